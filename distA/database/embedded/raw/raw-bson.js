import { ObjectId } from 'bson';
import { fail } from '../errors.js';
import { serializeDocument } from '../values/document.js';
/** Size in bytes of the value at an offset, by BSON type. */
function valueSize(bytes, type, at) {
    switch (type) {
        case 0x01: // double
        case 0x09: // date
        case 0x11: // timestamp
        case 0x12: // int64
            return 8;
        case 0x02: // string
        case 0x0d: // code
        case 0x0e: // symbol
            return 4 + bytes.readInt32LE(at);
        case 0x03: // document
        case 0x04: // array
        case 0x0f: // code with scope
            return bytes.readInt32LE(at);
        case 0x05: // binary
            return 5 + bytes.readInt32LE(at);
        case 0x07: // ObjectId
            return 12;
        case 0x08: // boolean
            return 1;
        case 0x06: // undefined
        case 0x0a: // null
        case 0x7f: // max key
        case 0xff: // min key
            return 0;
        case 0x0b: // regular expression: two zero-terminated strings
            return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
        case 0x0c: // database pointer
            return 16 + bytes.readInt32LE(at);
        case 0x10: // int32
            return 4;
        case 0x13: // decimal128
            return 16;
        default:
            return fail('InvalidBSON', `unknown BSON type ${type}`);
    }
}
/** Walks the elements of a document (or array) without decoding them; the bytes begin with its length. */
export function* rawElements(bytes) {
    let start = 4;
    while (start < bytes.length - 1) {
        const type = bytes.readUInt8(start);
        const nameEnd = bytes.indexOf(0, start + 1);
        const value = nameEnd + 1;
        const end = value + valueSize(bytes, type, value);
        if (nameEnd < 0 || end <= start || end > bytes.length - 1)
            fail('InvalidBSON', 'a BSON element reaches beyond its document');
        yield { type, name: bytes.toString('utf8', start + 1, nameEnd), start, value, end };
        start = end;
    }
}
/** Joins elements into a document. */
export function joinElements(parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 5);
    const bytes = Buffer.allocUnsafe(length);
    let at = bytes.writeInt32LE(length, 0);
    for (const part of parts)
        at += part.copy(bytes, at);
    bytes[at] = 0;
    return bytes;
}
/** The bytes of the elements of a one-document object, without its frame. */
export function elementBytes(document) {
    const bytes = serializeDocument(document);
    return bytes.subarray(4, bytes.length - 1);
}
/** MongoDB stores `_id` first. Moves the element as bytes (re-encoding would change number types) or adds a new ObjectId. */
export function withIdFirst(bytes) {
    if (bytes.length > 8 && bytes.toString('latin1', 5, 9) === '_id\0')
        return bytes;
    const body = (start, end) => bytes.subarray(start, end);
    for (const { name, start, end } of rawElements(bytes)) {
        if (name === '_id')
            return joinElements([body(start, end), body(4, start), body(end, bytes.length - 1)]);
    }
    return joinElements([elementBytes({ _id: new ObjectId() }), body(4, bytes.length - 1)]);
}
//# sourceMappingURL=raw-bson.js.map