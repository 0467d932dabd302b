import type { Doc } from '../values/document.ts';
import type { Catalog } from './catalog.ts';
import type { Collection, Index } from './collection.ts';
import { duplicateKey } from './duplicate-key.ts';
import type { Environment, Entry } from './environment.ts';
import { indexKeys, sameKeys, type DocumentKeys } from './index-keys.ts';
import { recordBytes } from './keys.ts';
import { seal, unseal } from './seal.ts';

const EMPTY = Buffer.alloc(0);

/** A document with its bytes. */
export type Content = { bytes: Buffer; document: Doc };

/**
 * Documents and their index entries. Every method first checks (unique keys, parallel arrays) and then writes, so that a
 * refusal leaves nothing behind. Called within a transaction.
 */
export class Records {
  readonly #environment: Environment;
  readonly #catalog: Catalog;

  constructor(environment: Environment, catalog: Catalog) {
    this.#environment = environment;
    this.#catalog = catalog;
  }

  /** Bytes of a document by its record number; undefined when it is gone. */
  read(collection: Collection, record: number): Buffer | undefined {
    const sealed = this.#environment.get(documentKey(collection, record));
    return sealed && unseal(sealed, collection.namespace);
  }

  /** Adds a document; throws `DuplicateKey`. */
  insert(collection: Collection, { bytes, document }: Content): void {
    const record = collection.lastRecord + 1;
    const entries = collection.indexes.flatMap((index) => {
      const keys = this.#keys(collection, index, document);
      return keys.map((key) => this.#newEntry(collection, index, { key, record, document }));
    });
    collection.lastRecord = record;
    collection.count++;
    for (const { key, value } of entries) this.#environment.put(key, value);
    this.#environment.put(documentKey(collection, record), seal(bytes));
  }

  /** Replaces a document; throws `DuplicateKey`. Only index keys that changed are written. */
  update(collection: Collection, record: number, before: Doc, after: Content): void {
    const gone: Buffer[] = [];
    const fresh: Entry[] = [];
    for (const index of collection.indexes) {
      if (sameKeys(index, before, after.document)) continue;
      const old = new Map(indexKeys(index, before).keys.map((key) => [key.toString('latin1'), key]));
      for (const key of this.#keys(collection, index, after.document)) {
        const kept = old.delete(key.toString('latin1'));
        if (!kept) fresh.push(this.#newEntry(collection, index, { key, record, document: after.document }));
      }
      for (const key of old.values()) gone.push(entryKey(index, key, record));
    }
    for (const key of gone) this.#environment.remove(key);
    for (const { key, value } of fresh) this.#environment.put(key, value);
    this.#environment.put(documentKey(collection, record), seal(after.bytes));
  }

  /** Removes a document. */
  remove(collection: Collection, record: number, document: Doc): void {
    for (const index of collection.indexes) {
      for (const key of indexKeys(index, document).keys) this.#environment.remove(entryKey(index, key, record));
    }
    this.#environment.remove(documentKey(collection, record));
    collection.count--;
  }

  #keys(collection: Collection, index: Index, document: Doc): Buffer[] {
    const computed = indexKeys(index, document);
    if (noteShape(index, computed)) this.#catalog.save(collection);
    return computed.keys;
  }

  #newEntry(collection: Collection, index: Index, { key, record, document }: { key: Buffer; record: number; document: Doc }): Entry {
    const full = entryKey(index, key, record);
    if (!index.unique) return { key: full, value: EMPTY };
    if (this.#environment.has(full)) throw duplicateKey(collection, index, document);
    return { key: full, value: recordBytes(record) };
  }
}

/** Remembers that an index holds arrays or cut keys; true when that is news. */
export function noteShape(index: Index, { multi, clipped }: DocumentKeys): boolean {
  const news = (multi && !index.multi) || (clipped && !index.clipped);
  index.multi ||= multi;
  index.clipped ||= clipped;
  return news;
}

/** Where a document lies in the B-tree. */
export function documentKey(collection: Collection, record: number): Buffer {
  return Buffer.concat([collection.documents, recordBytes(record)]);
}

/** Where an index entry lies: a unique key names its record in the value, another ends in the record number. */
export function entryKey(index: Index, key: Buffer, record: number): Buffer {
  return Buffer.concat(index.unique ? [index.prefix, key] : [index.prefix, key, recordBytes(record)]);
}
