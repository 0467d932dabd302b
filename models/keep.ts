/** Small records found by their id: drafts, quoted messages, live cards, numbers. */
import type { Collection, Document } from 'mongodb';
import { createBatcher } from './batcher.ts';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface Sealed {
  _id: string;
  body?: string;
  at: Date;
}

/** One sealed value per id, kept until it is cleared or forgotten. */
export interface Keep<T> {
  get(id: string): Promise<T | undefined>;
  set(id: string, value: T): Promise<void>;
  clear(id: string): Promise<void>;
}

export function createSessions<T>({ sessions }: Collections, seal: Seal, now: () => Date): Keep<T> {
  const collection = sessions.collection as unknown as Collection<Sealed>;
  const batch = createBatcher(collection);
  return {
    get: async (_id) => {
      const found = await collection.findOne({ _id });
      return found?.body ? (JSON.parse(seal.open(found.body)) as T) : undefined;
    },
    set: async (_id, value) =>
      void (await batch.write({
        updateOne: { filter: { _id }, update: { $set: { body: seal.seal(JSON.stringify(value)), at: now() } }, upsert: true },
      })),
    clear: async (_id) => void (await batch.write({ deleteOne: { filter: { _id } } })),
  };
}

/** What a message that we sent is about, so that quoting it means something. */
export interface Ref {
  number?: string;
  purpose: 'card' | 'ask' | 'notice';
  /** For an `ask`: what its answer is for. */
  data?: Record<string, string>;
}

interface RefDocument extends Document {
  _id: string;
  number?: string;
  purpose: Ref['purpose'];
  data?: string;
  at: Date;
}

export interface Refs {
  find(channel: string, chat: string, message: string): Promise<Ref | undefined>;
  remember(channel: string, chat: string, message: string, ref: Ref): Promise<void>;
}

export function createRefs({ refs }: Collections, seal: Seal, now: () => Date): Refs {
  const collection = refs.collection as unknown as Collection<RefDocument>;
  const batch = createBatcher(collection);
  const idOf = (...parts: string[]) => seal.blind(parts.join(':'));
  return {
    find: async (channel, chat, message) => {
      const found = await collection.findOne({ _id: idOf(channel, chat, message) });
      if (!found) return undefined;
      const { number, purpose, data } = found;
      return { purpose, ...(number ? { number } : {}), ...(data ? { data: JSON.parse(data) as Record<string, string> } : {}) };
    },
    remember: async (channel, chat, message, { number, purpose, data }) => {
      const _id = idOf(channel, chat, message);
      const set = { purpose, at: now(), ...(number ? { number } : {}), ...(data ? { data: JSON.stringify(data) } : {}) };
      await batch.write({ updateOne: { filter: { _id }, update: { $set: set }, upsert: true } });
    },
  };
}

interface LiveCardDocument {
  _id: string;
  message: string;
  revision: number;
}

/** The one message in a chat that shows a demand as it is now. */
export interface LiveCards {
  find(number: string, chatKey: string): Promise<{ message: string; revision: number } | undefined>;
  set(number: string, chatKey: string, message: string, revision: number): Promise<void>;
}

export function createLiveCards({ liveCards }: Collections): LiveCards {
  const collection = liveCards.collection as unknown as Collection<LiveCardDocument>;
  const batch = createBatcher(collection);
  const idOf = (number: string, chatKey: string) => `${number}|${chatKey}`;
  return {
    find: async (number, chatKey) => (await collection.findOne({ _id: idOf(number, chatKey) })) ?? undefined,
    set: async (number, chatKey, message, revision) =>
      void (await batch.write({
        updateOne: { filter: { _id: idOf(number, chatKey) }, update: { $set: { message, revision } }, upsert: true },
      })),
  };
}

/** `QH20260302-0001`: the day and the day's running number. */
export function createNumbers({ counters }: Collections): (day: string) => Promise<string> {
  const collection = counters.collection as unknown as Collection<{ _id: string; count: number }>;
  return async (day) => {
    const prefix = `QH${day.replaceAll('-', '')}`;
    const counted = await collection.findOneAndUpdate({ _id: prefix }, { $inc: { count: 1 } }, { upsert: true, returnDocument: 'after' });
    return `${prefix}-${String(counted?.count ?? 1).padStart(4, '0')}`;
  };
}
