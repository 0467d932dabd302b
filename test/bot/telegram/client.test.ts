import { privateChat, groupChat, failureOf, setUp } from './setup.ts';
import type { Setup, SetupOptions } from './setup.ts';
import type { Card, OutboundMessage } from '../../../bot/message.ts';

const card: Card = { title: 'QH20260302-0001', facts: [], buttons: [[{ label: '签收', action: 'accept:1' }]] };
const hello = { type: 'text', text: '您好' } as const;

let s: Setup;
afterEach(() => s.stop());

async function withPerson(options: SetupOptions = {}) {
  s = await setUp(options);
  const li = s.fake.user({ name: '李明' });
  li.start();
  return { ...s, li, to: privateChat(li.id) };
}

const error = (code: number, description: string, parameters?: object) => ({ code, description, ...(parameters && { parameters }) });

/** Section by section of what Telegram may say, and what the outbox is told. */
const rows = [
  ['chat not found', 'private', error(400, 'Bad Request: chat not found'), { type: 'unreachable' }],
  ['chat not found', 'group', error(400, 'Bad Request: chat not found'), { type: 'gone' }],
  ['no right to write', 'group', error(400, 'Bad Request: not enough rights to send text messages to the chat'), { type: 'gone' }],
  ['closed topic', 'group', error(400, 'Bad Request: TOPIC_CLOSED'), { type: 'gone' }],
  [
    'upgraded group',
    'group',
    error(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -100777 }),
    { type: 'moved', to: '-100777' },
  ],
  ['any other 400', 'private', error(400, 'Bad Request: message text is empty'), { type: 'refused' }],
  ['token withdrawn', 'private', error(401, 'Unauthorized'), { type: 'unauthorized' }],
  ['token of a wrong shape', 'private', error(404, 'Not Found'), { type: 'unauthorized' }],
  ['blocked', 'private', error(403, 'Forbidden: bot was blocked by the user'), { type: 'unreachable' }],
  ['account deleted', 'private', error(403, 'Forbidden: user is deactivated'), { type: 'unreachable' }],
  ['never opened', 'private', error(403, "Forbidden: bot can't initiate conversation with a user"), { type: 'unreachable' }],
  ['kicked', 'group', error(403, 'Forbidden: bot was kicked from the supergroup chat'), { type: 'gone' }],
  ['not a member', 'group', error(403, 'Forbidden: bot is not a member of the supergroup chat'), { type: 'gone' }],
  ['group deleted', 'group', error(403, 'Forbidden: the group chat was deleted'), { type: 'gone' }],
  ['unknown method', 'private', error(404, 'Not Found: method not found'), { type: 'refused' }],
  [
    'too many',
    'private',
    error(429, 'Too Many Requests: retry after 31', { retry_after: 31 }),
    { type: 'later', retryAfter: 31, scope: 'chat' },
  ],
  ['trouble at Telegram', 'private', error(502, 'Bad Gateway'), { type: 'unsure' }],
  ['connection broken before', 'private', 'reset', { type: 'unsure' }],
  ['connection broken after', 'private', 'lost', { type: 'unsure' }],
] as const;

test.each(rows)('%s, %s chat: the outbox is told', async (_name, kind, fault, expected) => {
  const { fake, channel, to } = await withPerson();
  fake.fault({ method: 'sendMessage', error: fault });
  expect(await failureOf(channel.send({ ...to, kind }, hello))).toEqual(expected);
});

test('a Telegram that never answers is given up in time', async () => {
  const { fake, channel, to } = await withPerson({ tuning: { call: 100 } });
  fake.fault({ method: 'sendMessage', error: 'hang' });
  expect(await failureOf(channel.send(to, hello))).toEqual({ type: 'unsure' });
});

test('three chats that must wait at once mean that all must wait', async () => {
  const { fake, channel, to } = await withPerson();
  const others = [fake.user({ name: '王' }), fake.user({ name: '张' })].map(({ id }) => privateChat(id));
  fake.fault({ method: 'sendMessage', times: 3, error: error(429, 'Too Many Requests: retry after 30', { retry_after: 30 }) });
  const scopes = [];
  for (const chat of [to, ...others]) scopes.push(await failureOf(channel.send(chat, hello)));
  expect(scopes).toMatchObject([{ scope: 'chat' }, { scope: 'chat' }, { scope: 'all' }]);
});

test('a message that Telegram cannot parse is sent without its markup, once, and the log says so', async () => {
  const { fake, channel, to, li, logs } = await withPerson();
  fake.fault({ method: 'sendMessage', error: error(400, "Bad Request: can't parse entities: Unsupported start tag") });
  const receipt = await channel.send(to, { type: 'card', card: { ...card, quote: '路 <坏> 了' } });
  const line = li.transcript().at(-1);
  expect(line).toMatchObject({ id: Number(receipt.messageId), marked: [], buttons: [['签收']] });
  expect(line?.text).toContain('“路 <坏> 了”');
  expect(logs.map(({ message }) => message)).toContain('telegram declined a call, trying the other way');
});

test('an update of a card that cannot be edited any more is sent anew', async () => {
  const { fake, channel, to, li } = await withPerson();
  const { messageId = '' } = await channel.send(to, { type: 'card', card });
  fake.fault({ method: 'editMessageText', error: error(400, "Bad Request: message can't be edited") });
  const receipt = await channel.send(to, { type: 'card-update', messageId, card: { ...card, title: '办理中' } });
  expect(receipt.messageId).not.toBe(messageId);
  expect(li.transcript().at(-1)).toMatchObject({ id: Number(receipt.messageId), text: '办理中' });
});

test('a card begun on another channel is sent as a new one', async () => {
  const { channel, to, li } = await withPerson();
  await channel.send(to, { type: 'card-update', messageId: 'web-17', card });
  expect(li.transcript().at(-1)?.text).toBe('QH20260302-0001');
});

test('a toast that comes too late is no failure', async () => {
  const { fake, channel, to, li } = await withPerson();
  await channel.send(to, { type: 'card', card });
  const press = li.press('签收');
  fake.fault({
    method: 'answerCallbackQuery',
    error: error(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
  });
  await expect(channel.send(to, { type: 'toast', pressId: press.id, text: '晚了', alert: false })).resolves.toEqual({});
});

test('a long text that breaks off goes on where it broke off, under its key', async () => {
  const { fake, channel, to, li } = await withPerson();
  const long: OutboundMessage = { type: 'text', text: '很长。'.repeat(3500), buttons: [[{ label: '好', action: 'ok' }]] };
  const texts = () => li.transcript().filter(({ from }) => from === 'bot');
  const sending = channel.send(to, long, 'QH1:registered:901');
  await fake.waitFor(() => fake.calls('sendMessage').length === 1);
  fake.fault({ method: 'sendMessage', error: error(429, 'Too Many Requests: retry after 3', { retry_after: 3 }) });
  expect(await failureOf(sending)).toMatchObject({ type: 'later', retryAfter: 3 });
  const receipt = await channel.send(to, long, 'QH1:registered:901');
  expect(texts().map(({ buttons }) => buttons.length)).toEqual([0, 0, 1]);
  expect(texts().at(-1)?.id).toBe(Number(receipt.messageId));
  await channel.send(to, long, 'QH1:registered:901');
  expect(texts()).toHaveLength(6);
});

describe('real refusals of the stand-in', () => {
  test('a person who blocked us, and one who never wrote', async () => {
    const { fake, channel, to, li } = await withPerson();
    li.block();
    expect(await failureOf(channel.send(to, hello))).toEqual({ type: 'unreachable' });
    const stranger = fake.user({ name: '陌生人' });
    expect(await failureOf(channel.send(privateChat(stranger.id), hello))).toEqual({ type: 'unreachable' });
    expect(await failureOf(channel.send(privateChat(12345), hello))).toEqual({ type: 'unreachable' });
  });

  test('a group that removed us, and one that moved', async () => {
    const { fake, channel, li } = await withPerson();
    const group = fake.group('交通运输局', { members: [li] });
    group.addBot();
    const before = groupChat(group.id);
    const after = group.migrate();
    expect(await failureOf(channel.send(before, { type: 'card', card }))).toEqual({ type: 'moved', to: String(after) });
    await channel.send(groupChat(after), { type: 'card', card });
    expect(group.transcript().at(-1)).toMatchObject({ text: 'QH20260302-0001', protected: true });
    group.kickBot();
    expect(await failureOf(channel.send(groupChat(after), hello))).toEqual({ type: 'gone' });
  });

  test('a flooded chat', async () => {
    const { channel, to } = await withPerson({ fake: { rateLimits: true } });
    for (let n = 0; n < 3; n += 1) await channel.send(to, hello);
    expect(await failureOf(channel.send(to, hello))).toMatchObject({ type: 'later', scope: 'chat' });
  });

  test('a token that was withdrawn while running turns the channel unhealthy', async () => {
    const { fake, channel, to } = await withPerson();
    fake.fault({ method: 'sendMessage', error: error(401, 'Unauthorized') });
    await failureOf(channel.send(to, hello));
    expect(channel.health()).toEqual({ ok: false, detail: 'TELEGRAM_BOT_TOKEN is refused' });
  });
});

test('neither failures nor logs carry the token or what people wrote', async () => {
  const { fake, channel, to, logs } = await withPerson();
  const told: string[] = [];
  for (const fault of ['reset', error(400, "Bad Request: can't parse entities: x"), error(500, 'Internal Server Error')] as const) {
    fake.fault({ method: 'sendMessage', error: fault });
    fake.fault({ method: 'getFile', error: fault });
    const failed = await channel.send(to, { type: 'text', text: '我的手机是13800005678' }).catch((reason: unknown) => reason);
    const refused = await channel.fetch({ ref: 'X', kind: 'file', name: '秘密.pdf', mime: '', size: 0 }).catch((reason: unknown) => reason);
    for (const reason of [failed, refused])
      if (reason instanceof Error) told.push(reason.stack ?? '', JSON.stringify(reason), String(reason.cause));
  }
  const everything = told.join() + JSON.stringify(logs);
  expect(everything).toContain('getFile');
  for (const secret of [fake.token, fake.token.split(':')[1] ?? '', '13800005678', '秘密']) expect(everything).not.toContain(secret);
});
