/** One-time sign-in links, and the web sessions that they open. */
import { randomBytes } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface LoginDocument {
  _id: string;
  person: string;
  expiresAt: Date;
  kind: 'link' | 'session';
}

export interface Logins {
  /** A token to put into a link: ten minutes, once. */
  link(person: string): Promise<string>;
  /** Spends a link's token and opens a session of twelve hours; undefined when it is used or too old. */
  open(token: string): Promise<string | undefined>;
  /** The person of a session. */
  person(session: string): Promise<string | undefined>;
}

const minutes = 60_000;

export function createLogins({ logins }: Collections, seal: Seal, now: () => Date): Logins {
  const collection = logins.collection as unknown as Collection<LoginDocument>;
  const issue = async (person: string, kind: LoginDocument['kind'], life: number) => {
    const token = randomBytes(24).toString('base64url');
    await collection.insertOne({ _id: seal.blind(`${kind}:${token}`), person, kind, expiresAt: new Date(now().getTime() + life) });
    return token;
  };
  return {
    link: (person) => issue(person, 'link', 10 * minutes),
    open: async (token) => {
      const spent = await collection.findOneAndDelete({ _id: seal.blind(`link:${token}`) });
      return spent && spent.expiresAt > now() ? issue(spent.person, 'session', 720 * minutes) : undefined;
    },
    person: async (session) => {
      const found = await collection.findOne({ _id: seal.blind(`session:${session}`) });
      return found && found.expiresAt > now() ? found.person : undefined;
    },
  };
}
