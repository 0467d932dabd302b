import { fail } from '../errors.js';
import { queryOf, runQuery } from '../planner/run-query.js';
import { parseProjection } from '../query/projection-spec.js';
import { projectDocument } from '../query/project.js';
import { compileUpdate } from '../update/compile-update.js';
import { upsertDocument } from '../update/upsert.js';
import { parseDocument, serializeDocument } from '../values/document.js';
import { parseSort } from '../values/sort-key.js';
import { booleanField, deadlineOf, documentField, namespaceOf } from './command.js';
import { insertDocument, updateDocument } from './stored-document.js';
/** `findAndModify`: changes or removes one document and returns it as it was, or as it is (`new`). */
export const findAndModify = {
    accepts: ['query', 'sort', 'fields', 'update', 'remove', 'new', 'upsert', 'maxTimeMS'],
    run(invocation) {
        const namespace = namespaceOf(invocation, 'findAndModify');
        const change = readChange(invocation.fields);
        return invocation.engine.store.write(() => applyChange(invocation.engine, namespace, change));
    },
};
function readChange(fields) {
    const remove = booleanField(fields, 'remove');
    if (remove && (fields['update'] !== undefined || booleanField(fields, 'new') || booleanField(fields, 'upsert'))) {
        fail('FailedToParse', "Cannot specify both 'remove' and 'update', 'new' or 'upsert'");
    }
    return {
        filter: documentField(fields, 'query'),
        sort: parseSort(fields['sort']),
        update: remove ? null : compileUpdate(fields['update']),
        upsert: booleanField(fields, 'upsert'),
        returnNew: booleanField(fields, 'new'),
        projection: parseProjection(fields['fields']),
        deadline: deadlineOf(fields),
    };
}
function applyChange(engine, namespace, change) {
    const { store } = engine;
    const collection = store.catalog.get(namespace);
    const [hit] = runQuery(store, collection, queryOf(change.filter, { sort: change.sort, limit: 1, deadline: change.deadline }));
    if (!collection || !hit)
        return change.upsert && change.update ? upsert(engine, store.catalog.ensure(namespace), change, change.update) : nothing(change);
    const before = hit.document;
    if (change.update === null) {
        store.records.remove(collection, hit.record, before);
        return { lastErrorObject: { n: 1 }, value: shown(before, change), ok: 1 };
    }
    const { document } = updateDocument(store, collection, hit, change.update);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: shown(change.returnNew ? document : before, change), ok: 1 };
}
function upsert({ store }, collection, change, compiled) {
    const document = insertDocument(store, collection, upsertDocument(change.filter, compiled));
    return {
        lastErrorObject: { n: 1, updatedExisting: false, upserted: document['_id'] },
        value: change.returnNew ? shown(document, change) : null,
        ok: 1,
    };
}
function nothing({ update }) {
    return { lastErrorObject: update ? { n: 0, updatedExisting: false } : { n: 0 }, value: null, ok: 1 };
}
function shown(document, { projection }) {
    return projection ? parseDocument(projectDocument(serializeDocument(document), projection)) : document;
}
//# sourceMappingURL=find-and-modify.js.map