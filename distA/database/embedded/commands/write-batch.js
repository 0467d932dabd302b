import { DatabaseError } from '../errors.js';
/** Applies the parts of a write command in turn. A refused part becomes a write error; `ordered` stops at the first. */
export function applyEach(parts, ordered, apply) {
    const writeErrors = [];
    for (const [index, part] of parts.entries()) {
        try {
            apply(part, index);
        }
        catch (error) {
            if (!(error instanceof DatabaseError) || error.codeName === 'DataCorruptionDetected')
                throw error;
            writeErrors.push({ index, code: error.code, codeName: error.codeName, errmsg: error.message, ...error.extra });
            if (ordered)
                break;
        }
    }
    return writeErrors.length > 0 ? { writeErrors } : {};
}
//# sourceMappingURL=write-batch.js.map