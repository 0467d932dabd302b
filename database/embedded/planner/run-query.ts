import { fail } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import { filterFields, parseFields } from '../query/filter-fields.ts';
import type { Matcher } from '../query/matcher.ts';
import type { Collection } from '../storage/collection.ts';
import type { Store } from '../storage/store.ts';
import { parseDocument, type Doc } from '../values/document.ts';
import { sortBy, type SortField } from '../values/sort-key.ts';
import { planQuery } from './plan.ts';
import { scanCollection, scanIndex, type Found } from './scan.ts';

/** A search: what matches, in which order, and which part of it. `limit` 0 means all; `deadline` is a moment in ms, 0 none. */
export type Query = { filter: Doc; sort: readonly SortField[] | null; skip: number; limit: number; deadline: number };

/** A document that matches; decoded on demand, because a plain read passes its bytes on. */
export class Hit {
  readonly record: number;
  readonly bytes: Buffer;
  #document: Doc | undefined;

  constructor(found: Found) {
    this.record = found.record;
    this.bytes = found.bytes;
  }

  get document(): Doc {
    this.#document ??= parseDocument(this.bytes);
    return this.#document;
  }
}

/** MongoDB's own limit of a sort in memory. */
const SORT_MEMORY = 100 * 1024 * 1024;
const CLOCK_INTERVAL = 64;

/** A query of everything that a filter matches. */
export function queryOf(filter: Doc, rest: Partial<Query> = {}): Query {
  return { filter, sort: null, skip: 0, limit: 0, deadline: 0, ...rest };
}

/** Finds documents, lazily. The filter is compiled before the first one, so that a bad one fails at once. */
export function runQuery(store: Store, collection: Collection | undefined, query: Query): Generator<Hit> {
  const matches = compileFilter(query.filter);
  return collection ? page(search(store, collection, query, matches), query) : nothing();
}

function* nothing(): Generator<Hit> {}

function* page(hits: Iterable<Hit>, { skip, limit }: Query): Generator<Hit> {
  let position = 0;
  for (const hit of hits) {
    if (++position <= skip) continue;
    yield hit;
    if (limit > 0 && position >= skip + limit) return;
  }
}

function search(store: Store, collection: Collection, query: Query, matches: Matcher): Iterable<Hit> {
  const plan = planQuery(collection, query.filter, query.sort);
  const found = plan.kind === 'index' ? scanIndex(store, collection, plan) : scanCollection(store, collection);
  const exact = Object.keys(query.filter).length === 0 || (plan.kind === 'index' && plan.exact);
  const hits = select(found, exact ? null : matches, query);
  return query.sort === null || plan.sorted ? hits : inOrder(hits, query.sort);
}

function* select(found: Iterable<Found>, matches: Matcher | null, { filter, deadline }: Query): Generator<Hit> {
  const fields = filterFields(filter);
  let seen = 0;
  for (const candidate of found) {
    if (deadline > 0 && ++seen % CLOCK_INTERVAL === 0 && Date.now() > deadline) fail('MaxTimeMSExpired', 'operation exceeded time limit');
    if (matches === null || matches(parseFields(candidate.bytes, fields))) yield new Hit(candidate);
  }
}

function inOrder(hits: Iterable<Hit>, sort: readonly SortField[]): Hit[] {
  const all: Hit[] = [];
  let memory = 0;
  for (const hit of hits) {
    memory += hit.bytes.length;
    if (memory > SORT_MEMORY) fail('QueryExceededMemoryLimitNoDiskUseAllowed', 'a sort without an index exceeded 100 MB');
    all.push(hit);
  }
  return sortBy(all, sort, (hit) => hit.document);
}

/** Lazily applies a function to each item. */
export function* mapEach<T, U>(items: Iterable<T>, map: (item: T) => U): Generator<U> {
  for (const item of items) yield map(item);
}
