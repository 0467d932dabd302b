import { deserialize, serialize, BSONError } from 'bson';
import { DatabaseError } from '../errors.js';
// Long and Binary keep their classes: promoting them would lose digits or the subtype when a document is written back.
const PARSE_OPTIONS = { promoteBuffers: false, promoteLongs: false, bsonRegExp: true };
/** Parses BSON bytes; throws `InvalidBSON` when they are damaged. `rawField` names an array whose documents stay bytes. */
export function parseDocument(bytes, rawField) {
    try {
        return deserialize(bytes, rawField === undefined ? PARSE_OPTIONS : { ...PARSE_OPTIONS, fieldsAsRaw: { [rawField]: true } });
    }
    catch (error) {
        if (error instanceof BSONError || error instanceof RangeError)
            throw new DatabaseError('InvalidBSON', `not a BSON document: ${error.message}`);
        throw error;
    }
}
/** Serialises a document; `undefined` becomes null, as the MongoDB driver does. */
export function serializeDocument(document) {
    return Buffer.from(serialize(document, { ignoreUndefined: false }));
}
/** True for an embedded document, false for arrays, dates and BSON classes. */
export function isDoc(value) {
    if (value === null || typeof value !== 'object')
        return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
}
/** Reads an own field: a field called `toString` must not find the prototype's. */
export function fieldOf(document, name) {
    return Object.hasOwn(document, name) ? document[name] : undefined;
}
/** Sets an own field, also one called `__proto__`. */
export function setField(document, name, value) {
    if (name === '__proto__')
        Object.defineProperty(document, name, { value, enumerable: true, configurable: true, writable: true });
    else
        document[name] = value;
}
/** True for `{$gt: 1}`: a document whose first field is an operator. */
export function isOperatorDoc(value) {
    if (!isDoc(value))
        return false;
    for (const name in value)
        return name.startsWith('$');
    return false;
}
//# sourceMappingURL=document.js.map