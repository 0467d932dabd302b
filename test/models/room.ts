/** The persistence room alone: a database of its own (embedded, or in the MongoDB of MONGODB_URI), a hand-set clock, no channels. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, Document } from 'mongodb';
import { createStores, type Stores } from '../../app/stores.ts';
import { connect, type Database } from '../../database/connect.ts';
import type { StoredDemand } from '../../models/apply.ts';
import { type Collections, defineCollections } from '../../models/schemas.ts';
import { createSeal, type Seal } from '../../models/seal.ts';
import { at, boss, calendar, paper, tengzhou } from '../mechanisms/story.ts';

export const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64');

export interface Room {
  database: Database;
  collections: Collections;
  seal: Seal;
  folder: string;
  stores: Stores;
  /** Every write that left notices to hand on. */
  pending: StoredDemand[];
  now: () => Date;
  clock(moment: string | Date): void;
  native<T extends Document>(name: keyof Collections): Collection<T>;
  /** The same database as another process sees it: its own caches, perhaps other keys. */
  another(seal?: Seal): Stores;
  close(): Promise<void>;
}

/** A database name of its own, where a real MongoDB is given. */
function ownDatabase(uri: string | undefined): string | undefined {
  return uri?.replace(
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/,
    `$1/qihu-models-${Date.now()}-${Math.random().toString(36).slice(2, 8)}`,
  );
}

export async function openRoom(): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'qihu-models-'));
  const database = await connect({ mongodbUri: ownDatabase(process.env['MONGODB_URI']), dataDir: folder, warn: () => undefined });
  const collections = defineCollections(database.connection);
  await Promise.all(Object.values(collections).map((model) => model.createIndexes()));
  const seal = createSeal([keyOf(1)]);
  let moment = at('03-02 10:00');
  const now = () => moment;
  const pending: StoredDemand[] = [];
  const stores = (mine: Seal) =>
    createStores({
      collections,
      seal: mine,
      now,
      alone: false,
      uploads: join(folder, 'uploads'),
      rules: () => ({ mechanism: tengzhou, calendar }),
      onPending: (stored) => void pending.push(stored),
    });
  return {
    database,
    collections,
    seal,
    folder,
    stores: stores(seal),
    pending,
    now,
    clock: (words) => void (moment = typeof words === 'string' ? at(words) : words),
    native: (name) => collections[name].collection as never,
    another: (other = seal) => stores(other),
    close: async () => {
      if (!database.alone) await database.connection.dropDatabase();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let filed = 0;

/** Files a demand of its own, dispatched to the transport department; its number. */
export async function file(stores: Stores, text = paper.text): Promise<string> {
  filed += 1;
  const number = `QH20260302-${String(filed).padStart(4, '0')}`;
  const demand = { ...paper, id: `d-${filed}`, number, text };
  const applied = await stores.apply.file({ type: 'file', demand, candidates: [], lead: 'transport', by: boss, key: `file-${filed}` }, []);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return number;
}
