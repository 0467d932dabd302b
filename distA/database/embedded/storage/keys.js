import { createHash } from 'node:crypto';
/** Bytes of a record number at the end of an index key, and of a document's own key. */
export const RECORD_BYTES = 6;
/** LMDB takes keys of at most 1978 bytes; what is longer than this is cut and completed by a hash: equality stays, order is lost. */
const LONGEST_KEY = 1900;
/** Range bounds are cut to this length, so that they never reach into the hash of a cut key. */
const LONGEST_BOUND = 1800;
const HASH_BYTES = 32;
/** Key prefix of one index of a collection; index 0 is the documents themselves. */
export function keyPrefix(collection, index) {
    const bytes = Buffer.allocUnsafe(6);
    bytes.writeUInt32BE(collection, 0);
    bytes.writeUInt16BE(index, 4);
    return bytes;
}
/** A record number as key bytes. */
export function recordBytes(record) {
    const bytes = Buffer.allocUnsafe(RECORD_BYTES);
    bytes.writeUIntBE(record, 0, RECORD_BYTES);
    return bytes;
}
/** The record number in the last bytes of a key or in the value of a unique index. */
export function recordAtEnd(bytes) {
    return bytes.readUIntBE(bytes.length - RECORD_BYTES, RECORD_BYTES);
}
/** The least key above every key that begins with these bytes. */
export function afterPrefix(bytes) {
    const end = Buffer.from(bytes);
    for (let i = end.length - 1; i >= 0; i--) {
        if (end[i] === 0xff)
            continue;
        end[i] = end.readUInt8(i) + 1;
        return end.subarray(0, i + 1);
    }
    return Buffer.alloc(bytes.length + 1, 0xff);
}
/** Keeps a key below LMDB's limit. */
export function clipKey(key) {
    if (key.length <= LONGEST_KEY)
        return { key, clipped: false };
    const head = key.subarray(0, LONGEST_KEY - HASH_BYTES - 1);
    return { key: Buffer.concat([head, Buffer.from([0xfe]), createHash('sha256').update(key).digest()]), clipped: true };
}
/** Half-open range of keys, widened where its bounds are too long: the matcher looks at each document anyway. */
export function boundedRange(start, end) {
    return {
        start: start.subarray(0, LONGEST_BOUND),
        end: end.length > LONGEST_BOUND ? afterPrefix(end.subarray(0, LONGEST_BOUND)) : end,
    };
}
//# sourceMappingURL=keys.js.map