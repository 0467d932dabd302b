/** Lane queues for tests: any number of processes' worth of them on one database. */
import { setTimeout as pause } from 'node:timers/promises';
import { createBatcher } from '../../models/batcher.ts';
import { createLeases, type LeaseDocument, type Leases } from '../../models/leases.ts';
import type { Item, Outcome } from '../../models/lane-item.ts';
import { LaneQueue } from '../../models/lane-queue.ts';
import type { ItemDocument } from '../../models/documents.ts';
import type { Room } from './room.ts';

/** Every bucket is ours. */
export const allOurs: Leases = {
  owned: () => Array.from({ length: 16 }, (_, bucket) => bucket),
  enter: () => () => undefined,
  workers: () => 1,
  renew: () => Promise.resolve(),
  release: () => Promise.resolve(),
};

export function leasesOf(room: Room, elapsed: () => number): Leases {
  return createLeases(room.native<LeaseDocument>('leases'), { now: room.now, alone: false, elapsed });
}

export function createInbox<T>(
  room: Room,
  work: (item: Item<T>) => Promise<Outcome>,
  leases: Leases = allOurs,
  onDead?: (key: string, error: string) => void,
  alone = leases === allOurs,
): LaneQueue<T> {
  const items = room.native<ItemDocument>('items');
  return new LaneQueue<T>({
    name: 'inbox',
    items,
    batch: createBatcher(items),
    leases,
    seal: room.seal,
    alone,
    now: room.now,
    work,
    ...(onDead ? { onDead: ({ key }, error) => onDead(key, error) } : {}),
  });
}

/** Puts each word under its own key, one after another. */
export async function put(queue: LaneQueue<string>, lane: string, ...words: string[]): Promise<void> {
  for (const word of words) await queue.put({ key: `${lane}/${word}`, lane, payload: word });
}

export async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await look())) await pause(5);
}
