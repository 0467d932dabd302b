/** What each person is in the middle of, by the person's id: one sealed value, kept until it is cleared or forgotten. */
import { randomUUID } from 'node:crypto';
import type { Collection, Filter } from 'mongodb';
import { createBatcher } from './batcher.ts';
import { createCache } from './cache.ts';
import type { Collections } from './schemas.ts';
import type { Seal } from './seal.ts';

interface SessionDocument {
  _id: string;
  body: string;
  at: Date;
  /** Which writing of it this is. Kept only where several processes write. */
  edition?: string;
}

export interface Sessions<T> {
  get(id: string): Promise<T | undefined>;
  set(id: string, value: T): Promise<void>;
  clear(id: string): Promise<void>;
}

/**
 * Somebody else has written this session since it was read here: what was worked out from it is worth nothing. So it is with a
 * worker that was held up in the middle of an event until another had taken its lanes over.
 */
export class StaleSession extends Error {
  override readonly name = 'StaleSession';
  constructor() {
    super('this session was written elsewhere since it was read');
  }
}

/** Nobody else writes: what was written last is known, and many writings go together. */
function createOwnSessions<T>(collection: Collection<SessionDocument>, seal: Seal, now: () => Date): Sessions<T> {
  const cache = createCache<T | undefined>(true);
  const batch = createBatcher(collection);
  return {
    get: (_id) =>
      cache.get(_id, async () => {
        const found = await collection.findOne({ _id });
        return found ? (JSON.parse(seal.open(found.body)) as T) : undefined;
      }),
    set: async (_id, value) => {
      cache.forget(_id);
      await batch.write({
        updateOne: { filter: { _id }, update: { $set: { body: seal.seal(JSON.stringify(value)), at: now() } }, upsert: true },
      });
      cache.put(_id, value);
    },
    clear: async (_id) => {
      cache.forget(_id);
      await batch.write({ deleteOne: { filter: { _id } } });
      cache.put(_id, undefined);
    },
  };
}

const duplicate = 11_000;
const absent = 'absent';

/** Others write too: nothing is kept in memory but which edition was read, and only that one is replaced. */
function createSharedSessions<T>(collection: Collection<SessionDocument>, seal: Seal, now: () => Date): Sessions<T> {
  const read = createCache<string | null | undefined>(true);
  const theOneRead = async (_id: string): Promise<Filter<SessionDocument>> => {
    const edition = await read.get(_id, () => Promise.resolve(undefined));
    return edition === undefined ? { _id } : ({ _id, edition } as Filter<SessionDocument>); // A missing one is found by null.
  };
  return {
    get: async (_id) => {
      const found = await collection.findOne({ _id });
      read.put(_id, found ? (found.edition ?? null) : absent);
      return found ? (JSON.parse(seal.open(found.body)) as T) : undefined;
    },
    set: async (_id, value) => {
      const filter = await theOneRead(_id);
      const edition = randomUUID();
      const upsert = !('edition' in filter) || filter['edition'] === absent;
      const written = await collection
        .updateOne(filter, { $set: { body: seal.seal(JSON.stringify(value)), at: now(), edition } }, { upsert })
        .catch((error: { code?: number }) => {
          if (error.code === duplicate) throw new StaleSession();
          throw error;
        });
      if (written.matchedCount + written.upsertedCount === 0) throw new StaleSession();
      read.put(_id, edition);
    },
    clear: async (_id) => {
      const { deletedCount } = await collection.deleteOne(await theOneRead(_id));
      if (deletedCount === 0 && (await collection.findOne({ _id }, { projection: { _id: 1 } }))) throw new StaleSession();
      read.put(_id, absent);
    },
  };
}

/** `alone`: no other process writes to this database. */
export function createSessions<T>({ sessions }: Collections, seal: Seal, now: () => Date, alone: boolean): Sessions<T> {
  const collection = sessions.collection as unknown as Collection<SessionDocument>;
  return alone ? createOwnSessions(collection, seal, now) : createSharedSessions(collection, seal, now);
}
