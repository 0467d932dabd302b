import { fail } from '../errors.js';
import { serializeDocument, isDoc } from '../values/document.js';
import { collectionOf, documentsField, namespaceOf } from './command.js';
import { readIndexSpec } from './index-spec.js';
/** `createIndexes`: builds the indexes that do not exist yet. */
export const createIndexes = {
    accepts: ['indexes', 'commitQuorum'],
    run(invocation) {
        const { store } = invocation.engine;
        const namespace = namespaceOf(invocation, 'createIndexes');
        const specs = documentsField(invocation.fields, 'indexes').map(readIndexSpec);
        return store.write(() => {
            const createdCollectionAutomatically = store.catalog.get(namespace) === undefined;
            const collection = store.catalog.ensure(namespace);
            const numIndexesBefore = collection.indexes.length;
            for (const spec of specs)
                if (!alreadyThere(collection, spec))
                    store.indexes.build(collection, spec);
            return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically, ok: 1 };
        });
    },
};
/** True when the very same index exists; throws when one with the same name or the same keys differs. */
function alreadyThere(collection, spec) {
    if (sameBytes(spec.key, { _id: 1 }))
        return true;
    const byName = collection.indexes.find(({ name }) => name === spec.name);
    if (byName && !sameBytes(byName.key, spec.key)) {
        return fail('IndexKeySpecsConflict', `An existing index has the same name as the requested index '${spec.name}', but other keys`);
    }
    const existing = byName ?? collection.indexes.find(({ key }) => sameBytes(key, spec.key));
    if (existing === undefined)
        return false;
    if (existing.name !== spec.name)
        return fail('IndexOptionsConflict', `Index already exists with a different name: ${existing.name}`);
    if (!sameBytes(optionsOf(existing), optionsOf(spec)))
        return fail('IndexKeySpecsConflict', `An equivalent index '${spec.name}' already exists with different options`);
    return true;
}
function optionsOf({ unique, sparse, partialFilterExpression, expireAfterSeconds }) {
    return { unique, sparse, partialFilterExpression, expireAfterSeconds };
}
function sameBytes(left, right) {
    return serializeDocument(left).equals(serializeDocument(right));
}
/** `listIndexes`: every index with the options it was made with. */
export const listIndexes = {
    accepts: ['cursor'],
    run(invocation) {
        const namespace = namespaceOf(invocation, 'listIndexes');
        const documents = existing(invocation, 'listIndexes').indexes.map((index) => serializeDocument(describe(index)));
        return invocation.engine.cursors.start(namespace, documents.values(), { batchSize: Infinity });
    },
};
function describe({ id, name, key, unique, sparse, partialFilterExpression, expireAfterSeconds }) {
    return {
        v: 2,
        key,
        name,
        ...(unique && id !== 1 ? { unique } : {}),
        ...(sparse ? { sparse } : {}),
        ...(partialFilterExpression ? { partialFilterExpression } : {}),
        ...(expireAfterSeconds === null ? {} : { expireAfterSeconds }),
    };
}
/** `dropIndexes`: one index by name or keys, several by name, or all (`*`) but that of `_id`. */
export const dropIndexes = {
    accepts: ['index'],
    run(invocation) {
        const { store } = invocation.engine;
        const wanted = invocation.fields['index'];
        namespaceOf(invocation, 'dropIndexes');
        return store.write(() => {
            const collection = existing(invocation, 'dropIndexes');
            const nIndexesWas = collection.indexes.length;
            const doomed = wanted === '*' ? collection.indexes.filter(({ id }) => id !== 1) : [wanted].flat().map((one) => findIndex(collection, one));
            for (const index of doomed)
                store.indexes.drop(collection, index);
            return { nIndexesWas, ok: 1 };
        });
    },
};
function findIndex(collection, wanted) {
    const index = collection.indexes.find(({ name, key }) => (isDoc(wanted) ? sameBytes(key, wanted) : name === wanted));
    if (index === undefined)
        return fail('IndexNotFound', `index not found with name [${JSON.stringify(wanted)}]`);
    return index.id === 1 ? fail('InvalidOptions', 'cannot drop _id index') : index;
}
function existing(invocation, field) {
    return collectionOf(invocation, field) ?? fail('NamespaceNotFound', `ns does not exist: ${namespaceOf(invocation, field)}`);
}
//# sourceMappingURL=index-commands.js.map