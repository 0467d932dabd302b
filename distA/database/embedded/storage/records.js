import { duplicateKey } from './duplicate-key.js';
import { indexKeys, sameKeys } from './index-keys.js';
import { recordBytes } from './keys.js';
import { seal, unseal } from './seal.js';
const EMPTY = Buffer.alloc(0);
/**
 * Documents and their index entries. Every method first checks (unique keys, parallel arrays) and then writes, so that a
 * refusal leaves nothing behind. Called within a transaction.
 */
export class Records {
    #environment;
    #catalog;
    constructor(environment, catalog) {
        this.#environment = environment;
        this.#catalog = catalog;
    }
    /** Bytes of a document by its record number; undefined when it is gone. */
    read(collection, record) {
        const sealed = this.#environment.get(documentKey(collection, record));
        return sealed && unseal(sealed, collection.namespace);
    }
    /** Adds a document; throws `DuplicateKey`. */
    insert(collection, { bytes, document }) {
        const record = collection.lastRecord + 1;
        const entries = collection.indexes.flatMap((index) => {
            const keys = this.#keys(collection, index, document);
            return keys.map((key) => this.#newEntry(collection, index, { key, record, document }));
        });
        collection.lastRecord = record;
        collection.count++;
        for (const { key, value } of entries)
            this.#environment.put(key, value);
        this.#environment.put(documentKey(collection, record), seal(bytes));
    }
    /** Replaces a document; throws `DuplicateKey`. Only index keys that changed are written. */
    update(collection, record, before, after) {
        const gone = [];
        const fresh = [];
        for (const index of collection.indexes) {
            if (sameKeys(index, before, after.document))
                continue;
            const old = new Map(indexKeys(index, before).keys.map((key) => [key.toString('latin1'), key]));
            for (const key of this.#keys(collection, index, after.document)) {
                const kept = old.delete(key.toString('latin1'));
                if (!kept)
                    fresh.push(this.#newEntry(collection, index, { key, record, document: after.document }));
            }
            for (const key of old.values())
                gone.push(entryKey(index, key, record));
        }
        for (const key of gone)
            this.#environment.remove(key);
        for (const { key, value } of fresh)
            this.#environment.put(key, value);
        this.#environment.put(documentKey(collection, record), seal(after.bytes));
    }
    /** Removes a document. */
    remove(collection, record, document) {
        for (const index of collection.indexes) {
            for (const key of indexKeys(index, document).keys)
                this.#environment.remove(entryKey(index, key, record));
        }
        this.#environment.remove(documentKey(collection, record));
        collection.count--;
    }
    #keys(collection, index, document) {
        const computed = indexKeys(index, document);
        if (noteShape(index, computed))
            this.#catalog.save(collection);
        return computed.keys;
    }
    #newEntry(collection, index, { key, record, document }) {
        const full = entryKey(index, key, record);
        if (!index.unique)
            return { key: full, value: EMPTY };
        if (this.#environment.has(full))
            throw duplicateKey(collection, index, document);
        return { key: full, value: recordBytes(record) };
    }
}
/** Remembers that an index holds arrays or cut keys; true when that is news. */
export function noteShape(index, { multi, clipped }) {
    const news = (multi && !index.multi) || (clipped && !index.clipped);
    index.multi ||= multi;
    index.clipped ||= clipped;
    return news;
}
/** Where a document lies in the B-tree. */
export function documentKey(collection, record) {
    return Buffer.concat([collection.documents, recordBytes(record)]);
}
/** Where an index entry lies: a unique key names its record in the value, another ends in the record number. */
export function entryKey(index, key, record) {
    return Buffer.concat(index.unique ? [index.prefix, key] : [index.prefix, key, recordBytes(record)]);
}
//# sourceMappingURL=records.js.map