import { DatabaseError } from '../errors.js';
import { storageError } from './storage-error.js';
/**
 * Group commit: all writes that arrive within one turn of the event loop share one transaction and one fsync. A refusal
 * (a `DatabaseError`) leaves nothing behind, so its neighbours commit; any other error aborts the transaction, and each
 * write is then tried alone, so that only the faulty one fails.
 */
export class GroupCommit {
    #transactions;
    #queue = [];
    constructor(transactions) {
        this.#transactions = transactions;
    }
    /** Queues a write; resolves with its result when it is durable on the disk. */
    run(work) {
        return new Promise((resolve, reject) => {
            this.#queue.push({ work, resolve: (value) => resolve(value), reject });
            if (this.#queue.length === 1)
                setImmediate(() => this.#drain());
        });
    }
    #drain() {
        const batch = this.#queue;
        this.#queue = [];
        if (this.#commit(batch, batch.length === 1))
            return;
        for (const pending of batch)
            this.#commit([pending], true);
    }
    /** Commits a batch and answers it; false when it was aborted and shall be tried again one by one. */
    #commit(batch, final) {
        try {
            const outcomes = [];
            this.#transactions.transact(() => {
                for (const { work } of batch)
                    outcomes.push(attempt(work));
            });
            for (const [index, pending] of batch.entries())
                answer(pending, outcomes[index]);
        }
        catch (error) {
            this.#transactions.reload();
            if (!final)
                return false;
            for (const pending of batch)
                pending.reject(storageError(error));
        }
        return true;
    }
}
function attempt(work) {
    try {
        return { ok: true, value: work() };
    }
    catch (error) {
        if (error instanceof DatabaseError && error.codeName !== 'DataCorruptionDetected')
            return { ok: false, error };
        throw error;
    }
}
function answer(pending, outcome) {
    if (outcome?.ok)
        pending.resolve(outcome.value);
    else
        pending.reject(outcome?.error ?? new DatabaseError('InternalError', 'a write was lost within its group'));
}
//# sourceMappingURL=group-commit.js.map