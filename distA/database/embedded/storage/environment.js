import { open } from 'lmdb';
const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1024;
const ZERO = Buffer.from([0]);
/** The B-tree on the disk: binary keys and values, one writer, readers that see whole transactions only. */
export class Environment {
    #tree;
    /** Opens (or creates) the files in a directory. */
    constructor(directory) {
        // Without overlapping sync a transaction returns only when it is on the disk.
        this.#tree = open({
            path: directory,
            encoding: 'binary',
            keyEncoding: 'binary',
            cache: false,
            compression: false,
            overlappingSync: false,
            maxDbs: 1,
        });
    }
    get(key) {
        return this.#tree.getBinary(key);
    }
    has(key) {
        return this.#tree.getBinaryFast(key) !== undefined;
    }
    put(key, value) {
        this.#tree.putSync(key, value);
    }
    remove(key) {
        this.#tree.removeSync(key);
    }
    /** Runs `work` as one transaction and returns when it is durable; whatever it throws aborts the transaction. */
    transact(work) {
        this.#tree.transactionSync(work);
    }
    /** Number of entries in a half-open range. */
    count(start, end) {
        return this.#tree.getKeysCount({ start, end });
    }
    /** The greatest key in a half-open range. */
    lastKey(start, end) {
        for (const key of this.#tree.getKeys({ start: end, end: start, reverse: true, limit: 1, exclusiveStart: true }))
            return key;
        return undefined;
    }
    /** Entries of a half-open range, in chunks: no read transaction stays open while a cursor waits for its client. */
    *range(start, end, reverse = false) {
        let low = start;
        let high = end;
        for (let limit = FIRST_CHUNK;; limit = Math.min(limit * 2, LARGEST_CHUNK)) {
            const chunk = this.#chunk(low, high, reverse, limit);
            yield* chunk;
            const last = chunk.at(-1);
            if (chunk.length < limit || last === undefined)
                return;
            if (reverse)
                high = last.key;
            else
                low = Buffer.concat([last.key, ZERO]);
        }
    }
    #chunk(start, end, reverse, limit) {
        const options = reverse ? { start: end, end: start, reverse, limit, exclusiveStart: true, inclusiveEnd: true } : { start, end, limit };
        return [...this.#tree.getRange(options)];
    }
    /** Removes every entry of a half-open range. */
    clear(start, end) {
        for (const { key } of this.range(start, end))
            this.remove(key);
    }
    async close() {
        await this.#tree.close();
    }
}
//# sourceMappingURL=environment.js.map