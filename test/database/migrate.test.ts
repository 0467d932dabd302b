import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Double, Long } from 'mongodb';
import { startTestDatabase, temporaryDirectory, type TestDatabase } from './embedded/harness.ts';

const SCRIPT = fileURLToPath(new URL('../../dist/scripts/migrate.js', import.meta.url));
const run = promisify(execFile);

let target: TestDatabase;
const dataDir = temporaryDirectory();
beforeAll(async () => {
  const source = await startTestDatabase({ dataDir });
  const demands = source.db.collection('demands');
  await demands.createIndex({ number: 1 }, { unique: true });
  await demands.createIndex({ keys: 1 });
  await demands.createIndex({ at: 1 }, { expireAfterSeconds: 1e6, partialFilterExpression: { at: { $exists: true } } });
  await demands.insertMany(
    Array.from({ length: 1234 }, (_, n) => ({ number: `QH${n}`, keys: [n, n + 1], price: new Double(n), big: Long.fromNumber(n) })),
  );
  await source.db.createCollection('empty');
  await source.stop();
  target = await startTestDatabase();
});
afterAll(async () => {
  await target.stop();
  rmSync(dataDir, { recursive: true });
});

const migrate = (...more: string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, [SCRIPT, '--to', target.embedded.uri, '--data', dataDir, ...more], { env: {} });

test('every document and index arrives, with its number types, and a table says so', async () => {
  const { stdout } = await migrate();
  expect(stdout).toMatch(/demands.*1234.*4/);
  const demands = target.db.collection('demands');
  expect(await demands.countDocuments()).toBe(1234);
  expect(await demands.findOne({ number: 'QH7' }, { promoteValues: false })).toMatchObject({
    price: new Double(7),
    big: Long.fromNumber(7),
  });
  expect((await demands.indexes()).map(({ name }) => name)).toEqual(['_id_', 'number_1', 'keys_1', 'at_1']);
  expect((await demands.indexes())[3]).toMatchObject({ expireAfterSeconds: 1e6, partialFilterExpression: { at: { $exists: true } } });
  expect((await target.db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual(['demands', 'empty']);
});

test('a target that holds documents is refused unless forced, and forcing twice changes nothing', async () => {
  await expect(migrate()).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("the target already holds documents in 'demands': give --force") as unknown,
  });
  await migrate('--force');
  await migrate('--force');
  expect(await target.db.collection('demands').countDocuments()).toBe(1234);
});

test('without a target the usage is shown', async () => {
  await expect(run(process.execPath, [SCRIPT], { env: {} })).rejects.toMatchObject({
    stderr: expect.stringContaining('usage: npm run migrate -- --to URI') as unknown,
  });
});
