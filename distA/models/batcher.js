/** Writes that are asked for at about the same time go to the database as one command: one round trip and one disk sync for many callers. */
import { setTimeout as pause } from 'node:timers/promises';
const duplicateKey = 11000;
/** Tells each caller what became of its own write. */
function settle(batch, error) {
    const listed = error?.writeErrors;
    const failures = new Map((listed === undefined ? [] : Array.isArray(listed) ? listed : [listed]).map((failure) => [failure.index, failure.code]));
    for (const [index, { resolve, reject }] of batch.entries()) {
        if (error !== undefined && failures.size === 0)
            reject(error);
        else if (!failures.has(index))
            resolve(true);
        else if (failures.get(index) === duplicateKey)
            resolve(false);
        else
            reject(error);
    }
}
const largest = 500;
/** Milliseconds between two commands of one collection: under load each carries more, and the first is never kept waiting. */
const gather = 3;
/** One command is under way at a time; what is asked for meanwhile goes together with the next. */
export function createBatcher(collection) {
    let waiting = [];
    let busy = false;
    const flush = async () => {
        while (waiting.length > 0) {
            const batch = waiting.splice(0, largest);
            try {
                await collection.bulkWrite(batch.map(({ operation }) => operation), { ordered: false });
                settle(batch, undefined);
            }
            catch (error) {
                settle(batch, error);
            }
            await pause(gather);
        }
        busy = false;
    };
    return {
        write: (operation) => new Promise((resolve, reject) => {
            waiting.push({ operation, resolve, reject });
            if (busy)
                return;
            busy = true;
            setImmediate(() => void flush());
        }),
    };
}
//# sourceMappingURL=batcher.js.map