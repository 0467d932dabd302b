import { Long } from 'bson';
import { bsonClass } from './bson-type.js';
/** The JavaScript number of a BSON number; undefined for anything else. */
export function toNumber(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'bigint')
        return Number(value);
    const name = bsonClass(value);
    return name === 'Long' || name === 'Int32' || name === 'Double' ? Number(String(value)) : undefined;
}
/** Adds two BSON numbers; a Long stays a Long as long as the other is whole. Undefined when one is no number. */
export function add(left, right) {
    const a = toNumber(left);
    const b = toNumber(right);
    if (a === undefined || b === undefined)
        return undefined;
    const long = bsonClass(left) === 'Long' || bsonClass(right) === 'Long';
    return long && Number.isInteger(a) && Number.isInteger(b) ? Long.fromString(String(left)).add(Long.fromString(String(right))) : a + b;
}
//# sourceMappingURL=number.js.map