import { createTelegram } from '../../../bot/telegram/index.ts';
import { failureOf, privateChat, setUp } from './setup.ts';
import type { Setup } from './setup.ts';

let s: Setup;
afterEach(() => s.stop());

const deps = () => {
  const log = () => undefined;
  return { onEvent: () => Promise.resolve(), readFile: () => Promise.resolve(Buffer.of()), log: { info: log, warn: log, error: log } };
};

test('a wrong token stops the start with the name of the variable', async () => {
  s = await setUp({ settings: { token: '1:wrong' }, start: false });
  await expect(s.channel.start()).rejects.toThrow('TELEGRAM_BOT_TOKEN');
});

test('a Telegram that is away at the start does not stop the program, and is found when it comes back', async () => {
  s = await setUp({ start: false });
  s.fake.fault({ method: 'getMe', times: 3, error: 'reset' });
  await s.channel.start();
  expect(s.channel.health()).toEqual({ ok: false, detail: 'telegram cannot be reached, trying again' });
  expect(s.channel.invitationLink?.('DEMO-E1')).toBeUndefined();
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.events.length === 1);
  await s.fake.waitFor(() => s.channel.health().ok);
});

test('a token refused only after Telegram came back is told by log and health', async () => {
  s = await setUp({ start: false });
  s.fake.fault({ method: 'getMe', error: { code: 502, description: 'Bad Gateway' } });
  s.fake.fault({ method: 'getMe', error: { code: 401, description: 'Unauthorized' } });
  await s.channel.start();
  await s.fake.waitFor(() => s.channel.health().detail.startsWith('TELEGRAM_BOT_TOKEN'));
  expect(s.logs.at(-1)).toMatchObject({ level: 'error' });
});

test('stopping while Telegram is away ends the trying', async () => {
  s = await setUp({ start: false });
  s.fake.fault({ method: 'getMe', times: 1000, error: 'reset' });
  await s.channel.start();
  await s.fake.waitFor(() => s.fake.calls('getMe').length > 2);
  await s.channel.stop();
  const before = s.fake.calls('getMe').length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(s.fake.calls('getMe').length).toBeLessThanOrEqual(before + 1);
});

test('menus are set in both languages, for private chats and for groups', async () => {
  s = await setUp();
  const commands = (scope: string, language?: string) => s.fake.menu(scope, language).map(({ command }) => command);
  expect(commands('all_private_chats')).toEqual(['mine', 'booking', 'bind', 'cancel', 'language', 'help']);
  expect(commands('all_group_chats', 'en')).toEqual(['todo', 'register', 'help']);
  expect(s.fake.menu('all_private_chats')[0]).toEqual({ command: 'mine', description: '我的诉求' });
  expect(s.fake.menu('all_private_chats', 'en')[0]).toEqual({ command: 'mine', description: 'My demands' });
});

test('menus that cannot be set are no reason not to receive', async () => {
  s = await setUp({ start: false });
  s.fake.fault({
    method: 'setMyCommands',
    error: { code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } },
  });
  await s.channel.start();
  expect(s.logs.map(({ message }) => message)).toEqual(['telegram menus not set']);
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.events.length === 1);
});

test('a code that fits becomes a link, another does not', async () => {
  s = await setUp();
  expect(s.channel.invitationLink?.('DEMO-E1')).toBe('https://t.me/qihu_test_bot?start=DEMO-E1');
  for (const code of ['DEMO-OFFICER 交通运输局', 'x'.repeat(65), '', 'a.b']) expect(s.channel.invitationLink?.(code)).toBeUndefined();
});

test('an address that Telegram will not take stops the start with the name of the variable', async () => {
  s = await setUp({ settings: { mode: 'webhook' }, fake: { local: false }, start: false });
  await expect(s.channel.start()).rejects.toThrow('PUBLIC_URL');
});

test('settings that cannot work are refused before anything is sent', async () => {
  s = await setUp({ start: false });
  const official = { token: '1:x', apiRoot: 'https://api.telegram.org', mode: 'webhook' } as const;
  expect(() => createTelegram(official, deps())).toThrow('PUBLIC_URL');
  expect(() => createTelegram({ ...official, publicUrl: 'http://qihu.example' }, deps())).toThrow('https');
  expect(() => createTelegram({ ...official, publicUrl: 'https://qihu.example', secret: 'with space' }, deps())).toThrow(
    'TELEGRAM_WEBHOOK_SECRET',
  );
  expect(createTelegram({ ...official, publicUrl: 'https://qihu.example' }, deps()).intake).toBeDefined();
});

test('an address with a path in front of the API keeps it', async () => {
  s = await setUp({ start: false });
  const channel = createTelegram({ token: s.fake.token, apiRoot: `${s.fake.url}/proxy`, mode: 'polling' }, deps());
  // The stand-in knows no such path and says 404, as Telegram says it of a token of a wrong shape.
  expect(await failureOf(channel.send(privateChat(1), { type: 'text', text: 'x' }))).toEqual({ type: 'unauthorized' });
});

test('the outbox is told to keep to what Telegram lets pass', async () => {
  s = await setUp({ start: false });
  expect(s.channel.rates).toEqual({ private: { count: 1, seconds: 1 }, group: { count: 20, seconds: 60 }, all: { count: 25, seconds: 1 } });
});
