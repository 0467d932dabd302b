import { setUp } from './setup.ts';
import type { Setup } from './setup.ts';

let s: Setup;
afterEach(() => s.stop());

const texts = () => s.events.map(({ content }) => ('text' in content ? content.text : content.type));
const messages = () => s.logs.map(({ message }) => message);
const offsets = () => s.fake.calls('getUpdates').map(({ params }) => params.offset);
const rival = (timeout: number) => fetch(`${s.fake.url}/bot${s.fake.token}/getUpdates?timeout=${timeout}`).then(({ status }) => status);

test('a webhook left over is removed, and only the kinds we read are asked for', async () => {
  s = await setUp();
  const names = s.fake.calls().map(({ method }) => method);
  expect(names.indexOf('deleteWebhook')).toBeLessThan(names.indexOf('getUpdates'));
  await s.fake.waitFor(() => s.fake.calls('getUpdates').length > 0);
  expect(s.fake.calls('getUpdates')[0]?.params).toMatchObject({ allowed_updates: ['message', 'callback_query', 'my_chat_member'] });
});

test('what was written while the bot was away is read when it comes back', async () => {
  s = await setUp({ start: false });
  const li = s.fake.user({ name: '李明' });
  li.send('一');
  li.send('二');
  await s.channel.start();
  await s.fake.waitFor(() => s.events.length === 2);
  expect(texts()).toEqual(['一', '二']);
});

test('an update is confirmed only after it is stored', async () => {
  s = await setUp();
  let store: () => void = () => undefined;
  const stored = new Promise<void>((resolve) => (store = resolve));
  s.beforeStoring(() => stored);
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.fake.calls('getUpdates').length >= 2);
  expect(s.fake.pending()).toHaveLength(1);
  store();
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(texts()).toEqual(['路坏了']);
});

test('when the third of five cannot be stored, two are confirmed and three come again, in order', async () => {
  s = await setUp({ start: false });
  const li = s.fake.user({ name: '李明' });
  for (const text of ['一', '二', '三', '四', '五']) li.send(text);
  const third = s.fake.pending()[2]?.update_id;
  let refused = false;
  s.beforeStoring((event) => {
    if (refused || event.id !== `telegram:${third}`) return Promise.resolve();
    refused = true;
    return Promise.reject(new Error('database away'));
  });
  await s.channel.start();
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(texts()).toEqual(['一', '二', '三', '四', '五']);
  expect(offsets()).toContain(third);
  expect(messages()).toContain('telegram updates not stored, asking for them again');
});

test('a poisoned update is passed over', async () => {
  s = await setUp();
  s.fake.emit({ message: { message_id: 1, date: 1, chat: { id: 901 }, text: '没有类型的聊天' } as never });
  s.fake.user({ name: '李明' }).send('之后的一句');
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(texts()).toEqual(['之后的一句']);
  expect(messages()).toEqual(['telegram sent an update that cannot be read: skipped']);
});

test('a second program that polls is named in the log, and we take over again', async () => {
  s = await setUp();
  const polls = () => s.fake.calls('getUpdates').length;
  await s.fake.waitFor(() => polls() >= 2);
  expect(await rival(0)).toBe(200);
  await s.fake.waitFor(() => messages().some((message) => message.startsWith('another program receives for this bot')));
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.events.length === 1);
  await s.fake.waitFor(() => s.channel.health().ok);
});

test('a webhook set by somebody else is named in the log and in the health', async () => {
  s = await setUp();
  await s.fake.waitFor(() => s.fake.calls('getUpdates').length >= 2);
  await fetch(`${s.fake.url}/bot${s.fake.token}/setWebhook?url=${encodeURIComponent('http://127.0.0.1:9/x')}`);
  await s.fake.waitFor(() => messages().some((message) => message.startsWith('a webhook is set for this bot')));
  expect(s.channel.health().ok).toBe(false);
});

test.each([
  ['broken connections', 'reset'],
  ['trouble at Telegram', { code: 502, description: 'Bad Gateway' }],
  ['a demand to wait', { code: 429, description: 'Too Many Requests: retry after 0', parameters: { retry_after: 0 } }],
] as const)('%s are waited out', async (_name, error) => {
  s = await setUp();
  await s.fake.waitFor(() => s.fake.calls('getUpdates').length >= 2);
  s.fake.fault({ method: 'getUpdates', times: 3, error });
  const li = s.fake.user({ name: '李明' });
  li.send('一');
  li.send('二');
  await s.fake.waitFor(() => s.events.length === 2);
  await s.fake.waitFor(() => s.channel.health().ok);
  expect(texts()).toEqual(['一', '二']);
});

test('a token withdrawn ends the asking', async () => {
  s = await setUp();
  await s.fake.waitFor(() => s.fake.calls('getUpdates').length >= 2);
  s.fake.fault({ method: 'getUpdates', error: { code: 401, description: 'Unauthorized' } });
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => messages().includes('telegram refuses TELEGRAM_BOT_TOKEN: receiving stopped'));
  const before = s.fake.calls('getUpdates').length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(s.fake.calls('getUpdates')).toHaveLength(before);
  expect(s.channel.health().ok).toBe(false);
});

test('stopping lets the event in hand be stored and confirms it', async () => {
  s = await setUp();
  let store: () => void = () => undefined;
  const stored = new Promise<void>((resolve) => (store = resolve));
  let inHand = false;
  s.beforeStoring(() => {
    inHand = true;
    return stored;
  });
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => inHand);
  const stopping = s.channel.stop();
  store();
  await stopping;
  expect(texts()).toEqual(['路坏了']);
  expect(s.fake.pending()).toEqual([]);
});
