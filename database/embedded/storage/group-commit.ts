import { DatabaseError } from '../errors.ts';
import { storageError } from './storage-error.ts';

type Pending = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Outcome = { ok: true; value: unknown } | { ok: false; error: DatabaseError };

/** What the group commit needs of the store. */
export type Transactions = { transact(work: () => void): void; reload(): void };

/**
 * Group commit: all writes that arrive within one turn of the event loop share one transaction and one fsync. A refusal
 * (a `DatabaseError`) leaves nothing behind, so its neighbours commit; any other error aborts the transaction, and each
 * write is then tried alone, so that only the faulty one fails.
 */
export class GroupCommit {
  readonly #transactions: Transactions;
  #queue: Pending[] = [];

  constructor(transactions: Transactions) {
    this.#transactions = transactions;
  }

  /** Queues a write; resolves with its result when it is durable on the disk. */
  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: (value) => resolve(value as T), reject });
      if (this.#queue.length === 1) setImmediate(() => this.#drain());
    });
  }

  #drain(): void {
    const batch = this.#queue;
    this.#queue = [];
    if (this.#commit(batch, batch.length === 1)) return;
    for (const pending of batch) this.#commit([pending], true);
  }

  /** Commits a batch and answers it; false when it was aborted and shall be tried again one by one. */
  #commit(batch: readonly Pending[], final: boolean): boolean {
    try {
      const outcomes: Outcome[] = [];
      this.#transactions.transact(() => {
        for (const { work } of batch) outcomes.push(attempt(work));
      });
      for (const [index, pending] of batch.entries()) answer(pending, outcomes[index]);
    } catch (error) {
      this.#transactions.reload();
      if (!final) return false;
      for (const pending of batch) pending.reject(storageError(error));
    }
    return true;
  }
}

function attempt(work: () => unknown): Outcome {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof DatabaseError && error.codeName !== 'DataCorruptionDetected') return { ok: false, error };
    throw error;
  }
}

function answer(pending: Pending, outcome: Outcome | undefined): void {
  if (outcome?.ok) pending.resolve(outcome.value);
  else pending.reject(outcome?.error ?? new DatabaseError('InternalError', 'a write was lost within its group'));
}
