import { fail, unsupported } from '../errors.js';
import { isDoc, isOperatorDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
import { anyAt } from './matcher.js';
import { regexParts } from './regex.js';
import { comparing, equalTo, inList, matching, ofType } from './value-tests.js';
/** Compiles one predicate; throws `BadValue` naming an operator that is unknown or not supported. */
export function compilePredicate(predicate, compileFilter) {
    const { parts, operator, operand, siblings } = predicate;
    const at = (test, spread = predicate.spread) => (document) => anyAt(document, parts, test, spread);
    const nested = (inner) => compilePredicate({ ...predicate, ...inner }, compileFilter);
    switch (operator) {
        case '$eq':
            return at(equalTo(operand));
        case '$ne':
            if (regexParts(operand))
                fail('BadValue', "Can't have regex as arg to $ne.");
            return negate(at(equalTo(operand)));
        case '$gt':
        case '$gte':
        case '$lt':
        case '$lte':
            return at(comparing(operator, operand));
        case '$in':
            return at(inList(operand));
        case '$nin':
            return negate(at(inList(operand, operator)));
        case '$exists':
            return exists(at, operand);
        case '$type':
            return at(ofType(operand));
        case '$regex':
            return at(regexTest(operand, siblings['$options']));
        case '$options':
            return '$regex' in siblings ? () => true : fail('BadValue', '$options needs a $regex');
        case '$size':
            return at(ofSize(operand), false);
        case '$all':
            return allOf(operand, nested);
        case '$elemMatch':
            return at(elementMatches(operand, compileFilter), false);
        case '$not':
            return negate(allPredicates(operand, nested));
        default:
            return operator.startsWith('$') ? unsupported(`the query operator ${operator}`) : fail('BadValue', `unknown operator: ${operator}`);
    }
}
function negate(matches) {
    return (document) => !matches(document);
}
function exists(at, operand) {
    const found = at((value) => value !== undefined, false);
    return operand === false || operand === null || toNumber(operand) === 0 ? negate(found) : found;
}
function regexTest(operand, options) {
    const regex = regexParts(operand);
    const flags = options ?? regex?.options ?? '';
    const pattern = regex?.pattern ?? operand;
    if (typeof pattern !== 'string' || typeof flags !== 'string')
        return fail('BadValue', '$regex has to be a string');
    return matching(pattern, flags);
}
function ofSize(operand) {
    const size = toNumber(operand);
    if (size === undefined || !Number.isInteger(size) || size < 0)
        return fail('BadValue', '$size must be a whole number');
    return (value) => Array.isArray(value) && value.length === size;
}
function allOf(operand, nested) {
    if (!Array.isArray(operand))
        return fail('BadValue', '$all needs an array');
    if (operand.length === 0)
        return () => false;
    const matchers = operand.map((element) => {
        const elemMatch = isDoc(element) && '$elemMatch' in element;
        if (!elemMatch && isOperatorDoc(element))
            fail('BadValue', 'no $ expressions in $all');
        return elemMatch ? nested({ operator: '$elemMatch', operand: element['$elemMatch'] }) : nested({ operator: '$eq', operand: element });
    });
    return (document) => matchers.every((matches) => matches(document));
}
function elementMatches(operand, compileFilter) {
    if (!isDoc(operand))
        return fail('BadValue', '$elemMatch needs an Object');
    const [first = ''] = Object.keys(operand);
    if (first.startsWith('$') && !['$and', '$or', '$nor'].includes(first)) {
        const tests = Object.entries(operand).map(([operator, value]) => compilePredicate({ parts: ['element'], operator, operand: value, siblings: operand, spread: false }, compileFilter));
        return (value) => Array.isArray(value) && value.some((element) => tests.every((test) => test({ element })));
    }
    const matches = compileFilter(operand);
    return (value) => Array.isArray(value) && value.some((element) => isDoc(element) && matches(element));
}
function allPredicates(operand, nested) {
    if (regexParts(operand))
        return nested({ operator: '$eq', operand });
    if (!isOperatorDoc(operand))
        return fail('BadValue', '$not needs a regex or a document');
    const matchers = Object.entries(operand).map(([operator, value]) => nested({ operator, operand: value, siblings: operand }));
    return (document) => matchers.every((matches) => matches(document));
}
//# sourceMappingURL=predicate.js.map