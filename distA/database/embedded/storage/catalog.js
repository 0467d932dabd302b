import { UUID } from 'bson';
import { fail } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { parseDocument, serializeDocument } from '../values/document.js';
import { splitNamespace } from './collection.js';
import { afterPrefix, keyPrefix, recordAtEnd } from './keys.js';
import { seal, unseal } from './seal.js';
/** Collection 0 is the catalog: entry 1 of it holds the collections, entry 2 the version of the format. */
const CATALOG = keyPrefix(0, 1);
const FORMAT = keyPrefix(0, 2);
const FORMAT_VERSION = 1;
/** The collections and their indexes, in memory and in the B-tree. Changes happen within a transaction only. */
export class Catalog {
    #environment;
    #collections = new Map();
    #nextId = 1;
    constructor(environment) {
        this.#environment = environment;
        this.#checkFormat();
        this.reload();
    }
    /** Reads everything again, as it is needed after an aborted transaction. */
    reload() {
        this.#collections = new Map();
        for (const { key, value } of this.#environment.range(CATALOG, afterPrefix(CATALOG))) {
            const namespace = key.toString('utf8', CATALOG.length);
            const stored = parseDocument(unseal(value, 'the catalog'));
            this.#open(namespace, stored);
            this.#nextId = Math.max(this.#nextId, stored.id + 1);
        }
    }
    get(namespace) {
        return this.#collections.get(namespace);
    }
    /** Collections of one database, or of all. */
    list(database) {
        return [...this.#collections.values()].filter((collection) => database === undefined || collection.database === database);
    }
    /** The collection of that name, created when there is none. */
    ensure(namespace) {
        const existing = this.#collections.get(namespace);
        if (existing)
            return existing;
        const id = {
            id: 1,
            name: '_id_',
            key: { _id: 1 },
            unique: true,
            sparse: false,
            partialFilterExpression: null,
            expireAfterSeconds: null,
            multi: false,
            clipped: false,
        };
        const collection = this.#open(namespace, { id: this.#nextId++, uuid: new UUID(), indexes: [id] });
        this.save(collection);
        return collection;
    }
    /** Writes what is known of a collection. */
    save(collection) {
        const indexes = collection.indexes.map(({ fields: _fields, prefix: _prefix, partial: _partial, ...stored }) => stored);
        this.#environment.put(catalogKey(collection.namespace), seal(serializeDocument({ id: collection.id, uuid: collection.uuid, indexes })));
    }
    /** Removes a collection with its documents and indexes. */
    drop(collection) {
        this.#environment.clear(keyPrefix(collection.id, 0), keyPrefix(collection.id + 1, 0));
        this.#forget(collection);
    }
    /** Gives a collection another name; its documents stay where they are. */
    rename(collection, namespace) {
        this.#forget(collection);
        const renamed = { ...collection, namespace, ...splitNamespace(namespace) };
        this.#collections.set(namespace, renamed);
        this.save(renamed);
    }
    /** An index ready for use; its partial filter is compiled. */
    openIndex(collectionId, stored) {
        const fields = Object.entries(stored.key).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]);
        const partial = stored.partialFilterExpression ? compileFilter(stored.partialFilterExpression) : null;
        return { ...stored, fields, prefix: keyPrefix(collectionId, stored.id), partial };
    }
    #open(namespace, stored) {
        const documents = keyPrefix(stored.id, 0);
        const last = this.#environment.lastKey(documents, afterPrefix(documents));
        const collection = {
            namespace,
            ...splitNamespace(namespace),
            id: stored.id,
            uuid: new UUID(stored.uuid.value()),
            documents,
            indexes: stored.indexes.map((index) => this.openIndex(stored.id, index)),
            count: this.#environment.count(documents, afterPrefix(documents)),
            lastRecord: last ? recordAtEnd(last) : 0,
        };
        this.#collections.set(namespace, collection);
        return collection;
    }
    #forget(collection) {
        this.#environment.remove(catalogKey(collection.namespace));
        this.#collections.delete(collection.namespace);
    }
    #checkFormat() {
        const stored = this.#environment.get(FORMAT);
        const version = stored && parseDocument(unseal(stored, 'the catalog'))['version'];
        if (version === FORMAT_VERSION)
            return;
        if (stored)
            fail('DataCorruptionDetected', `the data directory has format ${String(version)}; this program reads format ${FORMAT_VERSION}`);
        const format = { version: FORMAT_VERSION };
        this.#environment.transact(() => this.#environment.put(FORMAT, seal(serializeDocument(format))));
    }
}
function catalogKey(namespace) {
    return Buffer.concat([CATALOG, Buffer.from(namespace)]);
}
//# sourceMappingURL=catalog.js.map