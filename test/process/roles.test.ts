/** Several processes on one database: some receive, some work; one that dies is taken over. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { PageMessage } from '../../bot/web/encode.ts';
import { type EmbeddedDatabase, startEmbedded } from '../../database/embedded/index.ts';
import { labelsOf, openPage, type Page, wordsOf } from './page.ts';
import { clean, type Environment, folder, type Program, run, until } from './program.ts';

let database: EmbeddedDatabase;
let env: Environment;
let webs: Program[];
let workers: Program[];
let boss: Page;
let officer: Page;

beforeAll(async () => {
  database = await startEmbedded({ dataDir: folder() });
  const shared = { MONGODB_URI: database.uri, ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), SEED: 'demo', LOG_LEVEL: 'warn' };
  env = { ...shared, DATA_DIR: folder() };
  webs = await Promise.all([run({ ...env, ROLE: 'web' }), run({ ...env, ROLE: 'web' })]);
  workers = await Promise.all([run({ ...env, ROLE: 'worker' }), run({ ...env, ROLE: 'worker' })]);
  boss = await openPage(() => webs[0]?.url ?? '', '/chat', 'DEMO-E1', '周经理');
  officer = await openPage(() => webs[1]?.url ?? '', '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
}, 90_000);
afterAll(async () => {
  await clean();
  await database.close();
});

const find = async (page: Page, words: string, label?: string): Promise<PageMessage> =>
  until(
    async () =>
      (await page.messages()).findLast((message) => wordsOf(message).includes(words) && (!label || labelsOf(message).includes(label))),
    async () => `${words} [${label ?? ''}] in\n${(await page.messages()).map(wordsOf).join('\n\n')}`,
    40_000,
  );

async function file(place: string): Promise<string> {
  await boss.send(`我们${place}的路坏了三个月没人修，找了交通局两次都说等通知`);
  await boss.press(await find(boss, place, '提交'), '提交');
  const receipt = await until(
    async () => (await boss.messages()).find((message) => wordsOf(message).includes(place) && wordsOf(message).includes('已提交，编号')),
    () => `the receipt of ${place}`,
    40_000,
  );
  return /QH\d{8}-\d{4}/.exec(wordsOf(receipt))?.[0] ?? '';
}

/** The workers that a lease speaks of. */
async function owners(): Promise<unknown[]> {
  const client = await new MongoClient(database.uri).connect();
  const found = await client.db().collection('leases').find({}).toArray();
  await client.close();
  return [...new Set(found.map(({ owner }) => String(owner)))];
}

const cardsOf = async (number: string) => (await officer.messages()).filter((message) => wordsOf(message).includes(number));

test('what one process receives a worker handles, and the page of another shows it by itself', async () => {
  const live: PageMessage[] = [];
  const leave = officer.listen((message) => live.push(message));
  const number = await file('东门外');
  const card = await until(
    () => live.find((message) => wordsOf(message).includes(number)),
    () => `the live card of ${number}`,
  );
  leave();
  expect(labelsOf(card)).toContain('签收');
  await officer.press(card, '签收');
  await find(boss, '交通运输局已签收');
  expect(await cardsOf(number)).toHaveLength(1);
}, 60_000);

test('nothing of the embedded database is loaded where a MongoDB is named', () => {
  for (const { pid } of [...webs, ...workers]) expect(readFileSync(`/proc/${pid}/maps`, 'utf8')).not.toMatch(/lmdb/);
  expect(existsSync(join(env['DATA_DIR'] ?? '', 'database'))).toBe(false);
});

test('a worker that ends in order hands over at once', async () => {
  const [first] = workers;
  expect(await first?.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(await owners()).toHaveLength(1); // Nobody has to wait for its lease to run out.
  await file('南门外');
}, 60_000);

test('a worker that is killed is taken over when its lease has run out, and nothing is said twice', async () => {
  const spare = await run({ ...env, ROLE: 'worker' });
  await workers[1]?.end('SIGKILL');
  const number = await file('西门外');
  await find(officer, number, '签收');
  expect(await cardsOf(number)).toHaveLength(1);
  expect((await boss.messages()).filter((message) => wordsOf(message).includes(`编号 ${number}`))).toHaveLength(1);
  expect(await spare.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 90_000);

test('nobody logged trouble', () => {
  for (const program of [...webs, ...workers]) expect(program.errors()).toBe('');
});
