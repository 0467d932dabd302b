/** Work groups: which chat is which department's. A department may have one on each channel. */
import type { Collection } from 'mongodb';
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
  all(): Promise<Group[]>;
}

function group({ _id, channel, chat, city, department, title }: GroupDocument, seal: Seal): Group {
  return { id: _id, channel, chat: seal.open(chat), city, department, title };
}

export function createGroups(collection: Collection<GroupDocument>, seal: Seal): Groups {
  const idOf = (channel: string, chat: string) => seal.blind(`${channel}:${chat}`);
  const register = async ({ channel, chat, city, department, title }: Omit<Group, 'id'>) => {
    await collection.updateOne(
      { _id: idOf(channel, chat) },
      { $set: { channel, chat: seal.seal(chat), city, department, title, active: true } },
      { upsert: true },
    );
  };
  return {
    of: async (city, department) =>
      (await collection.find({ city, department, active: true }).toArray()).map((document) => group(document, seal)),
    find: async (channel, chat) => {
      const document = await collection.findOne({ _id: idOf(channel, chat), active: true });
      return document ? group(document, seal) : undefined;
    },
    register,
    leave: async (channel, chat) => void (await collection.updateOne({ _id: idOf(channel, chat) }, { $set: { active: false } })),
    move: async (channel, from, to) => {
      const before = await collection.findOne({ _id: idOf(channel, from) });
      if (!before) return;
      await register({ ...group(before, seal), chat: to });
      await collection.updateOne({ _id: before._id }, { $set: { active: false } });
    },
    all: async () => (await collection.find({ active: true }).toArray()).map((document) => group(document, seal)),
  };
}
