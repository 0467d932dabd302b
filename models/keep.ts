/** Small records found by their id: quoted messages, live cards, numbers. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Collection, Document } from 'mongodb';
import { createBatcher } from './batcher.ts';
import { createCache } from './cache.ts';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

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
  /** A message is on its way to that chat: who quotes it may be quicker than its receipt, and `find` waits for it. */
  sending<T>(channel: string, chat: string, sent: Promise<T>): Promise<T>;
}

export function createRefs({ refs }: Collections, seal: Seal, now: () => Date): Refs {
  const collection = refs.collection as unknown as Collection<RefDocument>;
  const batch = createBatcher(collection);
  const idOf = (...parts: string[]) => seal.blind(parts.join(':'));
  /** Known before it is durable. */
  const writing = new Map<string, Ref>();
  const underWay = new Map<string, Set<Promise<unknown>>>();
  const look = async (_id: string): Promise<Ref | undefined> => {
    const known = writing.get(_id);
    const found = known ? undefined : await collection.findOne({ _id });
    if (!found) return known;
    const { number, purpose, data } = found;
    return { purpose, ...(number ? { number } : {}), ...(data ? { data: JSON.parse(data) as Record<string, string> } : {}) };
  };
  return {
    find: async (channel, chat, message) => {
      const _id = idOf(channel, chat, message);
      const sends = [...(underWay.get(`${channel}:${chat}`) ?? [])];
      const found = await look(_id);
      if (found || sends.length === 0) return found ?? writing.get(_id);
      await Promise.allSettled(sends);
      await nextTurn(); // Its receipt is being written down now.
      return look(_id);
    },
    sending: (channel, chat, sent) => {
      const key = `${channel}:${chat}`;
      const sends = underWay.get(key) ?? new Set();
      underWay.set(key, sends.add(sent));
      const end = () => {
        sends.delete(sent);
        if (sends.size === 0 && underWay.get(key) === sends) underWay.delete(key);
      };
      sent.then(end, end);
      return sent;
    },
    remember: async (channel, chat, message, ref) => {
      const { number, purpose, data } = ref;
      const _id = idOf(channel, chat, message);
      writing.set(_id, ref);
      const set = { purpose, at: now(), ...(number ? { number } : {}), ...(data ? { data: JSON.stringify(data) } : {}) };
      try {
        await batch.write({ updateOne: { filter: { _id }, update: { $set: set }, upsert: true } });
      } finally {
        if (writing.get(_id) === ref) writing.delete(_id);
      }
    },
  };
}

interface Standing {
  message: string;
  revision: number;
}

interface LiveCardDocument extends Standing {
  _id: string;
}

/** The one message in a chat that shows a demand as it is now. */
export interface LiveCards {
  find(number: string, chatKey: string): Promise<Standing | undefined>;
  set(number: string, chatKey: string, message: string, revision: number): Promise<void>;
}

export function createLiveCards({ liveCards }: Collections, alone: boolean): LiveCards {
  const collection = liveCards.collection as unknown as Collection<LiveCardDocument>;
  const batch = createBatcher(collection);
  const cache = alone ? createCache<Standing | undefined>(true) : undefined;
  /** Known before it is durable: the next edit of the card may come at once. */
  const writing = new Map<string, Standing>();
  const idOf = (number: string, chatKey: string) => `${number}|${chatKey}`;
  return {
    find: async (number, chatKey) => {
      const _id = idOf(number, chatKey);
      const load = async () => (await collection.findOne({ _id })) ?? undefined;
      return writing.get(_id) ?? (cache ? cache.get(_id, load) : load());
    },
    set: async (number, chatKey, message, revision) => {
      const _id = idOf(number, chatKey);
      const value = { message, revision };
      writing.set(_id, value);
      cache?.put(_id, value);
      await batch.write({ updateOne: { filter: { _id }, update: { $set: value }, upsert: true } });
      if (writing.get(_id) === value) writing.delete(_id);
    },
  };
}

/** `QH20260302-0001`: the day and the day's running number. Who asks at the same time is served by one command. */
export function createNumbers({ counters }: Collections): (day: string) => Promise<string> {
  const collection = counters.collection as unknown as Collection<{ _id: string; count: number }>;
  const waiting = new Map<string, Array<(first: Promise<number>) => void>>();
  const take = async (prefix: string, count: number): Promise<number> => {
    const counted = await collection.findOneAndUpdate({ _id: prefix }, { $inc: { count } }, { upsert: true, returnDocument: 'after' });
    return (counted?.count ?? count) - count + 1;
  };
  const serve = (prefix: string) => {
    const asking = waiting.get(prefix) ?? [];
    waiting.delete(prefix);
    const first = take(prefix, asking.length);
    for (const [index, resolve] of asking.entries()) resolve(first.then((number) => number + index));
  };
  const next = (prefix: string) =>
    new Promise<number>((resolve) => {
      const asking = waiting.get(prefix);
      if (asking) return void asking.push(resolve);
      waiting.set(prefix, [resolve]);
      setImmediate(serve, prefix);
    });
  return async (day) => {
    const prefix = `QH${day.replaceAll('-', '')}`;
    return `${prefix}-${String(await next(prefix)).padStart(4, '0')}`;
  };
}
