import { fail } from './errors.js';
import { cursorReply } from './wire/cursor-reply.js';
/** Documents in the first batch when the client does not say; MongoDB's own default. */
const FIRST_BATCH = 101;
const BATCH_BYTES = 15_000_000;
/** A cursor that nobody reads is forgotten after ten minutes, as in MongoDB. */
const IDLE_MS = 600_000;
const MOST_CURSORS = 1000;
/** Results that are longer than one batch, by cursor number. */
export class Cursors {
    #open = new Map();
    #last = 0n;
    /** The first batch of a result; a cursor stays open when there is more and the client wants more than a `single` batch. */
    start(namespace, documents, { batchSize = FIRST_BATCH, single = false } = {}) {
        const { batch, waiting } = take(documents, batchSize);
        if (waiting === null || single)
            return cursorReply('firstBatch', namespace, 0n, batch);
        if (this.#open.size >= MOST_CURSORS)
            fail('InternalError', `more than ${MOST_CURSORS} cursors are open`);
        const id = ++this.#last;
        this.#open.set(id, { namespace, documents, waiting, readAt: Date.now() });
        return cursorReply('firstBatch', namespace, id, batch);
    }
    /** The next batch; `batchSize` 0 means as much as fits into a message. */
    next(id, namespace, batchSize) {
        const cursor = this.#open.get(id);
        if (cursor === undefined || cursor.namespace !== namespace)
            return fail('CursorNotFound', `cursor id ${id} not found`);
        this.#open.delete(id); // stays closed when reading fails
        const { batch, waiting } = take(cursor.documents, batchSize || Infinity, cursor.waiting);
        if (waiting === null)
            return cursorReply('nextBatch', namespace, 0n, batch);
        this.#open.set(id, { ...cursor, waiting, readAt: Date.now() });
        return cursorReply('nextBatch', namespace, id, batch);
    }
    /** Closes a cursor; false when there is none. */
    kill(id) {
        return this.#open.delete(id);
    }
    /** Forgets the cursors that nobody has read for a while. */
    forgetIdle(now) {
        for (const [id, { readAt }] of this.#open)
            if (now - readAt > IDLE_MS)
                this.#open.delete(id);
    }
}
/** Takes up to `count` documents, and one more that tells whether there are more. */
function take(documents, count, first) {
    const batch = [];
    let bytes = 0;
    let next = first ?? advance(documents);
    while (next !== null && batch.length < count && (batch.length === 0 || bytes + next.length <= BATCH_BYTES)) {
        batch.push(next);
        bytes += next.length;
        next = advance(documents);
    }
    return { batch, waiting: next };
}
function advance(documents) {
    const result = documents.next();
    return result.done ? null : result.value;
}
//# sourceMappingURL=cursors.js.map