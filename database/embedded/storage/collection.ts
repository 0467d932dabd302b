import type { UUID } from 'bson';
import type { Matcher } from '../query/matcher.ts';
import type { Doc } from '../values/document.ts';
import type { SortField } from '../values/sort-key.ts';

/** What the catalog stores of an index. */
export type IndexSpec = {
  readonly id: number;
  readonly name: string;
  readonly key: Doc;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partialFilterExpression: Doc | null;
  /** Seconds after the indexed date at which a document expires; null when it does not. */
  readonly expireAfterSeconds: number | null;
};

/** An index that is open. */
export type Index = IndexSpec & {
  readonly fields: readonly SortField[];
  readonly prefix: Buffer;
  readonly partial: Matcher | null;
  /** A document has had several keys (an array): the index cannot give an order, and both ends of a range. */
  multi: boolean;
  /** A key was cut: the index cannot give an order. */
  clipped: boolean;
};

/** A collection that is open. */
export type Collection = {
  readonly namespace: string;
  readonly database: string;
  readonly name: string;
  readonly id: number;
  readonly uuid: UUID;
  readonly documents: Buffer;
  indexes: Index[];
  count: number;
  lastRecord: number;
};

/** Splits `database.collection`. */
export function splitNamespace(namespace: string): { database: string; name: string } {
  const dot = namespace.indexOf('.');
  return { database: namespace.slice(0, dot), name: namespace.slice(dot + 1) };
}
