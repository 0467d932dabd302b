/** Persons: who they are on a channel, what roles they hold, which enterprise they speak for. */
import type { Collection, Filter, UpdateFilter } from 'mongodb';
import type { Grant, PersonActor, Role } from '../mechanisms/actor.ts';
import { createCache } from './cache.ts';
import type { PersonDocument } from './documents.ts';
import type { Seal } from './seal.ts';

export interface Person {
  id: string;
  channel: string;
  /** The private chat to write to; absent while the person was only met in a group. */
  chat?: string;
  /** Platform id. */
  user: string;
  name: string;
  locale: 'zh-CN' | 'en';
  grants: Grant[];
  enterprise?: string;
  /** The door of a park or town by which they came last. */
  door?: string;
  reachable: boolean;
}

/** What an event tells of its sender. */
export interface Seen {
  channel: string;
  user: string;
  name: string;
  locale: 'zh-CN' | 'en';
  /** Set when the event came in a private chat. */
  chat?: string;
}

export interface Persons {
  /** The person of an event, made known on first sight. */
  meet(seen: Seen): Promise<Person>;
  get(id: string): Promise<Person | undefined>;
  grant(id: string, grant: Grant): Promise<void>;
  bind(id: string, enterprise: string): Promise<void>;
  cameBy(id: string, door: string): Promise<void>;
  speak(id: string, locale: Person['locale']): Promise<void>;
  setReachable(id: string, reachable: boolean): Promise<void>;
  /** The same, for whoever that private chat belongs to. */
  setChatReachable(channel: string, chat: string, reachable: boolean): Promise<void>;
  /** Everybody with one of these roles in the city. */
  withRole(city: string, roles: readonly Role[]): Promise<Person[]>;
  /** Everybody who is bound to one of these enterprises, in an order that stays. */
  speakingFor(enterprises: readonly string[]): Promise<Person[]>;
}

export function actorOf({ id, name, grants, enterprise }: Person): PersonActor {
  return { type: 'person', id, name, grants, ...(enterprise ? { enterprise } : {}) };
}

/** As it is kept in memory: opened once, not at every event. */
interface Known {
  person: Person;
  localeChosen: boolean;
}

function person(document: PersonDocument, seal: Seal): Person {
  const { _id, channel, user, chat, name, locale, grants, enterprise, door, reachable } = document;
  return {
    id: _id,
    channel,
    user: seal.open(user),
    name: seal.open(name),
    locale,
    grants,
    reachable,
    ...(chat ? { chat: seal.open(chat) } : {}),
    ...(enterprise ? { enterprise } : {}),
    ...(door ? { door } : {}),
  };
}

export function createPersons(collection: Collection<PersonDocument>, seal: Seal, now: () => Date, alone: boolean): Persons {
  const cache = createCache<Known | undefined>(alone);
  const find = (_id: string) =>
    cache.get(_id, async () => {
      const document = await collection.findOne({ _id });
      return document ? { person: person(document, seal), localeChosen: document.localeChosen === true } : undefined;
    });
  const list = async (filter: Filter<PersonDocument>) => (await collection.find(filter).toArray()).map((found) => person(found, seal));
  const write = async (_id: string, update: UpdateFilter<PersonDocument>, upsert = false) => {
    cache.forget(_id);
    await collection.updateOne({ _id }, update, { upsert });
    cache.forget(_id);
  };

  const introduce = async (_id: string, { channel, user, name, locale, chat }: Seen): Promise<Person> => {
    const known = { user: seal.seal(user), name: seal.seal(name), ...(chat ? { chat: seal.seal(chat) } : {}) };
    const document: PersonDocument = { _id, channel, ...known, locale, grants: [], reachable: true, seenAt: now() };
    await write(_id, { $setOnInsert: document }, true);
    return person(document, seal);
  };

  const refresh = async ({ person: before, localeChosen }: Known, { name, locale, chat }: Seen): Promise<Person> => {
    const changed = {
      ...(name && name !== before.name ? { name } : {}),
      ...(chat && chat !== before.chat ? { chat } : {}),
      ...(localeChosen || locale === before.locale ? {} : { locale }),
    };
    if (Object.keys(changed).length === 0) return before;
    const sealed = Object.fromEntries(Object.entries(changed).map(([key, value]) => [key, key === 'locale' ? value : seal.seal(value)]));
    await write(before.id, { $set: sealed });
    return { ...before, ...changed };
  };

  return {
    meet: async (seen) => {
      const _id = seal.blind(`${seen.channel}:${seen.user}`);
      const known = await find(_id);
      return known ? refresh(known, seen) : introduce(_id, seen);
    },
    get: async (_id) => (await find(_id))?.person,
    grant: async (_id, grant) => {
      const known = await collection.findOne({ _id });
      const same = (held: Grant) => held.role === grant.role && held.city === grant.city && held.department === grant.department;
      if (known && !known.grants.some(same)) await write(_id, { $push: { grants: grant } });
    },
    cameBy: (_id, door) => write(_id, { $set: { door } }),
    bind: (_id, enterprise) => write(_id, { $set: { enterprise } }),
    speak: (_id, locale) => write(_id, { $set: { locale, localeChosen: true } }),
    setReachable: (_id, reachable) => write(_id, { $set: { reachable } }),
    // In a private chat the chat is the person: both platforms and the web give them one id.
    setChatReachable: (channel, chat, reachable) => write(seal.blind(`${channel}:${chat}`), { $set: { reachable } }),
    speakingFor: async (enterprises) =>
      (await list({ enterprise: { $in: [...enterprises] } })).toSorted((one, two) => (one.id < two.id ? -1 : 1)),
    withRole: async (city, roles) => {
      const holders = await list({ 'grants.role': { $in: [...roles] } });
      return holders.filter(({ grants }) => grants.some((grant) => grant.city === city && roles.includes(grant.role)));
    },
  };
}
