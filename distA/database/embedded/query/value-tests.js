import { fail } from '../errors.js';
import { RANK, typeNumber, typeNumbersOf, typeRank } from '../values/bson-type.js';
import { compareValues, valuesEqual } from '../values/compare.js';
import { isOperatorDoc } from '../values/document.js';
import { encode } from '../values/encode.js';
import { compileRegex, regexParts } from './regex.js';
/** `$eq`: null also means missing; a regular expression matches text. */
export function equalTo(operand) {
    const regex = regexParts(operand);
    if (regex)
        return matching(regex.pattern, regex.options);
    if (operand === null || operand === undefined)
        return (value) => value === null || value === undefined;
    typeRank(operand);
    return (value) => value !== undefined && valuesEqual(value, operand);
}
/** `$regex` with its options. */
export function matching(pattern, options) {
    const regex = compileRegex(pattern, options);
    return (value) => typeof value === 'string' && regex.test(value);
}
const ACCEPTS = {
    $gt: (order) => order > 0,
    $gte: (order) => order >= 0,
    $lt: (order) => order < 0,
    $lte: (order) => order <= 0,
};
/** `$gt`, `$gte`, `$lt`, `$lte`: only values of the operand's own BSON type can match. */
export function comparing(operator, operand) {
    if (regexParts(operand))
        fail('BadValue', `Can't have RegEx as arg to predicate ${operator}`);
    const inclusive = operator === '$gte' || operator === '$lte';
    if (operand === null || operand === undefined)
        return (value) => inclusive && (value === null || value === undefined);
    const rank = typeRank(operand);
    const accepts = ACCEPTS[operator];
    if (Number.isNaN(operand))
        return (value) => inclusive && Number.isNaN(value);
    return (value) => value !== undefined && !Number.isNaN(value) && typeRank(value) === rank && accepts(compareValues(value, operand));
}
/** `$in`: long lists of plain values become one set of keys. */
export function inList(operand, operator = '$in') {
    if (!Array.isArray(operand))
        return fail('BadValue', `${operator} needs an array`);
    for (const element of operand)
        if (isOperatorDoc(element))
            fail('BadValue', `cannot nest $ under ${operator}`);
    const plain = operand.every((element) => element !== null && element !== undefined && typeRank(element) !== RANK.regex);
    if (plain && operand.length > 8) {
        const keys = new Set(operand.map((element) => encode(element).toString('latin1')));
        return (value) => value !== undefined && keys.has(encode(value).toString('latin1'));
    }
    const tests = operand.map(equalTo);
    return (value) => tests.some((test) => test(value));
}
/** `$type`: one type or a list of them, by number or alias. */
export function ofType(operand) {
    const numbers = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNumbersOf));
    return (value) => value !== undefined && numbers.has(typeNumber(value));
}
//# sourceMappingURL=value-tests.js.map