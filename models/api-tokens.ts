/** Tokens by which the city's other systems call `/api/v1`: only a blind index is kept, so that whoever reads the database has none. */
import { randomBytes } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

export type ApiScope = 'read' | 'write';

export interface ApiToken {
  id: string;
  city: string;
  /** Whose it is, `12345 热线`: what it files is known by this name. */
  name: string;
  scope: ApiScope;
  madeAt: Date;
  usedAt?: Date;
  stoppedAt?: Date;
}

export interface ApiTokens {
  /** Makes one and gives it away: it cannot be seen again. */
  make(token: Pick<ApiToken, 'city' | 'name' | 'scope'>): Promise<string>;
  /** Whose token it is, and notes that it was used; undefined when it is unknown or was stopped. */
  use(token: string): Promise<ApiToken | undefined>;
  /** All of the city, the newest first. */
  all(city: string): Promise<ApiToken[]>;
  /** From now on it opens nothing. */
  stop(city: string, id: string): Promise<void>;
}

type ApiTokenDocument = Omit<ApiToken, 'id'> & { _id: string };

const wellFormed = /^qihu_[\w-]{32}$/;
/** Milliseconds: a busy system need not cost a write for each call. */
const noteUseEvery = 60_000;

const read = ({ _id: id, ...rest }: ApiTokenDocument): ApiToken => ({ id, ...rest });

export function createApiTokens({ apiTokens }: Collections, seal: Seal, now: () => Date): ApiTokens {
  const collection = apiTokens.collection as unknown as Collection<ApiTokenDocument>;
  const idOf = (token: string) => seal.blind(`api:${token}`);
  return {
    make: async ({ city, name, scope }) => {
      const token = `qihu_${randomBytes(24).toString('base64url')}`;
      await collection.insertOne({ _id: idOf(token), city, name, scope, madeAt: now() });
      return token;
    },
    use: async (token) => {
      const found = wellFormed.test(token) ? await collection.findOne({ _id: idOf(token) }) : undefined;
      if (!found || found.stoppedAt) return undefined;
      const usedAt = now();
      if (Math.abs(usedAt.getTime() - (found.usedAt?.getTime() ?? 0)) >= noteUseEvery)
        await collection.updateOne({ _id: found._id }, { $set: { usedAt } });
      return read(found);
    },
    all: async (city) => (await collection.find({ city }).sort({ madeAt: -1 }).toArray()).map(read),
    stop: async (city, id) => {
      await collection.updateOne({ _id: id, city, stoppedAt: { $exists: false } }, { $set: { stoppedAt: now() } });
    },
  };
}
