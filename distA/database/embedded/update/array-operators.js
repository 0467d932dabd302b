import { fail, unsupported } from '../errors.js';
import { compileElementTest } from '../query/filter.js';
import { regexParts } from '../query/regex.js';
import { compareValues, valuesEqual } from '../values/compare.js';
import { isDoc, isOperatorDoc } from '../values/document.js';
import { toNumber } from '../values/number.js';
import { parseSort, sortBy } from '../values/sort-key.js';
/** The array that an array operator works on; a missing field is an empty array. */
export function arrayOrEmpty(current, operator, path) {
    if (current === undefined)
        return [];
    if (!Array.isArray(current))
        return fail('BadValue', `The field '${path}' must be an array for ${operator}, but it holds ${JSON.stringify(current)}`);
    return current;
}
/** `$push`: appends; with `$each` also `$position`, `$sort` and `$slice`, in MongoDB's order. */
export function push(array, operand) {
    const modifiers = readModifiers(operand, ['$each', '$position', '$sort', '$slice']);
    if (modifiers === null)
        return [...array, operand];
    const result = [...array];
    const position = wholeNumber(modifiers, '$position') ?? result.length;
    result.splice(position, 0, ...eachOf(modifiers));
    const sorted = modifiers['$sort'] === undefined ? result : sortElements(result, modifiers['$sort']);
    const slice = wholeNumber(modifiers, '$slice');
    if (slice === undefined)
        return sorted;
    return slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice);
}
/** `$addToSet`: appends what no element equals. */
export function addToSet(array, operand) {
    const modifiers = readModifiers(operand, ['$each']);
    const result = [...array];
    for (const element of modifiers ? eachOf(modifiers) : [operand]) {
        if (!result.some((other) => valuesEqual(other, element)))
            result.push(element);
    }
    return result;
}
/** `$pull`: removes the elements that equal a value or meet a condition. */
export function pull(array, operand) {
    const conditional = isDoc(operand) || isOperatorDoc(operand) || regexParts(operand) !== null;
    const test = conditional ? compileElementTest(operand) : (element) => valuesEqual(element, operand);
    return array.filter((element) => !test(element));
}
/** `$pullAll`: removes the elements that equal any of the listed values. */
export function pullAll(array, operand) {
    if (!Array.isArray(operand))
        return fail('BadValue', '$pullAll requires an array argument');
    return array.filter((element) => !operand.some((value) => valuesEqual(element, value)));
}
/** `$pop`: 1 removes the last element, -1 the first. */
export function pop(array, operand) {
    const end = toNumber(operand);
    if (end !== 1 && end !== -1)
        return fail('FailedToParse', '$pop expects 1 or -1');
    return end === 1 ? array.slice(0, -1) : array.slice(1);
}
function readModifiers(operand, allowed) {
    if (!isDoc(operand))
        return null;
    const operators = Object.keys(operand).filter((name) => name.startsWith('$'));
    if (operators.length === 0)
        return null;
    for (const name of Object.keys(operand))
        if (!allowed.includes(name))
            unsupported(`'${name}' beside $each in an update`);
    if (!('$each' in operand))
        fail('BadValue', `${operators.join(', ')} needs $each`);
    return operand;
}
function eachOf(modifiers) {
    const each = modifiers['$each'];
    return Array.isArray(each) ? each : fail('BadValue', 'The argument to $each must be an array');
}
function wholeNumber(modifiers, name) {
    if (modifiers[name] === undefined)
        return undefined;
    const number = toNumber(modifiers[name]);
    return number !== undefined && Number.isInteger(number) ? number : fail('BadValue', `The value for ${name} must be an integer`);
}
function sortElements(array, spec) {
    const direction = toNumber(spec);
    if (direction !== undefined) {
        if (direction !== 1 && direction !== -1)
            fail('BadValue', '$sort must be 1 or -1');
        return [...array].sort((left, right) => direction * compareValues(left, right));
    }
    const fields = parseSort(spec);
    if (fields === null)
        return fail('BadValue', 'The $sort pattern is empty');
    return sortBy(array, fields, (element) => (isDoc(element) ? element : {}));
}
//# sourceMappingURL=array-operators.js.map