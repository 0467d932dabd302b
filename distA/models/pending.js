import { createBatcher } from './batcher.js';
/**
 * Takes off the notices with these keys. When another decision wrote in between nothing happens here: its own
 * handing on carries the older notices too, whose keys are in the outbox already, and takes all of them off.
 */
export function createSaid(demands) {
    const batch = createBatcher(demands);
    return async (_id, keys, revision) => {
        const update = { $pull: { pending: { key: { $in: keys } } }, $unset: { pendingSince: 1 } };
        await batch.write({ updateOne: { filter: { _id, revision }, update } });
    };
}
//# sourceMappingURL=pending.js.map