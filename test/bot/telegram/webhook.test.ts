import { webhookPath } from '../../../bot/telegram/webhook.ts';
import { setUp } from './setup.ts';
import type { Setup, SetupOptions } from './setup.ts';

let s: Setup;
afterEach(() => s.stop());

const secret = 'a-secret-of-the-test';
const byWebhook = async (options: SetupOptions = {}) =>
  (s = await setUp({ ...options, settings: { mode: 'webhook', secret, ...options.settings } }));

function post(body: string, headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': secret }): Promise<number> {
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
  return fetch(`${s.publicUrl}${webhookPath}`, init).then(({ status }) => status);
}

const update = (id: number, text = '路坏了') =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: 1,
      date: 1772413200,
      chat: { id: 901, type: 'private' },
      from: { id: 901, is_bot: false, first_name: 'Li' },
      text,
    },
  });

test('Telegram is told where, with which secret, and which kinds to send', async () => {
  await byWebhook();
  expect(s.fake.calls('setWebhook')[0]?.params).toEqual({
    url: `${s.publicUrl}/telegram/webhook`,
    secret_token: secret,
    allowed_updates: ['message', 'callback_query', 'my_chat_member'],
  });
  expect(s.channel.health()).toEqual({ ok: true, detail: 'webhook' });
});

test.each([
  ['none', {}],
  ['a wrong one', { 'x-telegram-bot-api-secret-token': 'guess' }],
  ['almost the right one', { 'x-telegram-bot-api-secret-token': `${secret}x` }],
])('with %s for a secret nothing happens', async (_name, headers) => {
  await byWebhook();
  expect(await post(update(1), headers as Record<string, string>)).toBe(401);
  expect(await post('not even JSON', headers as Record<string, string>)).toBe(401);
  expect(s.events).toEqual([]);
  expect(s.logs).toEqual([]);
});

test('without a secret of its own the webhook still has one, the same after a restart', async () => {
  await byWebhook({ settings: { secret: '' } });
  const { secret_token: derived } = s.fake.calls('setWebhook')[0]?.params ?? {};
  expect(derived).toMatch(/^[0-9a-f]{64}$/);
  expect(await post(update(1), { 'x-telegram-bot-api-secret-token': String(derived) })).toBe(200);
  expect(await post(update(2), { 'x-telegram-bot-api-secret-token': '' })).toBe(401);
});

test('200 is said only once the event is stored', async () => {
  await byWebhook();
  let store: () => void = () => undefined;
  const stored = new Promise<void>((resolve) => (store = resolve));
  s.beforeStoring(() => stored);
  let status = 0;
  const posting = post(update(1)).then((code) => (status = code));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(status).toBe(0);
  store();
  expect(await posting).toBe(200);
  expect(s.events).toHaveLength(1);
});

test('an update that cannot be stored is refused, comes again, and is stored once, before what came after it', async () => {
  await byWebhook();
  s.failStoring(3);
  const li = s.fake.user({ name: '李明' });
  li.send('路坏了');
  li.send('三个月没人修');
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(s.events.map(({ content }) => 'text' in content && content.text)).toEqual(['路坏了', '三个月没人修']);
  expect(s.fake.attempts().map(({ status }) => status)).toEqual([503, 503, 503, 200, 200]);
});

test('a poisoned update does not hold up its chat, and the log names it without its words', async () => {
  await byWebhook();
  s.fake.emit({ message: { message_id: 1, date: 1, chat: { id: 901 }, text: '没有类型的聊天' } as never });
  const li = s.fake.user({ name: '李明', id: 901 });
  li.send('之后的一句');
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(s.events).toHaveLength(1);
  expect(s.logs).toEqual([
    {
      level: 'error',
      message: 'telegram sent an update that cannot be read: skipped',
      fields: { update: expect.any(Number) as number, places: ['message.chat.type'] },
    },
  ]);
});

test.each(['not JSON', '[1,2]', '"text"', 'null', '{}', ''])('the body %j is accepted and forgotten', async (body) => {
  await byWebhook();
  expect(await post(body)).toBe(200);
  expect(s.events).toEqual([]);
  expect(s.logs).toHaveLength(1);
});

test('a body larger than 1 MB is not read', async () => {
  await byWebhook();
  expect(await post(update(1, 'x'.repeat(1 << 20)))).toBe(413);
  expect(s.events).toEqual([]);
});

test('the same update three times at once is one event for the inbox, and three times 200', async () => {
  await byWebhook();
  s.fake.deliver({ copies: 3 });
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.fake.attempts().length === 3);
  expect(s.fake.attempts().map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(s.events).toHaveLength(1);
});

test('updates out of order keep the ids that tell their order', async () => {
  await byWebhook();
  s.fake.deliver({ paused: true, reorder: true });
  const li = s.fake.user({ name: '李明' });
  for (const text of ['一', '二', '三']) li.send(text);
  s.fake.deliver({ paused: false });
  await s.fake.waitFor(() => s.events.length === 3);
  const ids = s.events.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted().toReversed());
});

test('before Telegram has told who we are, updates are asked to come again', async () => {
  await byWebhook({ start: false });
  expect(await post(update(1))).toBe(503);
  await s.channel.start();
  expect(await post(update(1))).toBe(200);
});

test('a webhook that another program took away is noticed, told, and set again', async () => {
  await byWebhook({ tuning: { watch: 20 } });
  await fetch(`${s.fake.url}/bot${s.fake.token}/deleteWebhook`);
  s.fake.user({ name: '李明' }).send('路坏了');
  await s.fake.waitFor(() => s.events.length === 1);
  expect(s.logs.map(({ message }) => message)).toContain('another program took the webhook of this bot away: setting it again');
  await s.fake.waitFor(() => s.channel.health().ok);
});

test('a press delivered three times at once is answered once', async () => {
  await byWebhook({ tuning: { press: 20 } });
  const li = s.fake.user({ name: '李明' });
  li.start();
  const to = { channel: 'telegram', chat: String(li.id), kind: 'private' } as const;
  await s.channel.send(to, { type: 'text', text: '请您核对', buttons: [[{ label: '提交', action: 'submit' }]] });
  s.fake.deliver({ copies: 3 });
  const press = li.press('提交');
  await s.fake.waitFor(() => press.answer);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(s.fake.calls('answerCallbackQuery')).toHaveLength(1);
});
