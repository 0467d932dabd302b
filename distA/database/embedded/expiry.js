import { queryOf, runQuery } from './planner/run-query.js';
/** Documents removed in one transaction, so that other writes do not wait long. */
const BATCH = 1000;
/** Removes the documents whose time is over, in every index with `expireAfterSeconds`; `now` in ms since 1970. */
export async function removeExpired(store, now) {
    let removed = 0;
    for (const { namespace, indexes } of store.catalog.list()) {
        for (const index of indexes) {
            if (index.expireAfterSeconds === null)
                continue;
            for (let batch = BATCH; batch === BATCH; removed += batch)
                batch = await removeBatch(store, namespace, index, now);
        }
    }
    return removed;
}
function removeBatch(store, namespace, index, now) {
    return store.write(() => {
        const collection = store.catalog.get(namespace);
        const [path] = index.fields[0] ?? [];
        if (!collection?.indexes.some(({ name }) => name === index.name) || path === undefined)
            return 0;
        const filter = { ...index.partialFilterExpression, [path]: { $lte: new Date(now - (index.expireAfterSeconds ?? 0) * 1000) } };
        const expired = [...runQuery(store, collection, queryOf(filter, { limit: BATCH }))];
        for (const { record, document } of expired)
            store.records.remove(collection, record, document);
        return expired.length;
    });
}
//# sourceMappingURL=expiry.js.map