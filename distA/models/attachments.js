/** Photos, files and voice that came with a demand: sealed files in one folder, their names in the database. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
/** Attachment ids are hexadecimal, so an id is safe as a file name. */
const idPattern = /^[0-9a-f]{24}$/;
export function createAttachments({ attachments }, folder, seal, now) {
    const collection = attachments.collection;
    const path = (id) => join(folder, id);
    return {
        save: async (key, { kind, name, mime }, bytes) => {
            const id = createHash('sha256').update(key).digest('hex').slice(0, 24);
            await mkdir(folder, { recursive: true, mode: 0o700 });
            const part = `${path(id)}.${randomUUID()}.part`; // Two at once must not write into one file.
            await writeFile(part, seal.sealBytes(bytes), { mode: 0o600, flush: true });
            await rename(part, path(id));
            await collection.updateOne({ _id: id }, { $set: { kind, name: seal.seal(name), mime, size: bytes.length, at: now() } }, { upsert: true });
            return { id, kind, name, mime };
        },
        read: async (id) => {
            if (!idPattern.test(id))
                throw new Error('not an attachment id');
            return seal.openBytes(await readFile(path(id)));
        },
        get: async (id) => {
            const found = idPattern.test(id) ? await collection.findOne({ _id: id }) : null;
            return found ? { id, kind: found.kind, name: seal.open(found.name), mime: found.mime } : undefined;
        },
    };
}
//# sourceMappingURL=attachments.js.map