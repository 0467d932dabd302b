import { Telegram, TelegramError } from 'telegraf';
import { createFakeTelegram, manualClock } from './telegram/index.ts';
import type { FakeOptions, FakeTelegram, FakeUser } from './telegram/index.ts';

let fake: FakeTelegram;
let telegram: Telegram;
let li: FakeUser;

async function begin(options: FakeOptions = {}): Promise<void> {
  fake = await createFakeTelegram(options);
  telegram = new Telegram(fake.token, { apiRoot: fake.url, webhookReply: false });
  li = fake.user({ name: '李明' });
  li.start();
}

const call = (method: string, params: object): Promise<unknown> => telegram.callApi(method as never, params as never);
const say = (params: object): Promise<{ message_id: number }> => call('sendMessage', { chat_id: li.id, text: '您好', ...params }) as never;
const seen = () => li.transcript().filter(({ from }) => from === 'bot');

/** What Telegram said no with. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TelegramError) return `${error.code} ${error.description}`;
  throw error ?? new Error('it was accepted');
}

beforeEach(() => begin());
afterEach(() => fake.stop());

describe('limits of how much', () => {
  test('a private chat takes three at once, a group twenty a minute, edits included; waiting helps', async () => {
    await fake.stop();
    const clock = manualClock();
    await begin({ clock, rateLimits: true });
    for (let n = 0; n < 3; n += 1) await say({});
    const error: unknown = await say({}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 429, description: 'Too Many Requests: retry after 3', parameters: { retry_after: 3 } });
    clock.advance(3000);
    const { message_id: id } = await say({});
    await call('editMessageText', { chat_id: li.id, message_id: id, text: 'x' });
    const group = fake.group('交通运输局', { members: [li] });
    group.addBot();
    for (let n = 0; n < 20; n += 1) {
      clock.advance(1000);
      await say({ chat_id: group.id });
    }
    expect(await refusal(say({ chat_id: group.id }))).toBe('429 Too Many Requests: retry after 41');
    fake.rateLimits(false);
    await say({ chat_id: group.id });
  });

  test('thirty a second in all, told in a header as well', async () => {
    await fake.stop();
    await begin({ clock: manualClock(), rateLimits: true });
    for (let n = 0; n < 30; n += 1) {
      const person = fake.user({ name: `第 ${n} 位` });
      person.start();
      await say({ chat_id: person.id });
    }
    const response = await fetch(`${fake.url}/bot${fake.token}/sendMessage?chat_id=${li.id}&text=x`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
  });
});

describe('the rest of the surface', () => {
  test('a wrong token is 401, an unknown method 404', async () => {
    expect(await refusal(new Telegram('1:wrong', { apiRoot: fake.url }).getMe())).toBe('401 Unauthorized');
    expect(await refusal(call('sendTelepathy', {}))).toBe('404 Not Found: method not found');
    expect(await telegram.getMe()).toMatchObject({ id: fake.me.id, username: 'qihu_test_bot', can_read_all_group_messages: false });
  });

  test('parameters come as JSON, as a form, and in the address', async () => {
    const url = `${fake.url}/bot${fake.token}/sendMessage`;
    const markup = JSON.stringify({ inline_keyboard: [[{ text: '好', callback_data: 'ok' }]] });
    await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: String(li.id), text: '一', reply_markup: markup }) });
    await fetch(`${url}?${new URLSearchParams({ chat_id: String(li.id), text: '二' }).toString()}`);
    expect(seen()).toMatchObject([{ text: '一', buttons: [['好']] }, { text: '二' }]);
  });

  test.each([
    [[{ command: 'Mine', description: '我的' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'mine', description: '' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })), 'BOT_COMMANDS_TOO_MUCH'],
  ])('menus are checked: %#', async (commands, what) => {
    expect(await refusal(call('setMyCommands', { commands }))).toBe(`400 Bad Request: ${what}`);
  });

  test('topics need a forum and an administrator; a closed or missing one takes no message', async () => {
    const group = fake.group('诉求', { members: [li], type: 'supergroup', forum: true });
    group.addBot();
    const topic = () => call('createForumTopic', { chat_id: group.id, name: 'QH1' }) as Promise<{ message_thread_id: number }>;
    expect(await refusal(topic())).toBe('400 Bad Request: not enough rights to create a topic');
    group.promoteBot();
    const { message_thread_id: id } = await topic();
    await say({ chat_id: group.id, message_thread_id: id });
    await call('closeForumTopic', { chat_id: group.id, message_thread_id: id });
    expect(await refusal(say({ chat_id: group.id, message_thread_id: id }))).toBe('400 Bad Request: TOPIC_CLOSED');
  });

  test('faults come as ordered, as often as ordered', async () => {
    fake.fault({ method: 'sendMessage', times: 2, error: { code: 500, description: 'Internal Server Error' } });
    fake.fault({ method: 'getMe', error: 'reset' });
    expect(await refusal(say({}))).toBe('500 Internal Server Error');
    expect(await refusal(say({}))).toBe('500 Internal Server Error');
    await expect(telegram.getMe()).rejects.toMatchObject({ name: 'FetchError' });
    fake.fault({ method: 'sendMessage', error: 'lost' });
    await expect(say({ text: '送到了' })).rejects.toThrow();
    expect(seen().map(({ text }) => text)).toEqual(['送到了']);
  });
});
