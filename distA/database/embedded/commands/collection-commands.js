import { fail } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { serializeDocument } from '../values/document.js';
import { booleanField, documentField, namespaceOf } from './command.js';
/** `create`: an empty collection without options; capped, validated, time-series ones and views are refused by name. */
export const create = {
    accepts: [],
    run(invocation) {
        const { store } = invocation.engine;
        const namespace = namespaceOf(invocation, 'create');
        return store.write(() => {
            if (store.catalog.get(namespace))
                fail('NamespaceExists', `Collection ${namespace} already exists.`);
            store.catalog.ensure(namespace);
            return { ok: 1 };
        });
    },
};
/** `drop`: removes a collection; one that does not exist is no error, as in MongoDB 7. */
export const drop = {
    accepts: [],
    run(invocation) {
        const { store } = invocation.engine;
        const ns = namespaceOf(invocation, 'drop');
        return store.write(() => {
            const collection = store.catalog.get(ns);
            if (collection === undefined)
                return { ok: 1 };
            store.catalog.drop(collection);
            return { nIndexesWas: collection.indexes.length, ns, ok: 1 };
        });
    },
};
/** `dropDatabase`: removes every collection of the database. */
export const dropDatabase = {
    accepts: [],
    run({ engine: { store }, database }) {
        return store.write(() => {
            for (const collection of store.catalog.list(database))
                store.catalog.drop(collection);
            return { dropped: database, ok: 1 };
        });
    },
};
/** `listCollections`: names, or names with the collection's unique number. */
export const listCollections = {
    accepts: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
    run(invocation) {
        const { engine, fields, database } = invocation;
        const matches = compileFilter(documentField(fields, 'filter'));
        const described = engine.store.catalog.list(database).map(describe).filter(matches);
        const shown = booleanField(fields, 'nameOnly') ? described.map(({ name, type }) => ({ name, type })) : described;
        return engine.cursors.start(`${database}.$cmd.listCollections`, shown.map(serializeDocument).values(), { batchSize: Infinity });
    },
};
function describe({ name, uuid }) {
    return { name, type: 'collection', options: {}, info: { readOnly: false, uuid }, idIndex: { v: 2, key: { _id: 1 }, name: '_id_' } };
}
/** `listDatabases`: every database that has a collection. */
export const listDatabases = {
    accepts: ['filter', 'nameOnly', 'authorizedDatabases'],
    run({ engine, fields }) {
        const names = [...new Set(engine.store.catalog.list().map(({ database }) => database))].sort();
        const databases = names
            .map((name) => ({ name, sizeOnDisk: 0, empty: false }))
            .filter(compileFilter(documentField(fields, 'filter')));
        return { databases: booleanField(fields, 'nameOnly') ? databases.map(({ name }) => ({ name })) : databases, totalSize: 0, ok: 1 };
    },
};
/** `renameCollection`: `to` must not exist unless `dropTarget` says that it may go. */
export const renameCollection = {
    accepts: ['to', 'dropTarget'],
    run({ engine, fields }) {
        const { store } = engine;
        const [from, to] = [fields['renameCollection'], fields['to']].map((value) => typeof value === 'string' && /^[^.]+\.[^.]/.test(value)
            ? value
            : fail('InvalidNamespace', `Invalid namespace: ${JSON.stringify(value)}`));
        return store.write(() => {
            const source = store.catalog.get(from ?? '') ?? fail('NamespaceNotFound', `Source collection ${from} does not exist`);
            const target = store.catalog.get(to ?? '');
            if (target && !booleanField(fields, 'dropTarget'))
                fail('NamespaceExists', 'target namespace exists');
            if (target)
                store.catalog.drop(target);
            store.catalog.rename(source, to ?? '');
            return { ok: 1 };
        });
    },
};
//# sourceMappingURL=collection-commands.js.map