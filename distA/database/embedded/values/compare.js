import { typeRank } from './bson-type.js';
import { encode } from './encode.js';
/** Orders two values as MongoDB sorts them: negative, zero or positive. */
export function compareValues(left, right) {
    if (typeof left === 'number' && typeof right === 'number' && !Number.isNaN(left) && !Number.isNaN(right))
        return left - right || 0;
    if (left instanceof Date && right instanceof Date)
        return left.getTime() - right.getTime();
    return Buffer.compare(encode(left), encode(right));
}
/** Equality as MongoDB sees it: 1 equals Long 1; documents are equal when their fields are, in the same order. */
export function valuesEqual(left, right) {
    if (left === right)
        return true;
    if (typeof left === 'string' && typeof right === 'string')
        return false;
    if (typeRank(left) !== typeRank(right))
        return false;
    return Buffer.compare(encode(left), encode(right)) === 0;
}
//# sourceMappingURL=compare.js.map