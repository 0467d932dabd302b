/** The identities of people on the channels, as they are stored, and the person behind each. */
import type { Collection, Filter, UpdateFilter } from 'mongodb';
import type { Grant } from '../mechanisms/actor.ts';
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
  /** False: somebody else of the enterprise than its principal (D1.4). */
  principal?: boolean;
  /** The door of a park or town by which they came last. */
  door?: string;
  /** 外出: until then, or until they say that they are back; by id, who stands in. */
  away?: { until?: Date; standIn?: string };
  reachable: boolean;
  /** When the person was first met. */
  since: Date;
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

/** As it is kept in memory: opened once, not at every event. */
export interface Known {
  person: Person;
  localeChosen: boolean;
  self?: string;
  last?: string;
}

function person(document: PersonDocument, seal: Seal): Person {
  const { _id, channel, user, chat, name, locale, grants, enterprise, principal, door, away, reachable, seenAt } = document;
  return {
    id: _id,
    channel,
    user: seal.open(user),
    name: seal.open(name),
    locale,
    grants,
    reachable,
    since: seenAt,
    ...(chat ? { chat: seal.open(chat) } : {}),
    ...(enterprise ? { enterprise } : {}),
    ...(principal === undefined ? {} : { principal }),
    ...(door ? { door } : {}),
    ...(away ? { away } : {}),
  };
}

/** The person behind one of their chats, met in that chat. */
export function met(self: Person, { channel, user, chat, name, reachable }: Person): Person {
  const { chat: _other, ...person } = self;
  return { ...person, channel, user, name, reachable, ...(chat ? { chat } : {}) };
}

/** What of an identity is another now than it was. */
function changes({ person: before, localeChosen }: Known, { name, locale, chat }: Seen): Partial<Pick<Person, 'name' | 'chat' | 'locale'>> {
  return {
    ...(name && name !== before.name ? { name } : {}),
    ...(chat && chat !== before.chat ? { chat } : {}),
    ...(localeChosen || locale === before.locale ? {} : { locale }),
  };
}

export interface Identities {
  find(id: string): Promise<Known | undefined>;
  write(id: string, update: UpdateFilter<PersonDocument>): Promise<void>;
  /** All identities may be others now. */
  forget(): void;
  /** A person, where they were last. */
  get(id: string): Promise<Person | undefined>;
  /** Those who match, each where they were last. */
  list(filter: Filter<PersonDocument>): Promise<Person[]>;
  /** The identity of an event, made known on first sight, as it is told now. */
  meet(seen: Seen): Promise<Known>;
}

export function createIdentities(collection: Collection<PersonDocument>, seal: Seal, now: () => Date, alone: boolean): Identities {
  const cache = createCache<Known | undefined>(alone);
  const known = (document: PersonDocument): Known => {
    const { localeChosen, self, last } = document;
    return { person: person(document, seal), localeChosen: localeChosen === true, ...(self ? { self } : {}), ...(last ? { last } : {}) };
  };
  /** One identity as it is stored. */
  const find = (_id: string) =>
    cache.get(_id, async () => {
      const document = await collection.findOne({ _id });
      return document ? known(document) : undefined;
    });
  const write = async (_id: string, update: UpdateFilter<PersonDocument>, upsert = false) => {
    cache.forget(_id);
    await collection.updateOne({ _id }, update, { upsert });
    cache.forget(_id);
  };

  const get = async (id: string): Promise<Person | undefined> => {
    const found = await find(id);
    if (found?.self) return get(found.self);
    const last = found?.last ? await find(found.last) : undefined;
    return found && last ? met(found.person, last.person) : found?.person;
  };
  const list = async (filter: Filter<PersonDocument>) => {
    const found = await collection.find(filter).toArray();
    const people = found.map(async (document) => (document.last ? get(document._id) : person(document, seal)));
    return (await Promise.all(people)).filter((one) => one !== undefined);
  };

  const introduce = async (_id: string, { channel, user, name, locale, chat }: Seen): Promise<Known> => {
    const about = { user: seal.seal(user), name: seal.seal(name), ...(chat ? { chat: seal.seal(chat) } : {}) };
    const document: PersonDocument = { _id, channel, ...about, locale, grants: [], reachable: true, seenAt: now() };
    await write(_id, { $setOnInsert: document }, true);
    return known(document);
  };

  const refresh = async (before: Known, seen: Seen): Promise<Known> => {
    const changed = changes(before, seen);
    if (Object.keys(changed).length === 0) return before;
    const sealed = Object.entries(changed).map(([key, value]) => [key, key === 'locale' ? value : seal.seal(value)]);
    await write(before.person.id, { $set: Object.fromEntries(sealed) as Partial<PersonDocument> });
    return { ...before, person: { ...before.person, ...changed } };
  };

  return {
    find,
    write,
    forget: () => cache.clear(),
    get,
    list,
    meet: async (seen) => {
      const _id = seal.blind(`${seen.channel}:${seen.user}`);
      const before = await find(_id);
      return before ? refresh(before, seen) : introduce(_id, seen);
    },
  };
}
