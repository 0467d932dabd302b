/** What became of items, on its way into the database: done, but perhaps not yet written down as done. */
import { setTimeout as pause } from 'node:timers/promises';
const retryAfter = 1000;
/** Milliseconds in which items that are done gather, to be written down as one. Nobody waits for it. */
const gather = 5;
/** Writes `done` to items by the dozen; resolves when it is written, rejects when it could not be. */
function createDone({ batch, now }) {
    let ids = [];
    let writing;
    const write = async () => {
        await pause(gather);
        const filter = { _id: { $in: ids }, state: 'waiting' };
        ids = [];
        writing = undefined;
        const update = { $set: { state: 'done', doneAt: now() }, $unset: { payload: 1 } };
        return batch.write({ updateMany: { filter, update } });
    };
    return (id) => {
        ids.push(id);
        return (writing ??= write());
    };
}
export function createSettling({ batch, now }) {
    const settling = new Map();
    const settled = new Set();
    const done = createDone({ batch, now });
    // Only what still waits: a later one of the same name may have replaced it meanwhile, and its payload is gone.
    const close = (_id, outcome) => outcome.type === 'done'
        ? done(_id)
        : batch.write({ updateOne: { filter: { _id, state: 'waiting' }, update: { $set: { state: outcome.type, error: outcome.error } } } });
    const write = async (id, outcome) => {
        let finish = 'finish' in outcome ? outcome.finish : undefined;
        for (;;) {
            try {
                await finish?.();
                finish = undefined;
                await close(id, outcome);
                return;
            }
            catch {
                await new Promise((resolve) => setTimeout(resolve, retryAfter).unref());
            }
        }
    };
    const update = async (_id, change) => void (await batch.write({ updateOne: { filter: { _id }, update: change } }));
    return {
        postpone: async (id, { failed, error }) => {
            if (failed)
                await update(id, { $inc: { attempts: 1 }, ...(error ? { $set: { error } } : {}) });
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
//# sourceMappingURL=lane-settling.js.map