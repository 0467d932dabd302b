import { isDoc } from '../values/document.js';
import { coversMatches } from './implied.js';
import { readPredicates } from './predicates.js';
import { betweenRange, pointComponents, pointRange, prefixRange } from './ranges.js';
/** More lookups than this in one index are slower than a range. */
const MOST_LOOKUPS = 1000;
/** Chooses the index that narrows the search most, and gives the order if it can. */
export function planQuery(collection, filter, sort) {
    const predicates = readPredicates(filter);
    let best = null;
    for (const index of collection.indexes) {
        if (!coversMatches(index, predicates))
            continue;
        const candidate = consider(index, predicates, sort);
        if (best === null || score(candidate) > score(best))
            best = candidate;
    }
    if (best === null || score(best) <= 0)
        return { kind: 'scan', sorted: sort === null };
    return toPlan(best, filter, sort);
}
function consider(index, predicates, sort) {
    let prefixes = [Buffer.alloc(0)];
    let equalities = 0;
    for (const [path, direction] of index.fields) {
        const points = predicates.get(path)?.points;
        if (!points)
            break;
        const components = pointComponents(points, direction, index.multi);
        if (prefixes.length * components.length > MOST_LOOKUPS)
            break;
        prefixes = prefixes.flatMap((prefix) => components.map((component) => Buffer.concat([prefix, component])));
        equalities++;
    }
    const next = index.fields[equalities];
    const bounds = next && predicates.get(next[0]);
    const range = bounds && (bounds.low ?? bounds.high) ? bounds : null;
    const order = sort && prefixes.length === 1 ? orderOf(index, equalities, sort) : 'none';
    return { index, equalities, prefixes, range, full: index.unique && equalities === index.fields.length, order };
}
function orderOf(index, equalities, sort) {
    if (index.multi || index.clipped)
        return 'none';
    const rest = index.fields.slice(equalities);
    // A field that one point of this very index fixes does not matter for the order.
    const left = sort.filter(([path]) => !index.fields.slice(0, equalities).some(([fixed]) => fixed === path));
    if (left.length > rest.length)
        return 'none';
    const runs = (sign) => left.every(([path, direction], at) => rest[at]?.[0] === path && rest[at][1] === direction * sign);
    if (runs(1))
        return 'forward';
    return runs(-1) ? 'reverse' : 'none';
}
function score({ index, equalities, prefixes, range, full, order }) {
    const narrowing = (full ? 1000 : 0) + equalities * 10 + (range ? 5 : 0) + (range?.low && range.high ? 1 : 0);
    const useful = narrowing + (order === 'none' ? 0 : 7) + (index.partial ? 2 : 0) + (index.sparse ? 1 : 0);
    return useful === 0 ? 0 : useful - (prefixes.length > 1 ? 1 : 0) - index.fields.length * 0.1;
}
function toPlan(candidate, filter, sort) {
    const { index, equalities, prefixes, range, full, order } = candidate;
    const direction = index.fields[equalities]?.[1] ?? 1;
    const ranges = prefixes.map((prefix) => {
        if (full)
            return pointRange(prefix);
        if (range === null)
            return prefixRange(prefix);
        // Different elements of an array may meet the two bounds, so only one of them narrows the search.
        const high = index.multi && range.low ? undefined : range.high;
        return betweenRange(prefix, range.low, high, direction);
    });
    return {
        kind: 'index',
        index,
        ranges,
        reverse: order === 'reverse',
        sorted: sort === null || order !== 'none',
        exact: isExact(candidate, filter),
    };
}
/** True when the filter is nothing but equalities with text, numbers, dates or ids, each of which the ranges already meet. */
function isExact({ index, equalities, prefixes }, filter) {
    if (index.clipped || prefixes.length !== 1)
        return false;
    const used = new Set(index.fields.slice(0, equalities).map(([path]) => path));
    return Object.entries(filter).every(([path, operand]) => used.has(path) && operand !== null && !isDoc(operand) && !path.includes('.'));
}
//# sourceMappingURL=plan.js.map