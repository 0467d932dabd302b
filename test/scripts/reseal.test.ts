/** `npm run reseal`: an operator takes the old key out, and nobody notices. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startEmbedded } from '../../database/embedded/index.ts';
import { createSeal } from '../../models/seal.ts';
import { webPerson } from '../flows/web-person.ts';
import { labelsOf, openPage, type Page, wordsOf } from '../process/page.ts';
import { clean, folder, launch, type Program, root, run, until } from '../process/program.ts';

const [oldKey, newKey, lostKey] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string, string];
const idOf = (key: string) => createSeal([key]).seal('').split(':')[1] ?? '';
const dataDir = folder();
const words = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';

let program: Program;
let boss: Page;
let number: string;
const env = (keys: string) => ({ DATA_DIR: dataDir, ENCRYPTION_KEY: keys, LOG_LEVEL: 'warn' });

async function reseal(keys: string): Promise<{ code: number; said: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const script = join(root, 'dist', 'scripts', 'reseal.js');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script], { cwd: dataDir, env: { PATH, HOME, ...env(keys) } });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: `${stdout}${stderr}` };
  }
}

/** Looks into the database while the program does not run. */
async function inDatabase<T>(look: (client: MongoClient) => Promise<T>): Promise<T> {
  const database = await startEmbedded({ dataDir });
  const client = await new MongoClient(database.uri).connect();
  try {
    return await look(client);
  } finally {
    await client.close();
    await database.close();
  }
}

const everything = () =>
  inDatabase(async (client) => {
    const names = await client.db().listCollections().toArray();
    return JSON.stringify(await Promise.all(names.map(({ name }) => client.db().collection(name).find({}).toArray())));
  });
const files = () =>
  readdirSync(join(dataDir, 'uploads')).map((name) =>
    readFileSync(join(dataDir, 'uploads', name))
      .subarray(0, 6)
      .toString(),
  );

const find = (page: Page, part: string, label?: string) =>
  until(
    async () =>
      (await page.messages()).findLast((message) => wordsOf(message).includes(part) && (!label || labelsOf(message).includes(label))),
    async () => `${part} in\n${(await page.messages()).map(wordsOf).join('\n')}`,
  );

beforeAll(async () => {
  program = await run(env(oldKey));
  boss = await openPage(() => program.url, '/chat', 'DEMO-E1', '周经理');
  await boss.send(words);
  await boss.press(await find(boss, '请您核对', '提交'), '提交');
  number = /QH\d{8}-\d{4}/.exec(wordsOf(await find(boss, '已提交，编号')))?.[0] ?? '';
  const other = await webPerson(program.url, '/chat', 'DEMO-E2', '林经理');
  await other.upload('路.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'image/jpeg', { caption: '仓库门口的路灯坏了三个月没人修' });
  await other.sees('请您核对');
  other.leave();
  await program.end('SIGTERM');
}, 60_000);
afterAll(clean);

test('with a key that was never theirs the program does not start, and says which key is missing', async () => {
  const refused = launch(env(newKey));
  expect((await refused.ended).code).toBe(1);
  expect(refused.errors().trimEnd()).toMatch(
    new RegExp(`under the key ${idOf(oldKey)}, which is not in ENCRYPTION_KEY: put that key back`),
  );
});

test('everything is sealed anew, in the database and in the files, and it says so', async () => {
  expect(await everything()).toContain(`s1:${idOf(oldKey)}:`);
  expect(await reseal(`${newKey},${oldKey}`)).toMatchObject({ code: 0, said: expect.stringMatching(/demands: \d+ sealed anew\n[^]*uploads: \d+ sealed anew\nEverything is under the first key/) }); // prettier-ignore
  const now = await everything();
  expect([now.includes(`s1:${idOf(oldKey)}:`), now.includes(`s1:${idOf(newKey)}:`)]).toEqual([false, true]);
  expect(new Set(files())).toEqual(new Set([idOf(newKey)]));
});

test('a second time there is nothing to do', async () => {
  expect(await reseal(newKey)).toEqual({
    code: 0,
    said: 'Everything is under the first key of ENCRYPTION_KEY now; the others can be taken out.\n',
  });
});

test('without the old key everybody is known by the same cookie, codes and cards go on', async () => {
  program = await run(env(newKey));
  await find(boss, `已提交，编号 ${number}`); // The same cookie as before.
  const officer = await openPage(() => program.url, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await officer.press(await find(officer, number, '签收'), '签收');
  await find(officer, '办理中 · 刘工');
  await find(boss, '交通运输局已签收');
  expect((await officer.messages()).filter((message) => wordsOf(message).includes(number))).toHaveLength(1);
  expect(program.errors()).toBe('');
  await program.end('SIGTERM');
});

test('what no key opens is left as it is and told, and the exit is not 0', async () => {
  const lost = createSeal([lostKey]).seal('谁也打不开');
  await inDatabase((client) => client.db().collection<{ _id: string; text: string }>('labels').insertOne({ _id: 'lost', text: lost }));
  expect(await reseal(newKey)).toEqual({
    code: 1,
    said: expect.stringMatching(/^labels: 0 sealed anew, 1 that no key opens\n1 values are under a key that is not in ENCRYPTION_KEY/),
  });
  expect(await everything()).toContain(lost);
});
