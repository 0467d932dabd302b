import { UUID, type Binary } from 'bson';
import { fail } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import { parseDocument, serializeDocument, type Doc } from '../values/document.ts';
import { splitNamespace, type Collection, type Index, type IndexSpec } from './collection.ts';
import type { Environment } from './environment.ts';
import { afterPrefix, keyPrefix, recordAtEnd } from './keys.ts';
import { seal, unseal } from './seal.ts';

/** Collection 0 is the catalog: entry 1 of it holds the collections, entry 2 the version of the format. */
const CATALOG = keyPrefix(0, 1);
const FORMAT = keyPrefix(0, 2);
const FORMAT_VERSION = 1;

type StoredIndex = IndexSpec & { multi: boolean; clipped: boolean };
type StoredCollection = { id: number; uuid: Binary; indexes: StoredIndex[] };

/** The collections and their indexes, in memory and in the B-tree. Changes happen within a transaction only. */
export class Catalog {
  readonly #environment: Environment;
  #collections = new Map<string, Collection>();
  #nextId = 1;

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#checkFormat();
    this.reload();
  }

  /** Reads everything again, as it is needed after an aborted transaction. */
  reload(): void {
    this.#collections = new Map();
    for (const { key, value } of this.#environment.range(CATALOG, afterPrefix(CATALOG))) {
      const namespace = key.toString('utf8', CATALOG.length);
      const stored = parseDocument(unseal(value, 'the catalog')) as unknown as StoredCollection;
      this.#open(namespace, stored);
      this.#nextId = Math.max(this.#nextId, stored.id + 1);
    }
  }

  get(namespace: string): Collection | undefined {
    return this.#collections.get(namespace);
  }

  /** Collections of one database, or of all. */
  list(database?: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => database === undefined || collection.database === database);
  }

  /** The collection of that name, created when there is none. */
  ensure(namespace: string): Collection {
    const existing = this.#collections.get(namespace);
    if (existing) return existing;
    const id: StoredIndex = {
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
  save(collection: Collection): void {
    const indexes = collection.indexes.map(({ fields: _fields, prefix: _prefix, partial: _partial, ...stored }) => stored);
    this.#environment.put(catalogKey(collection.namespace), seal(serializeDocument({ id: collection.id, uuid: collection.uuid, indexes })));
  }

  /** Removes a collection with its documents and indexes. */
  drop(collection: Collection): void {
    this.#environment.clear(keyPrefix(collection.id, 0), keyPrefix(collection.id + 1, 0));
    this.#forget(collection);
  }

  /** Gives a collection another name; its documents stay where they are. */
  rename(collection: Collection, namespace: string): void {
    this.#forget(collection);
    const renamed = { ...collection, namespace, ...splitNamespace(namespace) };
    this.#collections.set(namespace, renamed);
    this.save(renamed);
  }

  /** An index ready for use; its partial filter is compiled. */
  openIndex(collectionId: number, stored: StoredIndex): Index {
    const fields = Object.entries(stored.key).map(([path, direction]): readonly [string, 1 | -1] => [path, Number(direction) < 0 ? -1 : 1]);
    const partial = stored.partialFilterExpression ? compileFilter(stored.partialFilterExpression) : null;
    return { ...stored, fields, prefix: keyPrefix(collectionId, stored.id), partial };
  }

  #open(namespace: string, stored: StoredCollection): Collection {
    const documents = keyPrefix(stored.id, 0);
    const last = this.#environment.lastKey(documents, afterPrefix(documents));
    const collection: Collection = {
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

  #forget(collection: Collection): void {
    this.#environment.remove(catalogKey(collection.namespace));
    this.#collections.delete(collection.namespace);
  }

  #checkFormat(): void {
    const stored = this.#environment.get(FORMAT);
    const version = stored && parseDocument(unseal(stored, 'the catalog'))['version'];
    if (version === FORMAT_VERSION) return;
    if (stored)
      fail('DataCorruptionDetected', `the data directory has format ${String(version)}; this program reads format ${FORMAT_VERSION}`);
    const format: Doc = { version: FORMAT_VERSION };
    this.#environment.transact(() => this.#environment.put(FORMAT, seal(serializeDocument(format))));
  }
}

function catalogKey(namespace: string): Buffer {
  return Buffer.concat([CATALOG, Buffer.from(namespace)]);
}
