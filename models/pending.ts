/** Notices that were handed on are taken off the demand; many at once in one command. */
import type { Collection } from 'mongodb';
import { createBatcher } from './batcher.ts';
import type { DemandDocument } from './documents.ts';

/** Takes off the notices with these keys. `pendingSince` goes only when nothing was added meanwhile. */
export function createSaid(demands: Collection<DemandDocument>): (id: string, keys: string[], revision: number) => Promise<void> {
  const batch = createBatcher(demands);
  return async (_id, keys, revision) => {
    // In one array with the pull: when another decision wrote in between, its notices keep `pendingSince` set.
    await Promise.all([
      batch.write({
        updateOne: { filter: { _id, revision }, update: { $pull: { pending: { key: { $in: keys } } }, $unset: { pendingSince: 1 } } },
      }),
      batch.write({ updateOne: { filter: { _id, revision: { $ne: revision } }, update: { $pull: { pending: { key: { $in: keys } } } } } }),
    ]);
  };
}
