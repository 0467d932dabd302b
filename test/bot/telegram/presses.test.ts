import { groupChat, privateChat, setUp } from './setup.ts';
import type { Setup, SetupOptions } from './setup.ts';
import type { Card } from '../../../bot/message.ts';

const card: Card = { title: 'QH20260302-0001', facts: [], buttons: [[{ label: '签收', action: 'accept:1' }]] };

let s: Setup;
afterEach(() => s.stop());

async function withCard(options: SetupOptions = {}) {
  s = await setUp(options);
  const li = s.fake.user({ name: '李明' });
  li.start();
  await s.channel.send(privateChat(li.id), { type: 'card', card });
  return li;
}

test('a press that nobody answers ends its spinner all the same', async () => {
  const li = await withCard({ tuning: { press: 20 } });
  const press = li.press('签收');
  expect(await s.fake.waitFor(() => press.answer)).toEqual({ text: undefined, alert: false });
});

test('a press that was answered is not answered again', async () => {
  const li = await withCard({ tuning: { press: 60 } });
  const press = li.press('签收');
  await s.fake.waitFor(() => s.events.some(({ content }) => content.type === 'press'));
  await s.channel.send(privateChat(li.id), { type: 'toast', pressId: press.id, text: '已签收', alert: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(s.fake.calls('answerCallbackQuery')).toHaveLength(1);
  expect(press.answer).toEqual({ text: '已签收', alert: false });
});

test('a press that is not stored keeps spinning until it is', async () => {
  const li = await withCard({ tuning: { press: 5 } });
  let store: () => void = () => undefined;
  const stored = new Promise<void>((resolve) => (store = resolve));
  s.beforeStoring(() => stored);
  const press = li.press('签收');
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(press.answer).toBeUndefined();
  store();
  await s.fake.waitFor(() => press.answer);
});

test('stopping forgets the presses: nothing is sent afterwards', async () => {
  const li = await withCard({ tuning: { press: 30 } });
  li.press('签收');
  await s.fake.waitFor(() => s.events.some(({ content }) => content.type === 'press'));
  await s.channel.stop();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(s.fake.calls('answerCallbackQuery')).toEqual([]);
});

test('in a group with privacy mode a press, a quoted answer and a command arrive; talk does not', async () => {
  s = await setUp();
  const [liu, wang] = [s.fake.user({ name: '刘工' }), s.fake.user({ name: '王工' })];
  const group = s.fake.group('交通运输局', { members: [liu, wang] });
  group.addBot();
  const to = groupChat(group.id);
  await s.channel.send(to, { type: 'card', card });
  group.press('签收', liu);
  const ask = { type: 'ask', text: '请写理由', placeholder: '理由', mention: { id: String(liu.id), name: '刘工' } } as const;
  const { messageId } = await s.channel.send(to, ask);
  expect(group.transcript().at(-1)).toMatchObject({
    text: '刘工 请写理由',
    asks: '理由',
    marked: [{ type: 'text_mention', text: '刘工' }],
  });
  group.send('中午吃什么', wang);
  group.reply(Number(messageId), '等待沥青到货', liu);
  group.send('/todo', wang);
  group.anonymous('/todo@qihu_test_bot');
  await s.fake.waitFor(() => s.events.length >= 5 && s.fake.pending().length === 0);
  expect(s.events.map(({ content, sender }) => [sender.name, 'text' in content ? content.text : content.type, sender.anonymous])).toEqual([
    ['刘工', 'joined', undefined],
    ['刘工', 'press', undefined],
    ['刘工', '等待沥青到货', undefined],
    ['王工', '/todo', undefined],
    ['交通运输局', '/todo', true],
  ]);
  expect(s.events[2]?.content).toMatchObject({ replyTo: messageId });
});

test('a bot that is an administrator sees all talk, and stores none of it', async () => {
  s = await setUp();
  const liu = s.fake.user({ name: '刘工' });
  const group = s.fake.group('交通运输局', { members: [liu], type: 'supergroup' });
  group.addBot({ admin: true });
  group.send('中午吃什么', liu);
  group.sendFile('photo', {}, liu);
  group.send('登记 交通运输局', liu);
  await s.fake.waitFor(() => s.events.length >= 2 && s.fake.pending().length === 0);
  expect(s.events.map(({ content }) => content)).toEqual([{ type: 'joined' }, { type: 'text', text: '登记 交通运输局' }]);
});

test('a group that moves says so once, and goes on under its new id', async () => {
  s = await setUp();
  const liu = s.fake.user({ name: '刘工' });
  const group = s.fake.group('交通运输局', { members: [liu] });
  group.addBot();
  const before = String(group.id);
  const after = String(group.migrate());
  group.send('/todo', liu);
  await s.fake.waitFor(() => s.fake.pending().length === 0);
  expect(s.events.map(({ chat, content }) => [chat.id, content.type])).toEqual([
    [before, 'joined'],
    [before, 'moved'],
    [after, 'text'],
  ]);
  expect(s.events[1]?.content).toEqual({ type: 'moved', to: after });
});
