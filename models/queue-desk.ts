/** What an operator, or the person who came back, does with what a queue set aside. */
import type { Collection } from 'mongodb';
import type { ItemDocument } from './documents.ts';
import { bucketOf } from './leases.ts';

export interface DeadLetter {
  key: string;
  queue: string;
  error: string;
  attempts: number;
}

export interface QueueDesk {
  /** Puts back what was parked for a lane, because the person can be reached again. */
  unpark(lane: string): Promise<void>;
  /** Puts back one that was given up; false when there is none of that key. */
  revive(key: string): Promise<boolean>;
  /** How many are in each state that somebody should know of. */
  counts(): Promise<{ waiting: number; parked: number; dead: number }>;
  /** What waits until somebody can be reached again, oldest first, and since when. */
  parked(limit: number): Promise<{ key: string; at: Date }[]>;
  /** What was given up, oldest first: why, and after how many tries; never what it said. */
  deadLetters(limit: number): Promise<DeadLetter[]>;
}

export function createQueueDesk(items: Collection<ItemDocument>, queue: ItemDocument['queue'], wake: () => void): QueueDesk {
  const waitAgain = { $set: { state: 'waiting' as const, attempts: 0 } };
  return {
    unpark: async (lane) => {
      await items.updateMany({ queue, state: 'parked', bucket: bucketOf(lane), lane }, waitAgain);
      wake();
    },
    revive: async (key) => {
      const { matchedCount } = await items.updateOne({ _id: key, queue, state: 'dead' }, waitAgain);
      wake();
      return matchedCount > 0;
    },
    counts: async () => {
      const count = (state: ItemDocument['state']) => items.countDocuments({ queue, state });
      const [waiting, parked, dead] = await Promise.all([count('waiting'), count('parked'), count('dead')]);
      return { waiting, parked, dead };
    },
    parked: async (limit) => {
      const found = await items.find({ queue, state: 'parked' }).sort({ seq: 1 }).limit(limit).toArray();
      return found.map(({ _id: key, seq }) => ({ key, at: new Date(seq / 1000) })); // `seq` counts microseconds.
    },
    deadLetters: async (limit) => {
      const found = await items.find({ queue, state: 'dead' }).sort({ seq: 1 }).limit(limit).toArray();
      return found.map(({ _id: key, error = '', attempts }) => ({ key, queue, error, attempts }));
    },
  };
}
