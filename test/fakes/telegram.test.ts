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

describe('sending', () => {
  test('returns a whole Message and shows it', async () => {
    const message = await say({ text: '<b>签收</b> &lt;1&gt;', parse_mode: 'HTML' });
    expect(message).toMatchObject({
      message_id: 2,
      date: expect.any(Number) as number,
      chat: { id: li.id, type: 'private' },
      from: { id: fake.me.id, is_bot: true },
      text: '签收 <1>',
      entities: [{ type: 'bold', offset: 0, length: 2 }],
    });
    expect(seen()).toHaveLength(1);
  });

  test.each([
    ['no text', { text: '' }, '400 Bad Request: message text is empty'],
    ['blank text', { text: ' \n' }, '400 Bad Request: message text is empty'],
    ['4097 characters', { text: 'x'.repeat(4097) }, '400 Bad Request: message is too long'],
    ['more than 32 KiB of markup', { text: '&amp;'.repeat(7000), parse_mode: 'HTML' }, '400 Bad Request: text is too long'],
    ['an unknown chat', { chat_id: 5 }, '400 Bad Request: chat not found'],
    ['no chat', { chat_id: undefined }, '400 Bad Request: parameter "chat_id" is required'],
    ['a quote of nothing', { reply_parameters: { message_id: 99 } }, '400 Bad Request: message to be replied not found'],
    ['topic 1', { message_thread_id: 1 }, '400 Bad Request: message thread not found'],
    [
      'data of 65 bytes',
      { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'data of 22 Chinese characters',
      { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: '字'.repeat(22) }]] } },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      '101 buttons',
      { reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'x', callback_data: 'x' }]) } },
      '400 Bad Request: reply markup is too long',
    ],
    [
      'a placeholder of 65',
      { reply_markup: { force_reply: true, input_field_placeholder: 'x'.repeat(65) } },
      '400 Bad Request: REPLY_MARKUP_PLACEHOLDER_INVALID',
    ],
  ])('refuses %s, and shows nothing', async (_name, params, expected) => {
    expect(await refusal(say(params))).toBe(expected);
    expect(seen()).toEqual([]);
  });

  test.each([
    ['<x>', 'Unsupported start tag "x" at byte offset 0'],
    ['您<b>好', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['3 < 5', 'Unsupported start tag " 5" at byte offset 2'],
    ['a & b', 'Unescaped "&" at byte offset 2'],
    ['a&nbsp;b', 'Unsupported entity "&nbsp;"'],
  ])('refuses the markup %s', async (text, what) => {
    expect(await refusal(say({ text, parse_mode: 'HTML' }))).toBe(`400 Bad Request: can't parse entities: ${what}`);
    expect(seen()).toEqual([]);
  });

  test('takes 4096 characters, counted without their markup', async () => {
    await expect(say({ text: `<b>${'&amp;'.repeat(4096)}</b>`, parse_mode: 'HTML' })).resolves.toBeDefined();
  });

  test('drops a quote whose message is gone, when told to', async () => {
    await say({ reply_parameters: { message_id: 99, allow_sending_without_reply: true } });
    expect(seen()[0]?.replyTo).toBeUndefined();
  });

  test.each([
    ['blocked', () => li.block(), '403 Forbidden: bot was blocked by the user'],
    ['deleted', () => li.deactivate(), '403 Forbidden: user is deactivated'],
  ])('to a person who has %s fails', async (_name, change, expected) => {
    change();
    expect(await refusal(say({}))).toBe(expected);
  });

  test('to a person who never wrote fails', async () => {
    const stranger = fake.user({ name: '陌生人' });
    expect(await refusal(say({ chat_id: stranger.id }))).toBe("403 Forbidden: bot can't initiate conversation with a user");
  });

  test('to a group that the bot is not in, was removed from, or that moved, fails', async () => {
    const group = fake.group('交通运输局', { members: [li] });
    expect(await refusal(say({ chat_id: group.id }))).toBe('403 Forbidden: bot is not a member of the group chat');
    group.addBot();
    await say({ chat_id: group.id });
    const before = group.id;
    const moved = await say({ chat_id: before }).then(() => group.migrate());
    const error: unknown = await say({ chat_id: before }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 400, parameters: { migrate_to_chat_id: moved } });
    group.kickBot();
    expect(await refusal(say({ chat_id: moved }))).toBe('403 Forbidden: bot was kicked from the supergroup chat');
  });
});

describe('editing', () => {
  const markup = { inline_keyboard: [[{ text: '签收', callback_data: 'accept' }]] };

  test('changes what is seen, and refuses to change nothing', async () => {
    const { message_id: id } = await say({ text: '<b>一</b>', parse_mode: 'HTML', reply_markup: markup });
    const edit = (params: object) =>
      call('editMessageText', { chat_id: li.id, message_id: id, text: '<b>一</b>', parse_mode: 'HTML', ...params });
    expect(await refusal(edit({ reply_markup: markup }))).toContain('message is not modified');
    await edit({ text: '<i>一</i>', reply_markup: markup });
    await edit({ text: '二' });
    expect(seen()).toMatchObject([{ text: '二', buttons: [], edited: true }]);
  });

  test('of what is gone, or not one’s own, is refused', async () => {
    const edit = (id: number) => call('editMessageText', { chat_id: li.id, message_id: id, text: 'x' });
    expect(await refusal(edit(99))).toBe('400 Bad Request: message to edit not found');
    expect(await refusal(edit(1))).toBe("400 Bad Request: message can't be edited");
    const { message_id: id } = await say({});
    await call('deleteMessage', { chat_id: li.id, message_id: id });
    expect(await refusal(edit(id))).toBe('400 Bad Request: message to edit not found');
  });
});

describe('a press', () => {
  const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
  const pressed = async () => {
    await say({ reply_markup: { inline_keyboard: [[{ text: '签收', callback_data: 'accept' }]] } });
    return li.press('签收');
  };
  const answer = (id: string, text = '已签收') => call('answerCallbackQuery', { callback_query_id: id, text });

  test('is answered once', async () => {
    const press = await pressed();
    await answer(press.id);
    expect(press.answer).toEqual({ text: '已签收', alert: false });
    expect(await refusal(answer(press.id))).toBe(tooOld);
  });

  test('nobody made, or made too long ago, cannot be answered', async () => {
    await fake.stop();
    const clock = manualClock();
    await begin({ clock });
    expect(await refusal(answer('1'))).toBe(tooOld);
    const press = await pressed();
    clock.advance(15_001);
    expect(await refusal(answer(press.id))).toBe(tooOld);
  });

  test('takes an answer of 200 characters, not of 201', async () => {
    const press = await pressed();
    expect(await refusal(answer(press.id, 'x'.repeat(201)))).toBe('400 Bad Request: MESSAGE_TOO_LONG');
    await answer(press.id, 'x'.repeat(200));
  });

  test('of a button that is not there cannot be made', async () => {
    await pressed();
    expect(() => li.press('办结')).toThrow('there are: 签收');
  });
});
