/** How many messages a customer may still be sent on a platform that counts them, and the words that wait for the next one. */
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface BudgetDocument {
  _id: string;
  /** When the customer last wrote. */
  at: Date;
  sent: number;
  words?: { key: string; body: string }[];
}

export interface MessageBudgets {
  renew(customer: string, at: Date): Promise<void>;
  /** Takes one place when fewer than `most` were sent and the customer wrote after `since`. */
  take(customer: string, most: number, since: Date): Promise<boolean>;
  giveBack(customer: string): Promise<void>;
  /** Keeps words for the next message, each key once; false when all of them would be more than `bytes`. */
  carry(customer: string, key: string, words: string, bytes: number): Promise<boolean>;
  waiting(customer: string): Promise<{ key: string; words: string }[]>;
  carried(customer: string, keys: string[]): Promise<void>;
}

export function createMessageBudgets({ messageBudgets }: Collections, seal: Seal): MessageBudgets {
  const collection = messageBudgets.collection as unknown as Collection<BudgetDocument>;
  const idOf = (customer: string) => seal.blind(`budget:${customer}`);
  const waiting = async (customer: string) => {
    const found = await collection.findOne({ _id: idOf(customer) });
    return (found?.words ?? []).map(({ key, body }) => ({ key, words: seal.open(body) }));
  };
  return {
    // A late page of old messages does not renew what a newer message did.
    renew: async (customer, at) => {
      const _id = idOf(customer);
      const renewed = await collection.updateOne({ _id, at: { $lte: at } }, { $set: { at, sent: 0 } });
      if (renewed.matchedCount === 0) await collection.updateOne({ _id }, { $setOnInsert: { at, sent: 0 } }, { upsert: true });
    },
    take: async (customer, most, since) => {
      const taken = await collection.updateOne({ _id: idOf(customer), sent: { $lt: most }, at: { $gt: since } }, { $inc: { sent: 1 } });
      return taken.matchedCount > 0;
    },
    giveBack: async (customer) => {
      await collection.updateOne({ _id: idOf(customer), sent: { $gt: 0 } }, { $inc: { sent: -1 } });
    },
    carry: async (customer, key, words, bytes) => {
      const kept = await waiting(customer);
      if (kept.some((one) => one.key === key)) return true;
      const size = Buffer.byteLength([...kept.map((one) => one.words), words].join('\n'));
      if (size > bytes) return false;
      await collection.updateOne({ _id: idOf(customer) }, { $push: { words: { key, body: seal.seal(words) } } });
      return true;
    },
    waiting,
    carried: async (customer, keys) => {
      await collection.updateOne({ _id: idOf(customer) }, { $pull: { words: { key: { $in: keys } } } });
    },
  };
}
