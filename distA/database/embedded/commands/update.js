import { fail } from '../errors.js';
import { queryOf, runQuery } from '../planner/run-query.js';
import { compileUpdate } from '../update/compile-update.js';
import { upsertDocument } from '../update/upsert.js';
import { checkPart } from './accepted-fields.js';
import { booleanField, deadlineOf, documentField, documentsField, namespaceOf } from './command.js';
import { insertDocument, updateDocument } from './stored-document.js';
import { applyEach } from './write-batch.js';
/** `update`: changes one or all documents that match, or inserts one (`upsert`). */
export const update = {
    accepts: ['updates', 'ordered', 'maxTimeMS'],
    sequence: 'updates',
    run(invocation) {
        const { engine, fields } = invocation;
        const namespace = namespaceOf(invocation, 'update');
        const parts = documentsField(fields, 'updates');
        const deadline = deadlineOf(fields);
        return engine.store.write(() => {
            const tally = { n: 0, nModified: 0, upserted: [] };
            const errors = applyEach(parts, fields['ordered'] !== false, (part, index) => {
                applyPart(engine, namespace, { ...readPart(part), deadline, index }, tally);
            });
            const { n, nModified, upserted } = tally;
            return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
        });
    },
};
function readPart(part) {
    checkPart('update.updates', part, ['q', 'u', 'multi', 'upsert']);
    const multi = booleanField(part, 'multi');
    const compiled = compileUpdate(part['u']);
    if (multi && compiled.replacement)
        fail('FailedToParse', 'multi update is not supported for replacement-style update');
    return { filter: documentField(part, 'q'), update: compiled, multi, upsert: booleanField(part, 'upsert') };
}
function applyPart({ store }, namespace, part, tally) {
    const collection = store.catalog.get(namespace);
    // All hits are found before the first change, or an update could meet its own result again.
    const hits = [...runQuery(store, collection, queryOf(part.filter, { limit: part.multi ? 0 : 1, deadline: part.deadline }))];
    if (collection) {
        for (const hit of hits) {
            const { changed } = updateDocument(store, collection, hit, part.update);
            tally.n++;
            if (changed)
                tally.nModified++;
        }
    }
    if (hits.length > 0 || !part.upsert)
        return;
    const document = upsertDocument(part.filter, part.update);
    insertDocument(store, store.catalog.ensure(namespace), document);
    tally.upserted.push({ index: part.index, _id: document['_id'] });
    tally.n++;
}
//# sourceMappingURL=update.js.map