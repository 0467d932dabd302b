/** The folder of everything that this program keeps on the disk. */
import { accessSync, constants, mkdirSync } from 'node:fs';
/** Makes the folder when it is not there. Throws one sentence when it cannot be written. */
export function openDataDir(dataDir) {
    try {
        mkdirSync(dataDir, { recursive: true, mode: 0o700 });
        accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    }
    catch (error) {
        const { code = 'unknown' } = error;
        throw new Error(`DATA_DIR ${dataDir} cannot be used (${code}): set it to a folder that this program may write`, { cause: error });
    }
}
//# sourceMappingURL=data-dir.js.map