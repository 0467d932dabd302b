import { afterPrefix, recordAtEnd } from '../storage/keys.js';
import { unseal } from '../storage/seal.js';
/** Every document of a collection, in the order of insertion. */
export function* scanCollection(store, collection) {
    const { documents } = collection;
    for (const { key, value } of store.environment.range(documents, afterPrefix(documents))) {
        yield { record: recordAtEnd(key), bytes: unseal(value, collection.namespace) };
    }
}
/** The documents that an index plan leads to, each once. */
export function* scanIndex(store, collection, plan) {
    const seen = plan.index.multi || plan.ranges.length > 1 ? new Set() : null;
    for (const record of indexRecords(store, plan)) {
        if (seen?.has(record))
            continue;
        seen?.add(record);
        const bytes = store.records.read(collection, record);
        if (bytes)
            yield { record, bytes };
    }
}
function* indexRecords({ environment }, { index, ranges, reverse }) {
    for (const range of reverse ? ranges.toReversed() : ranges) {
        if ('point' in range) {
            const value = environment.get(Buffer.concat([index.prefix, range.point]));
            if (value)
                yield recordAtEnd(value);
            continue;
        }
        const [start, end] = [Buffer.concat([index.prefix, range.start]), Buffer.concat([index.prefix, range.end])];
        for (const { key, value } of environment.range(start, end, reverse))
            yield recordAtEnd(index.unique ? value : key);
    }
}
//# sourceMappingURL=scan.js.map