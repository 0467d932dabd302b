/** The encryption key of an embedded database: made once, kept beside it, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
/** Keys of the environment win; else the file `encryption.key` of the data folder is read, or made. */
export function encryptionKeys(given, dataDir) {
    const [first, ...older] = given;
    if (first)
        return [first, ...older];
    const file = join(dataDir, 'encryption.key');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file))
        writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    return [readFileSync(file, 'utf8').trim()];
}
//# sourceMappingURL=keys.js.map