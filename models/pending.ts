/** Notices that were handed on are taken off the demand; many at once in one command. */
import type { Collection } from 'mongodb';
import { createBatcher } from './batcher.ts';
import type { DemandDocument } from './documents.ts';

/**
 * Takes off the notices with these keys. When another decision wrote in between nothing happens here: its own
 * handing on carries the older notices too, whose keys are in the outbox already, and takes all of them off.
 */
export function createSaid(demands: Collection<DemandDocument>): (id: string, keys: string[], revision: number) => Promise<void> {
  const batch = createBatcher(demands);
  return async (_id, keys, revision) => {
    const update = { $pull: { pending: { key: { $in: keys } } }, $unset: { pendingSince: 1 as const } };
    await batch.write({ updateOne: { filter: { _id, revision }, update } });
  };
}
