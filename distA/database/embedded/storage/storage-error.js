import { DatabaseError } from '../errors.js';
/** Translates an error of the storage engine into one that tells the operator what to do. */
export function storageError(error) {
    if (error instanceof DatabaseError)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    // LMDB reports a write that came out short, as on a disk with a few bytes left, as EIO.
    if (/ENOSPC|no space left|disk full|not enough space|MDB_MAP_FULL|EDQUOT|quota|EFBIG|file too large|EIO|input\/output/i.test(message)) {
        return new DatabaseError('OutOfDiskSpace', `the disk of the data directory is full or failing: nothing was written (${message})`);
    }
    if (/MDB_(CORRUPTED|PAGE_NOTFOUND|INVALID|PANIC|BAD_TXN)/i.test(message)) {
        return new DatabaseError('DataCorruptionDetected', `the data file is damaged: restore the data directory from a backup (${message})`);
    }
    return new DatabaseError('InternalError', message);
}
//# sourceMappingURL=storage-error.js.map