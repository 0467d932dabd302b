/** Seals everything anew that lies under an older key: values at any depth of any document, and files. May run beside the program. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSealed } from './seal.js';
/** Every sealed value with its place, `history.0.text`. */
function sealedIn(value, path = '') {
    if (isSealed(value))
        return [{ path, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => sealedIn(inner, path === '' ? key : `${path}.${key}`));
}
/** Undefined when no key opens it. */
function anew(open) {
    try {
        return open();
    }
    catch {
        return undefined;
    }
}
async function resealDocument(collection, document, seal) {
    const stale = sealedIn(document).filter(({ text }) => !seal.isNewest(text));
    const opened = stale.flatMap(({ path, text }) => {
        const fresh = anew(() => seal.seal(seal.open(text)));
        return fresh === undefined ? [] : [{ path, text, fresh }];
    });
    const result = { anew: opened.length, unopened: stale.length - opened.length };
    if (opened.length === 0)
        return result;
    // Guarded by what was read: somebody may write beside us.
    const before = Object.fromEntries(opened.map(({ path, text }) => [path, text]));
    const after = Object.fromEntries(opened.map(({ path, fresh }) => [path, fresh]));
    const { matchedCount } = await collection.updateOne({ _id: document['_id'], ...before }, { $set: after });
    if (matchedCount > 0)
        return result;
    const now = await collection.findOne({ _id: document['_id'] });
    return now ? resealDocument(collection, now, seal) : { anew: 0, unopened: 0 };
}
const sum = (one, two) => ({ anew: one.anew + two.anew, unopened: one.unopened + two.unopened });
const nothing = { anew: 0, unopened: 0 };
export async function resealCollection(collection, seal) {
    let total = nothing;
    for await (const document of collection.find({}))
        total = sum(total, await resealDocument(collection, document, seal));
    return total;
}
/** Files are written beside and then put in place, so that each is whole at every moment. */
export async function resealFiles(folder, seal) {
    let total = nothing;
    for (const name of existsSync(folder) ? await readdir(folder) : []) {
        if (name.endsWith('.part'))
            continue; // Left by a crash while it was written: nothing points to it.
        const file = join(folder, name);
        const bytes = await readFile(file);
        if (seal.isNewestBytes(bytes))
            continue;
        const fresh = anew(() => seal.sealBytes(seal.openBytes(bytes)));
        if (fresh) {
            const part = `${file}.${randomUUID()}.part`;
            await writeFile(part, fresh, { mode: 0o600, flush: true });
            await rename(part, file);
        }
        total = sum(total, fresh ? { anew: 1, unopened: 0 } : { anew: 0, unopened: 1 });
    }
    return total;
}
//# sourceMappingURL=reseal.js.map