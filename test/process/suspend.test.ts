/** The machine sleeps, or a process is held up, for longer than any lease or lock lasts: others go on meanwhile, and nothing is done twice afterwards. */
import { afterAll, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageMessage } from '../../bot/web/encode.ts';
import { startEmbedded } from '../../database/embedded/index.ts';
import { everyJobRan, openClock } from './clock.ts';
import { labelsOf, openPage, type Page, wordsOf } from './page.ts';
import { clean, folder, type Program, run, until } from './program.ts';

afterAll(clean);

/** Longer than the 15 s of a lease and the 30 s of a job's lock. */
const longerThanLocks = 31_000;

const find = async (page: Page, words: string, label?: string): Promise<PageMessage> =>
  until(
    async () =>
      (await page.messages()).findLast((message) => wordsOf(message).includes(words) && (!label || labelsOf(message).includes(label))),
    async () => `${words} [${label ?? ''}] in\n${(await page.messages()).map(wordsOf).join('\n\n')}`,
    40_000,
  );

async function write(boss: Page, place: string): Promise<void> {
  await boss.send(`我们${place}的路坏了三个月没人修，找了交通局两次都说等通知`);
}

async function submit(boss: Page, place: string): Promise<string> {
  await boss.press(await find(boss, place, '提交'), '提交');
  const receipt = await until(
    async () => (await boss.messages()).find((message) => wordsOf(message).includes(place) && wordsOf(message).includes('已提交，编号')),
    () => `the receipt of ${place}`,
    40_000,
  );
  return /QH\d{8}-\d{4}/.exec(wordsOf(receipt))?.[0] ?? '';
}

const count = async (page: Page, words: string) => (await page.messages()).filter((message) => wordsOf(message).includes(words)).length;
const signal = (program: Program | undefined, name: 'SIGSTOP' | 'SIGCONT') => process.kill(program?.pid ?? 0, name);

test('a machine that sleeps over a deadline wakes up and tells it once', async () => {
  const clock = openClock('2026-03-06T16:00:00+08:00');
  const program = await run({ ...clock.env, DATA_DIR: folder(), LOG_LEVEL: 'warn' });
  const boss = await openPage(() => program.url, '/chat', 'DEMO-E1', '周经理');
  await write(boss, '东门外');
  const number = await submit(boss, '东门外');
  signal(program, 'SIGSTOP');
  await sleep(1000);
  clock.set('2026-03-16T08:30:05+08:00');
  signal(program, 'SIGCONT');
  await everyJobRan(program, clock, '2026-03-16T08:30:05+08:00');
  await find(boss, '已超过答复时限');
  await write(boss, '西门外');
  await find(boss, '西门外', '提交');
  expect(await count(boss, `${number} 已超过答复时限`)).toBe(1);
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 60_000);

test('a worker that is held up is taken over; when it goes on nothing is said twice, and it works again', async () => {
  const database = await startEmbedded({ dataDir: folder() });
  const key = Buffer.alloc(32, 7).toString('base64');
  const env = { MONGODB_URI: database.uri, ENCRYPTION_KEY: key, SEED: 'demo', LOG_LEVEL: 'warn', DATA_DIR: folder() };
  const web = await run({ ...env, ROLE: 'web' });
  const workers = [await run({ ...env, ROLE: 'worker' }), await run({ ...env, ROLE: 'worker' })];
  const boss = await openPage(() => web.url, '/chat', 'DEMO-E1', '周经理');
  const group = await openPage(() => web.url, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await write(boss, '东门外');
  await sleep(200);
  signal(workers[0], 'SIGSTOP'); // In the middle of it, or about.
  const held = sleep(longerThanLocks);
  const numbers = [await submit(boss, '东门外')];
  await find(group, numbers[0] ?? '', '签收');
  await held;
  await write(boss, '西门外');
  signal(workers[0], 'SIGCONT');
  numbers.push(await submit(boss, '西门外'));
  await find(group, numbers[1] ?? '', '签收');
  await workers[1]?.end('SIGTERM');
  await write(boss, '南门外');
  numbers.push(await submit(boss, '南门外'));
  await find(group, numbers[2] ?? '', '签收');
  for (const number of numbers) expect([await count(boss, `编号 ${number}`), await count(group, number)]).toEqual([1, 1]);
  expect(await workers[0]?.end('SIGTERM')).toEqual({ code: 0, signal: null });
  await database.close();
}, 120_000);
