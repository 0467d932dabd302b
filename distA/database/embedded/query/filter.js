import { fail, unsupported } from '../errors.js';
import { isDoc, isOperatorDoc } from '../values/document.js';
import { splitPath } from '../values/path.js';
import { compilePredicate } from './predicate.js';
/** Compiles a MongoDB filter; throws `BadValue` naming the operator that is unknown or not supported. */
export function compileFilter(filter) {
    if (filter === undefined || filter === null)
        return () => true;
    if (!isDoc(filter))
        fail('TypeMismatch', "Expected field 'filter' to be of type object");
    const matchers = Object.entries(filter).flatMap(([name, operand]) => compileField(name, operand));
    const [first] = matchers;
    if (matchers.length === 1 && first)
        return first;
    return (document) => matchers.every((matches) => matches(document));
}
function compileField(name, operand) {
    if (name === '$and' || name === '$or' || name === '$nor')
        return [compileLogical(name, operand)];
    if (name.startsWith('$'))
        unsupported(`the query operator ${name}`);
    const parts = splitPath(name);
    if (parts.some((part) => part.startsWith('$')))
        unsupported(`the field path '${name}' in a filter`);
    if (!isOperatorDoc(operand))
        return [compilePredicate({ parts, operator: '$eq', operand, siblings: {}, spread: true }, compileFilter)];
    return Object.entries(operand).map(([operator, value]) => compilePredicate({ parts, operator, operand: value, siblings: operand, spread: true }, compileFilter));
}
function compileLogical(operator, operand) {
    if (!Array.isArray(operand) || operand.length === 0)
        return fail('BadValue', `${operator} must be a nonempty array`);
    const clauses = operand.map((clause) => isDoc(clause) ? compileFilter(clause) : fail('BadValue', `${operator} entries need to be full objects`));
    if (operator === '$and')
        return (document) => clauses.every((matches) => matches(document));
    if (operator === '$or')
        return (document) => clauses.some((matches) => matches(document));
    return (document) => !clauses.some((matches) => matches(document));
}
/** A test of one array element, as `$pull` needs it: `{$gt: 1}` tests the element itself, `{a: 1}` its fields. */
export function compileElementTest(condition) {
    if (isDoc(condition) && !isOperatorDoc(condition)) {
        const matches = compileFilter(condition);
        return (element) => isDoc(element) && matches(element);
    }
    const matches = compileFilter({ element: condition });
    return (element) => matches({ element });
}
//# sourceMappingURL=filter.js.map