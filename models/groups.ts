/** Work groups: which chat is which department's. A department may have one on each channel. */
import type { Collection } from 'mongodb';
import { createCache } from './cache.ts';
import type { GroupDocument } from './documents.ts';
import type { Seal } from './seal.ts';

export interface Group {
  id: string;
  channel: string;
  chat: string;
  city: string;
  department: string;
  title: string;
}

export interface Groups {
  of(city: string, department: string): Promise<Group[]>;
  find(channel: string, chat: string): Promise<Group | undefined>;
  register(group: Omit<Group, 'id'>): Promise<void>;
  /** The bot was put out of it, or it is gone. */
  leave(channel: string, chat: string): Promise<void>;
  /** The chat has a new id; its history of cards stays behind. */
  move(channel: string, from: string, to: string): Promise<void>;
}

function group({ _id, channel, chat, city, department, title }: GroupDocument, seal: Seal): Group {
  return { id: _id, channel, chat: seal.open(chat), city, department, title };
}

export function createGroups(collection: Collection<GroupDocument>, seal: Seal, alone: boolean): Groups {
  const cache = createCache<Group[]>(alone);
  const load = async (city: string, department: string) =>
    (await collection.find({ city, department, active: true }).toArray()).map((document) => group(document, seal));
  const whole = (city: string, department: string) => `${city}:${department}`;
  const idOf = (channel: string, chat: string) => seal.blind(`${channel}:${chat}`);
  const register = async ({ channel, chat, city, department, title }: Omit<Group, 'id'>) => {
    await collection.updateOne(
      { _id: idOf(channel, chat) },
      { $set: { channel, chat: seal.seal(chat), city, department, title, active: true } },
      { upsert: true },
    );
    cache.clear();
  };
  return {
    of: (city, department) => cache.get(whole(city, department), () => load(city, department)),
    find: async (channel, chat) => {
      const document = await collection.findOne({ _id: idOf(channel, chat), active: true });
      return document ? group(document, seal) : undefined;
    },
    register,
    leave: async (channel, chat) => {
      await collection.updateOne({ _id: idOf(channel, chat) }, { $set: { active: false } });
      cache.clear();
    },
    move: async (channel, from, to) => {
      const before = await collection.findOne({ _id: idOf(channel, from) });
      if (!before) return;
      await register({ ...group(before, seal), chat: to });
      await collection.updateOne({ _id: before._id }, { $set: { active: false } });
      cache.clear();
    },
  };
}
