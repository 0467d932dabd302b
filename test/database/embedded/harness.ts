import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Collection, type Db, type Document } from 'mongodb';
import { startEmbedded, type EmbeddedDatabase } from '../../../database/embedded/index.ts';

/** A database of its own in a folder of its own, with a client. */
export type TestDatabase = {
  dataDir: string;
  embedded: EmbeddedDatabase;
  client: MongoClient;
  db: Db;
  collection(): Collection<Document>;
  stop(): Promise<void>;
};

let made = 0;

/** A folder that nobody else uses. */
export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'qihu-test-'));
}

/** Starts a database and connects to it; `collection()` gives a new, empty collection each time. */
export async function startTestDatabase(options: { housekeepingMs?: number; dataDir?: string } = {}): Promise<TestDatabase> {
  const dataDir = options.dataDir ?? temporaryDirectory();
  const embedded = await startEmbedded({ ...options, dataDir });
  const client = await MongoClient.connect(embedded.uri);
  const db = client.db();
  return {
    dataDir,
    embedded,
    client,
    db,
    collection: () => db.collection(`things${++made}`),
    async stop() {
      await client.close();
      await embedded.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The error of a promise that must fail. */
export async function errorOf(
  promise: Promise<unknown>,
): Promise<{ message: string; code?: number; keyPattern?: unknown; keyValue?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as { message: string; code?: number };
  }
  throw new Error('this should have been refused');
}
