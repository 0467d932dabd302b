/** What became of items, on its way into the database: done, but perhaps not yet written down as done. */
import { setTimeout as pause } from 'node:timers/promises';
import type { UpdateFilter } from 'mongodb';
import type { Batcher } from './batcher.ts';
import type { ItemDocument } from './documents.ts';
import type { Outcome } from './lane-item.ts';

export type Settled = Exclude<Outcome, { type: 'again' | 'held' }>;

export interface Settling {
  /** Another time: a failed one counts as an attempt. */
  postpone(id: string, outcome: Extract<Outcome, { type: 'again' }>): Promise<void>;
  /** Not before then. */
  hold(id: string, until: Date): Promise<void>;
  /** Writes the outcome down, and tries again until the database takes it. */
  settle(id: string, outcome: Settled): void;
  /** Not to be worked again: it is being written down, or was since the last look began, which may still have seen it waiting. */
  has(id: string): boolean;
  /** A look into the database begins. */
  look(): void;
  /** Ends when all that is under way now is written down. */
  done(): Promise<unknown>;
}

const retryAfter = 1000;
/** Milliseconds in which items that are done gather, to be written down as one. Nobody waits for it. */
const gather = 5;

/** Writes `done` to items by the dozen; resolves when it is written, rejects when it could not be. */
function createDone({ batch, now }: { batch: Batcher<ItemDocument>; now: () => Date }): (id: string) => Promise<unknown> {
  let ids: string[] = [];
  let writing: Promise<unknown> | undefined;
  const write = async () => {
    await pause(gather);
    const filter = { _id: { $in: ids }, state: 'waiting' as const };
    ids = [];
    writing = undefined;
    const update = { $set: { state: 'done' as const, doneAt: now() }, $unset: { payload: 1 as const } };
    return batch.write({ updateMany: { filter, update } });
  };
  return (id) => {
    ids.push(id);
    return (writing ??= write());
  };
}

export function createSettling({ batch, now }: { batch: Batcher<ItemDocument>; now: () => Date }): Settling {
  const settling = new Map<string, Promise<void>>();
  const settled = new Set<string>();

  const done = createDone({ batch, now });
  // Only what still waits: a later one of the same name may have replaced it meanwhile, and its payload is gone.
  const close = (_id: string, outcome: Settled): Promise<unknown> =>
    outcome.type === 'done'
      ? done(_id)
      : batch.write({ updateOne: { filter: { _id, state: 'waiting' }, update: { $set: { state: outcome.type, error: outcome.error } } } });
  const write = async (id: string, outcome: Settled): Promise<void> => {
    let finish = 'finish' in outcome ? outcome.finish : undefined;
    for (;;) {
      try {
        await finish?.();
        finish = undefined;
        await close(id, outcome);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, retryAfter).unref());
      }
    }
  };
  const update = async (_id: string, change: UpdateFilter<ItemDocument>) =>
    void (await batch.write({ updateOne: { filter: { _id }, update: change } }));
  return {
    postpone: async (id, { failed, error }) => {
      if (failed) await update(id, { $inc: { attempts: 1 }, ...(error ? { $set: { error } } : {}) });
    },
    hold: (id, until) => update(id, { $set: { notBefore: until } }),
    settle: (id, outcome) => {
      const writing = write(id, outcome).finally(() => {
        settling.delete(id);
        settled.add(id);
      });
      settling.set(id, writing);
    },
    has: (id) => settling.has(id) || settled.has(id),
    look: () => settled.clear(),
    done: () => Promise.all(settling.values()),
  };
}
