/** The database is away for a while: nobody is told that something is done which is not stored; when it is back all goes on by itself. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFakeTelegram, type FakeTelegram, type FakeUser } from '../fakes/telegram/index.ts';
import { account } from './account.ts';
import { type City, underFire } from './fire.ts';
import { openPage, type Page, wordsOf } from './page.ts';
import { clean, freePort, type Program, run, until } from './program.ts';
import { openWire, type Wire } from './wire.ts';

let wire: Wire;
let fake: FakeTelegram;
let program: Program;
let boss: FakeUser;
let page: Page;
let city: City | undefined;

const statusOf = async (path: string) => (await fetch(`${program.url}${path}`)).status;
const draft = (words: string, texts: string[]) => texts.filter((text) => text !== road(words) && text.includes(words)).length;
const chat = () => boss.transcript().map(({ text }) => text);
const road = (place: string) => `我们${place}的路坏了三个月没人修，找了交通局两次都说等通知`;

beforeAll(async () => {
  wire = await openWire();
  fake = await createFakeTelegram({ timeScale: 0.2 });
  const port = await freePort();
  program = await run({
    ...wire.env,
    PORT: String(port),
    SEED: 'demo',
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    TELEGRAM_MODE: 'webhook',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  boss = fake.user({ name: '周经理' });
  boss.start('DEMO-E1');
  await fake.waitFor(() => chat().some((text) => text.includes('已绑定')), 30_000);
  page = await openPage(() => program.url, '/chat', 'DEMO-E2', '林经理');
}, 90_000);
afterAll(async () => {
  await clean();
  await wire.close();
  await fake.stop();
  await city?.fake.stop();
});

describe.each([
  ['breaks every connection', 'cut', '东门外'],
  ['does not answer any more', 'silent', '南门外'],
] as const)('the database %s', (_what, how, place) => {
  let sent: Promise<number>;
  let before: string[];

  test('Telegram is asked to send again, the page too; the process lives and says that it is not ready', async () => {
    before = chat();
    const attempts = fake.attempts().length;
    wire.set(how);
    boss.send(road(place));
    sent = page.send(road(place));
    sent.catch(() => undefined); // Looked at by the next test.
    await until(
      async () => (await statusOf('/readyz')) === 503,
      () => 'readyz to say 503',
    );
    expect(await statusOf('/healthz')).toBe(200);
    await until(
      () =>
        fake
          .attempts()
          .slice(attempts)
          .some(({ status }) => status === 503),
      () => `a webhook answered 503, but ${JSON.stringify(fake.attempts().slice(attempts))}`,
      40_000,
    );
    expect(chat().slice(before.length)).toEqual([road(place)]);
  }, 60_000);

  test('when it is back everything goes on by itself, once', async () => {
    wire.set('whole');
    await sent;
    await until(
      async () => (await statusOf('/readyz')) === 200,
      () => 'readyz to say 200',
    );
    await fake.waitFor(() => draft(place, chat()) > 0, 40_000);
    const shown = async () => (await page.messages()).map(wordsOf);
    await until(
      async () => draft(place, await shown()) > 0,
      async () => `the draft in\n${(await shown()).join('\n\n')}`,
      40_000,
    );
    await sleep(1500); // Long enough for a second one to come.
    expect([draft(place, chat()), draft(place, await shown())]).toEqual([1, 1]);
    expect((await shown()).filter((text) => text === road(place))).toHaveLength(1);
  }, 90_000);
});

test('the process was the same all the time, and ends in order', async () => {
  expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
});

test('connections that break again and again while people write lose nothing and double nothing', async () => {
  const strike = async (random: () => number) => {
    wire.set('cut');
    await sleep(50 + random() * 1000);
    wire.set('whole');
  };
  city = await underFire({
    rounds: 6,
    each: 1,
    seed: 7,
    env: { ...wire.env, MONGODB_URI: wire.env['MONGODB_URI']?.replace('/qihu', '/other') ?? '' },
    strike,
  });
  const { written, demands, lost, doubledOnTelegram, doubledOnWeb } = await account(city);
  const expected = { written: 6, demands: 6, lost: [], doubledOnTelegram: [], doubledOnWeb: [] };
  expect({ written, demands, lost, doubledOnTelegram, doubledOnWeb }).toEqual(expected);
}, 170_000);
