/**
 * Persons: who they are on a channel, what roles they hold, which enterprise they speak for. Somebody may have joined their chats on
 * several channels: then they are one person, and are told things where they were last.
 */
import type { Collection } from 'mongodb';
import type { Grant, PersonActor, Role } from '../mechanisms/actor.ts';
import type { PersonDocument } from './documents.ts';
import { createIdentities, met, type Known, type Person, type Seen } from './identities.ts';
import type { Seal } from './seal.ts';

export type { Person, Seen } from './identities.ts';

export interface Persons {
  /** The person of an event, made known on first sight. */
  meet(seen: Seen): Promise<Person>;
  get(id: string): Promise<Person | undefined>;
  grant(id: string, grant: Grant): Promise<void>;
  /** Speaks for the enterprise: as its principal, or as somebody else of it. */
  bind(id: string, enterprise: string, principal: boolean): Promise<void>;
  cameBy(id: string, door: string): Promise<void>;
  /** Away, or there again. */
  setAway(id: string, away: Person['away']): Promise<void>;
  speak(id: string, locale: Person['locale']): Promise<void>;
  /** Whether that private chat can be written to. */
  setChatReachable(channel: string, chat: string, reachable: boolean): Promise<void>;
  /** Everybody with one of these roles in the city. */
  withRole(city: string, roles: readonly Role[]): Promise<Person[]>;
  /** From now on the first is another chat of the second, who keeps the roles and the enterprise of both. False when they are one already. */
  join(id: string, into: string): Promise<boolean>;
  /** Everybody who is bound to one of these enterprises, in an order that stays. */
  speakingFor(enterprises: readonly string[]): Promise<Person[]>;
}

export function actorOf({ id, name, grants, enterprise, principal }: Person): PersonActor {
  return { type: 'person', id, name, grants, ...(enterprise ? { enterprise } : {}), ...(principal === false ? { principal } : {}) };
}

const sameGrant = (one: Grant) => (other: Grant) =>
  other.role === one.role && other.city === one.city && other.department === one.department;

export function createPersons(collection: Collection<PersonDocument>, seal: Seal, now: () => Date, alone: boolean): Persons {
  const identities = createIdentities(collection, seal, now, alone);
  const { find, write, get, list } = identities;

  /** The self of an identity that was just met; where they write in private, they are told things from now on. */
  const selfOf = async ({ person: here, self, last }: Known, inPrivate: boolean): Promise<Person> => {
    const other = self ? await find(self) : undefined;
    const place = other ? other.last : last;
    if (inPrivate && (other ?? last) && (place ?? other?.person.id) !== here.id) await write(self ?? here.id, { $set: { last: here.id } });
    return other ? met(other.person, here) : here;
  };

  const grant = async (_id: string, granted: Grant): Promise<void> => {
    const found = await collection.findOne({ _id });
    if (found && !found.grants.some(sameGrant(granted))) await write(_id, { $push: { grants: granted } });
  };

  return {
    meet: async (seen) => selfOf(await identities.meet(seen), seen.chat !== undefined),
    get,
    grant,
    cameBy: (_id, door) => write(_id, { $set: { door } }),
    setAway: (_id, away) => write(_id, away ? { $set: { away } } : { $unset: { away: 1 } }),
    bind: (_id, enterprise, principal) => write(_id, { $set: { enterprise, principal } }),
    speak: (_id, locale) => write(_id, { $set: { locale, localeChosen: true } }),
    // In a private chat the chat is the person: both platforms and the web give them one id.
    setChatReachable: (channel, chat, reachable) => write(seal.blind(`${channel}:${chat}`), { $set: { reachable } }),
    speakingFor: async (enterprises) =>
      (await list({ enterprise: { $in: [...enterprises] } })).toSorted((one, two) => (one.id < two.id ? -1 : 1)),
    withRole: async (city, roles) => {
      const holders = await list({ 'grants.role': { $in: [...roles] } });
      return holders.filter(({ grants }) => grants.some((held) => held.city === city && roles.includes(held.role)));
    },
    join: async (id, into) => {
      const [mine, other] = await Promise.all([find(id), find(into)]);
      const self = other?.self ?? into;
      if (!mine || !other || (mine.self ?? id) === self) return false;
      const { grants, enterprise, principal, door } = mine.person;
      for (const held of grants) await grant(self, held);
      const kept = (await find(self))?.person;
      const set = {
        last: id,
        ...(enterprise && !kept?.enterprise ? { enterprise, ...(principal === undefined ? {} : { principal }) } : {}),
        ...(door && !kept?.door ? { door } : {}),
      };
      await write(self, { $set: set });
      await collection.updateMany({ $or: [{ _id: id }, { self: id }] }, { $set: { self, grants: [] }, $unset: { enterprise: 1, last: 1 } });
      identities.forget();
      return true;
    },
  };
}
