import { fail } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { filterFields, parseFields } from '../query/filter-fields.js';
import { parseDocument } from '../values/document.js';
import { sortBy } from '../values/sort-key.js';
import { planQuery } from './plan.js';
import { scanCollection, scanIndex } from './scan.js';
/** A document that matches; decoded on demand, because a plain read passes its bytes on. */
export class Hit {
    record;
    bytes;
    #document;
    constructor(found) {
        this.record = found.record;
        this.bytes = found.bytes;
    }
    get document() {
        this.#document ??= parseDocument(this.bytes);
        return this.#document;
    }
}
/** MongoDB's own limit of a sort in memory. */
const SORT_MEMORY = 100 * 1024 * 1024;
const CLOCK_INTERVAL = 64;
/** A query of everything that a filter matches. */
export function queryOf(filter, rest = {}) {
    return { filter, sort: null, skip: 0, limit: 0, deadline: 0, ...rest };
}
/** Finds documents, lazily. The filter is compiled before the first one, so that a bad one fails at once. */
export function runQuery(store, collection, query) {
    const matches = compileFilter(query.filter);
    return collection ? page(search(store, collection, query, matches), query) : nothing();
}
function* nothing() { }
function* page(hits, { skip, limit }) {
    let position = 0;
    for (const hit of hits) {
        if (++position <= skip)
            continue;
        yield hit;
        if (limit > 0 && position >= skip + limit)
            return;
    }
}
function search(store, collection, query, matches) {
    const plan = planQuery(collection, query.filter, query.sort);
    const found = plan.kind === 'index' ? scanIndex(store, collection, plan) : scanCollection(store, collection);
    const exact = Object.keys(query.filter).length === 0 || (plan.kind === 'index' && plan.exact);
    const hits = select(found, exact ? null : matches, query);
    return query.sort === null || plan.sorted ? hits : inOrder(hits, query.sort);
}
function* select(found, matches, { filter, deadline }) {
    const fields = filterFields(filter);
    let seen = 0;
    for (const candidate of found) {
        if (deadline > 0 && ++seen % CLOCK_INTERVAL === 0 && Date.now() > deadline)
            fail('MaxTimeMSExpired', 'operation exceeded time limit');
        if (matches === null || matches(parseFields(candidate.bytes, fields)))
            yield new Hit(candidate);
    }
}
function inOrder(hits, sort) {
    const all = [];
    let memory = 0;
    for (const hit of hits) {
        memory += hit.bytes.length;
        if (memory > SORT_MEMORY)
            fail('QueryExceededMemoryLimitNoDiskUseAllowed', 'a sort without an index exceeded 100 MB');
        all.push(hit);
    }
    return sortBy(all, sort, (hit) => hit.document);
}
/** Lazily applies a function to each item. */
export function* mapEach(items, map) {
    for (const item of items)
        yield map(item);
}
//# sourceMappingURL=run-query.js.map