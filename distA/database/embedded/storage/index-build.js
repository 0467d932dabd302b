import { parseDocument } from '../values/document.js';
import { duplicateKey } from './duplicate-key.js';
import { indexKeys } from './index-keys.js';
import { afterPrefix, recordAtEnd, recordBytes } from './keys.js';
import { entryKey, noteShape } from './records.js';
import { unseal } from './seal.js';
const EMPTY = Buffer.alloc(0);
/** Builds and drops indexes. Called within a transaction. */
export class IndexBuilder {
    #environment;
    #catalog;
    constructor(environment, catalog) {
        this.#environment = environment;
        this.#catalog = catalog;
    }
    /** Adds an index over the documents that exist; throws `DuplicateKey` and changes nothing when a unique one cannot be. */
    build(collection, spec) {
        const id = Math.max(...collection.indexes.map((index) => index.id)) + 1;
        const index = this.#catalog.openIndex(collection.id, { ...spec, id, multi: false, clipped: false });
        const entries = this.#entries(collection, index);
        for (const { key, value } of entries)
            this.#environment.put(key, value);
        collection.indexes.push(index);
        this.#catalog.save(collection);
    }
    /** Removes an index and its entries. */
    drop(collection, index) {
        this.#environment.clear(index.prefix, afterPrefix(index.prefix));
        collection.indexes = collection.indexes.filter((other) => other !== index);
        this.#catalog.save(collection);
    }
    #entries(collection, index) {
        const entries = [];
        const seen = new Set();
        for (const { key: documentKey, value } of this.#environment.range(collection.documents, afterPrefix(collection.documents))) {
            const document = parseDocument(unseal(value, collection.namespace));
            const record = recordAtEnd(documentKey);
            const computed = indexKeys(index, document);
            noteShape(index, computed);
            for (const key of computed.keys) {
                const name = key.toString('latin1');
                if (index.unique && seen.has(name))
                    throw duplicateKey(collection, index, document);
                if (index.unique)
                    seen.add(name);
                entries.push({ key: entryKey(index, key, record), value: index.unique ? recordBytes(record) : EMPTY });
            }
        }
        return entries;
    }
}
//# sourceMappingURL=index-build.js.map