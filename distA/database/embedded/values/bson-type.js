import { unsupported } from '../errors.js';
import { isDoc } from './document.js';
/** First byte of a key: the order of BSON types in sorts and indexes. */
export const RANK = {
    undefined: 0x0a,
    null: 0x0f,
    number: 0x14,
    string: 0x1e,
    object: 0x28,
    array: 0x32,
    binary: 0x3c,
    objectId: 0x46,
    boolean: 0x50,
    date: 0x5a,
    regex: 0x6e,
};
/** Name of the BSON class of a value (`ObjectId`, `Long` …), or '' when it is none. */
export function bsonClass(value) {
    if (value === null || typeof value !== 'object' || isDoc(value) || Array.isArray(value))
        return '';
    const name = value._bsontype;
    return typeof name === 'string' ? name : '';
}
const CLASS_RANKS = {
    ObjectId: RANK.objectId,
    Long: RANK.number,
    Int32: RANK.number,
    Double: RANK.number,
    Binary: RANK.binary,
    UUID: RANK.binary,
    BSONRegExp: RANK.regex,
};
/** Rank of a value's BSON type; throws for types whose order this server does not know (Decimal128, Code …). */
export function typeRank(value) {
    switch (typeof value) {
        case 'number':
        case 'bigint':
            return RANK.number;
        case 'string':
            return RANK.string;
        case 'boolean':
            return RANK.boolean;
        case 'undefined':
            return RANK.undefined;
        default:
    }
    if (value === null)
        return RANK.null;
    if (Array.isArray(value))
        return RANK.array;
    if (value instanceof Date)
        return RANK.date;
    if (isDoc(value))
        return RANK.object;
    const name = bsonClass(value);
    return CLASS_RANKS[name] ?? unsupported(`comparing a value of the BSON type ${name || 'unknown'}`);
}
const TYPE_ALIASES = {
    double: 1,
    string: 2,
    object: 3,
    array: 4,
    binData: 5,
    objectId: 7,
    bool: 8,
    date: 9,
    null: 10,
    regex: 11,
    int: 16,
    timestamp: 17,
    long: 18,
    decimal: 19,
};
const CLASS_NUMBERS = {
    ObjectId: 7,
    Binary: 5,
    UUID: 5,
    Long: 18,
    Decimal128: 19,
    Timestamp: 17,
    Double: 1,
    Int32: 16,
    BSONRegExp: 11,
};
/** The BSON type numbers that an argument of `$type` names: 2, 'string', 'number'. */
export function typeNumbersOf(name) {
    if (name === 'number')
        return [1, 16, 18, 19];
    const code = typeof name === 'string' ? TYPE_ALIASES[name] : Number(name);
    if (code === undefined || !Object.values(TYPE_ALIASES).includes(code))
        unsupported(`$type ${String(name)}`);
    return [code];
}
/** BSON type number of a stored value, as `$type` counts them. */
export function typeNumber(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && value >= -2147483648 && value <= 2147483647 ? 16 : 1;
    if (value === null)
        return 10;
    if (typeof value === 'string')
        return 2;
    if (typeof value === 'boolean')
        return 8;
    if (Array.isArray(value))
        return 4;
    if (value instanceof Date)
        return 9;
    return CLASS_NUMBERS[bsonClass(value)] ?? 3;
}
//# sourceMappingURL=bson-type.js.map