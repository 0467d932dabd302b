import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Telegram } from 'telegraf';
import { createFakeTelegram, manualClock } from './telegram/index.ts';
import type { FakeOptions, FakeTelegram } from './telegram/index.ts';
import type { Update } from './telegram/types.ts';

let fake: FakeTelegram;
let telegram: Telegram;
const closing: (() => void)[] = [];

async function begin(options: FakeOptions = {}): Promise<void> {
  fake = await createFakeTelegram({ timeScale: 100, ...options });
  telegram = new Telegram(fake.token, { apiRoot: fake.url, webhookReply: false });
}

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await fake.stop();
});

interface Received {
  update: Update;
  secret: string | undefined;
  answer(status: number): void;
}

/** A bot's end of a webhook that answers when the test says so, or at once with `status`. */
async function hook(status?: number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = (code: number) => void response.writeHead(code).end();
      received.push({
        update: JSON.parse(body) as Update,
        secret: request.headers['x-telegram-bot-api-secret-token'] as string | undefined,
        answer,
      });
      if (status) answer(status);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

const polled = (params: object = {}): Promise<Update[]> => telegram.callApi('getUpdates', params as never) as Promise<never>;
const texts = (updates: Update[]) => updates.map(({ message }) => message?.text);

describe('polling', () => {
  beforeEach(() => begin());

  test('gives the same updates until an offset confirms them', async () => {
    const li = fake.user({ name: '李明' });
    li.send('一');
    li.send('二');
    const [first, second] = await polled();
    expect(await polled()).toHaveLength(2);
    expect(await polled({ limit: 1 })).toEqual([first]);
    expect(await polled({ offset: second?.update_id })).toEqual([second]);
    expect(await polled({ offset: (second?.update_id ?? 0) + 1 })).toEqual([]);
    expect(fake.pending()).toEqual([]);
  });

  test('waits until something happens', async () => {
    const waiting = polled({ timeout: 50 });
    await fake.waitFor(() => fake.calls('getUpdates').length === 1);
    fake.user({ name: '李明' }).send('路坏了');
    expect(texts(await waiting)).toEqual(['路坏了']);
  });

  test('is ended by a second poll, with 409', async () => {
    const first = polled({ timeout: 50 }).catch((error: unknown) => error);
    await fake.waitFor(() => fake.calls('getUpdates').length === 1);
    await polled();
    expect(await first).toMatchObject({
      code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
  });

  test('is refused while a webhook is set, and possible again after', async () => {
    await telegram.setWebhook((await hook(200)).url);
    await expect(polled()).rejects.toMatchObject({ code: 409 });
    await telegram.deleteWebhook();
    expect(await polled()).toEqual([]);
  });

  test('gives only the kinds asked for', async () => {
    await polled({ allowed_updates: ['callback_query'] });
    fake.user({ name: '李明' }).send('路坏了');
    expect(await polled()).toEqual([]);
  });
});

describe('setting a webhook', () => {
  test.each([
    ['http://qihu.example/x', 'bad webhook: An HTTPS URL must be provided for webhook'],
    ['https://qihu.example:444/x', 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
    ['nonsense', 'bad webhook: Failed to parse URL'],
  ])('to %s is refused', async (url, what) => {
    await begin({ local: false });
    await expect(telegram.setWebhook(url)).rejects.toMatchObject({ code: 400, description: `Bad Request: ${what}` });
  });

  test('with a secret of other characters is refused; more than once a second is too often', async () => {
    await begin({ rateLimits: true, clock: manualClock() });
    await expect(telegram.setWebhook('http://127.0.0.1:9/', { secret_token: 'with space' })).rejects.toMatchObject({ code: 400 });
    await telegram.setWebhook('http://127.0.0.1:9/');
    await expect(telegram.setWebhook('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 429 });
  });
});

describe('a webhook', () => {
  beforeEach(() => begin());

  test('gets the secret, and one message of a chat at a time; a press of the same person does not wait', async () => {
    const { url, received } = await hook();
    const li = fake.user({ name: '李明' });
    li.start();
    await telegram.callApi('sendMessage', {
      chat_id: li.id,
      text: '卡片',
      reply_markup: { inline_keyboard: [[{ text: '签收', callback_data: 'accept' }]] },
    });
    await telegram.setWebhook(url, { secret_token: 'S' });
    li.send('二');
    li.press('签收');
    fake.user({ name: '王芳' }).send('别的聊天');
    await fake.waitFor(() => received.length === 3);
    expect(received.map(({ secret }) => secret)).toEqual(['S', 'S', 'S']);
    expect(received.map(({ update }) => update.message?.text ?? 'press').toSorted()).toEqual(['/start', 'press', '别的聊天'].toSorted());
    received.find(({ update }) => update.message?.text === '/start')?.answer(200);
    await fake.waitFor(() => received.length === 4);
    expect(received[3]?.update.message?.text).toBe('二');
  });

  test('that fails gets the same update at once, and again after 2, 4 and 8 seconds', async () => {
    await fake.stop();
    const clock = manualClock();
    await begin({ clock });
    const { url, received } = await hook(500);
    await telegram.setWebhook(url);
    fake.user({ name: '李明' }).send('路坏了');
    await fake.waitFor(() => fake.attempts().length === 2);
    for (const [wait, attempts] of [
      [2000, 3],
      [4000, 4],
      [8000, 5],
    ] as const) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      clock.advance(wait - 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(fake.attempts()).toHaveLength(attempts - 1);
      clock.advance(1);
      await fake.waitFor(() => fake.attempts().length === attempts);
    }
    expect(new Set(received.map(({ update }) => update.update_id)).size).toBe(1);
    expect(await telegram.getWebhookInfo()).toMatchObject({
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 500',
    });
  });

  test('that nobody serves keeps its updates, for 24 hours', async () => {
    await fake.stop();
    const clock = manualClock();
    await begin({ clock });
    await telegram.setWebhook('http://127.0.0.1:9/nobody');
    fake.user({ name: '李明' }).send('路坏了');
    await fake.waitFor(() => fake.attempts().length === 2);
    expect(fake.pending()).toHaveLength(1);
    clock.advance(24 * 3600_000);
    expect(fake.pending()).toEqual([]);
  });

  test('gets every update as often as ordered, or the newest first', async () => {
    const { url, received } = await hook(200);
    await telegram.setWebhook(url);
    const li = fake.user({ name: '李明' });
    fake.deliver({ copies: 3 });
    li.send('三份');
    await fake.waitFor(() => fake.pending().length === 0);
    expect(received).toHaveLength(3);
    fake.deliver({ copies: 1, paused: true, reorder: true });
    for (const text of ['一', '二', '三']) li.send(text);
    fake.deliver({ paused: false });
    await fake.waitFor(() => received.length === 6);
    expect(texts(received.slice(3).map(({ update }) => update))).toEqual(['三', '二', '一']);
  });
});

describe('privacy mode', () => {
  test('keeps talk from the bot, not commands, mentions, quotes of it, or presses', async () => {
    await begin();
    const liu = fake.user({ name: '刘工' });
    const group = fake.group('交通运输局', { members: [liu] });
    group.addBot();
    const sent = await telegram.sendMessage(group.id, '卡片', {
      reply_markup: { inline_keyboard: [[{ text: '签收', callback_data: 'accept' }]] },
    });
    group.send('中午吃什么', liu);
    group.send('/todo', liu);
    group.send('@qihu_test_bot 待办', liu);
    group.reply(sent.message_id, '进场了', liu);
    group.otherBot('广告');
    group.send('/todo', liu);
    group.send('/todo@qihu_test_bot', liu);
    group.press('签收', liu);
    expect(fake.pending().map(({ message, callback_query: press }) => message?.text ?? press?.data ?? 'member')).toEqual([
      'member',
      '/todo',
      '@qihu_test_bot 待办',
      '进场了',
      '/todo@qihu_test_bot',
      'accept',
    ]);
    group.promoteBot();
    group.send('中午吃什么', liu);
    expect(texts(fake.pending()).at(-1)).toBe('中午吃什么');
  });
});
