import { crc32 } from 'node:zlib';
import { fail } from '../errors.js';
const CHECKSUM_BYTES = 4;
/** A document with its checksum behind it, as it lies on the disk. */
export function seal(bytes) {
    const sealed = Buffer.allocUnsafe(bytes.length + CHECKSUM_BYTES);
    bytes.copy(sealed);
    sealed.writeUInt32LE(crc32(bytes), bytes.length);
    return sealed;
}
/** The document within a sealed value; throws `DataCorruptionDetected` when a bit of it changed on the disk. */
export function unseal(sealed, where) {
    const length = sealed.length - CHECKSUM_BYTES;
    const bytes = sealed.subarray(0, Math.max(length, 0));
    if (length < 0 || sealed.readUInt32LE(length) !== crc32(bytes)) {
        fail('DataCorruptionDetected', `a document of ${where} is damaged on the disk: restore the data directory from a backup`);
    }
    return bytes;
}
//# sourceMappingURL=seal.js.map