import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startEmbedded } from '../../../database/embedded/index.ts';
import { findWorkerFile } from '../../../database/embedded/startup/worker-file.ts';
import { errorOf, startTestDatabase, temporaryDirectory } from './harness.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = temporaryDirectory();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const dataFile = (): string => join(dataDir, 'database', 'data.mdb');

async function fill(count: number): Promise<void> {
  const database = await startTestDatabase({ dataDir });
  const things = database.db.collection('things');
  await things.createIndex({ n: 1 });
  await things.insertMany(Array.from({ length: count }, (_, n) => ({ n, text: `marker-${n}-`.padEnd(n % 5 === 0 ? 6000 : 200, 'x') })));
  await database.stop();
}

test('what was stored is there after a restart', async () => {
  await fill(100);
  const database = await startTestDatabase({ dataDir });
  const things = database.db.collection('things');
  expect(await things.countDocuments({ n: { $lt: 50 } })).toBe(50);
  await things.insertOne({ n: 100 });
  expect((await things.find().toArray()).at(-1)).toMatchObject({ n: 100 });
  await database.stop();
});

test('a second start on the same directory is refused, naming the directory and the process', async () => {
  const running = await startEmbedded({ dataDir });
  const error = await errorOf(startEmbedded({ dataDir }));
  expect(error.message).toBe(
    `the data directory ${join(dataDir, 'database')} is in use by process ${process.pid}: stop it, or set DATA_DIR to another directory`,
  );
  await running.close();
  await (await startEmbedded({ dataDir })).close();
});

test.each([
  ['of a process that is gone', '{"pid":4194303,"start":"x 1"}'],
  ['of another process that now has the same id', `{"pid":${process.pid},"start":"another boot 1"}`],
  ['that a crash of the machine left empty', ''],
])('a lock %s does not hinder', async (_sentence, lock) => {
  mkdirSync(join(dataDir, 'database'));
  writeFileSync(join(dataDir, 'database', 'owner.json'), lock);
  const database = await startTestDatabase({ dataDir });
  await database.db.collection('things').insertOne({ a: 1 });
  await database.stop();
});

test('nobody else on the machine can reach the socket', async () => {
  const database = await startEmbedded({ dataDir });
  expect(statSync(join(dataDir, 'database')).mode & 0o777).toBe(0o700);
  await database.close();
});

test('a data directory whose path is too long for a socket works through the temporary folder', async () => {
  const database = await startTestDatabase({ dataDir: join(dataDir, 'x'.repeat(120)) });
  await database.db.collection('things').insertOne({ a: 1 });
  const socket = decodeURIComponent(/\/\/([^/]+)/.exec(database.embedded.uri)?.[1] ?? '');
  expect(socket.length).toBeLessThanOrEqual(107);
  expect(statSync(join(socket, '..')).mode & 0o777).toBe(0o700);
  await database.stop();
  expect(() => statSync(socket)).toThrow();
});

test('a program that was not compiled is told what to do', () => {
  expect(() => findWorkerFile('file:///nowhere/database/embedded/startup/worker-file.ts')).toThrow(/run npm run build/);
});

test.each<[sentence: string, damage: () => void]>([
  ['cut short', () => truncateSync(dataFile(), Math.floor(statSync(dataFile()).size / 2 / 4096) * 4096)],
  ['cut within its first page', () => truncateSync(dataFile(), 100)],
  ['overwritten with text', () => writeFileSync(dataFile(), 'this is no database '.repeat(1000))],
  ['overwritten with zeros behind its first pages', () => overwrite(3 * 4096, Buffer.alloc(statSync(dataFile()).size - 3 * 4096))],
])('a data file that was %s stops the start with a clear message', async (_sentence, damage) => {
  await fill(500);
  damage();
  const error = await errorOf(startEmbedded({ dataDir }));
  expect(error.message).toMatch(/data file .*data\.mdb is damaged .*restore the data directory from a backup/);
});

test('a flipped bit in a document is an error, never a wrong answer', async () => {
  await fill(50);
  const at = readFileSync(dataFile()).indexOf('marker-7-');
  overwrite(at, Buffer.from('marker-8-'));
  const database = await startTestDatabase({ dataDir });
  const things = database.db.collection('things');
  expect(await things.findOne({ n: 8 })).toMatchObject({ n: 8 });
  const error = await errorOf(things.findOne({ n: 7 }));
  expect(error).toMatchObject({ code: 246 });
  expect(error.message).toContain('damaged on the disk: restore the data directory from a backup');
  expect(await errorOf(things.updateMany({}, { $set: { touched: true } }))).toMatchObject({ code: 246 });
  expect(await things.countDocuments({ touched: true, n: 8 })).toBe(0);
  await database.stop();
});

function overwrite(at: number, bytes: Buffer): void {
  const file = openSync(dataFile(), 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

test('a full disk is a clear error; what was acknowledged stays readable, and writing resumes', async () => {
  // A limit on the size of files stands for the full disk; the signal that comes with it is ignored.
  const script = `
    import { MongoClient } from 'mongodb';
    import { startEmbedded } from ${JSON.stringify(new URL('../../../dist/database/embedded/index.js', import.meta.url).href)};
    process.on('SIGXFSZ', () => undefined);
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    const client = await MongoClient.connect(embedded.uri);
    const things = client.db().collection('things');
    let stored = 0, error;
    while (!error && stored < 3000) await things.insertOne({ n: stored, text: 'x'.repeat(20000) }).then(() => stored++, (e) => { error = e; });
    const readable = await things.countDocuments({ text: /x/ });
    console.log(JSON.stringify({ stored, readable, code: error?.code, message: error?.message }));
    await client.close();
    await embedded.close();
  `;
  const child = spawn('/bin/sh', ['-c', 'ulimit -f 8192; exec "$0" --input-type=module -e "$1"', process.execPath, script], {
    cwd: join(import.meta.dirname, '../../..'),
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const result = JSON.parse(output) as { stored: number; readable: number; code: number; message: string };
  expect(result.message).toMatch(/the disk of the data directory is full or failing: nothing was written/);
  expect(result).toMatchObject({ code: 14031, readable: result.stored });
  const database = await startTestDatabase({ dataDir });
  const things = database.db.collection('things');
  await things.insertOne({ n: 'again' });
  expect(await things.countDocuments()).toBe(result.stored + 1);
  await database.stop();
});
