/** Groups that only listen: registered from the private chat, told the news, never asked. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chatOf, failureOf, setUp, until, type Setup } from './setup.ts';

let h: Setup;
const hook = chatOf('hook:k-1', 'group');
beforeEach(async () => {
  h = await setUp();
  h.fake.world.hooks.set('k-1', { key: 'k-1', feed: [], state: 'on', media: new Set() });
});
afterEach(() => h.stop());
const feed = () => h.fake.world.hooks.get('k-1')?.feed ?? [];

test('a webhook group is registered by its address, an appchat by its id, as if it was said there', async () => {
  const chen = h.fake.member('Chen', '陈派单');
  await chen.send('登记 交通运输局 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k-1');
  await chen.send('登记 财政局 appchat:abc123');
  await chen.send('登记 财政局');
  await until(() => h.events.length === 3);
  expect(h.events.map(({ chat, content }) => [chat.kind, chat.id, content.type === 'text' && content.text])).toEqual([
    ['group', 'hook:k-1', '登记 交通运输局'],
    ['group', 'appchat:abc123', '登记 财政局'],
    ['private', 'chen', '登记 财政局'],
  ]);
});

test('a card is told as text without buttons, an update of it is not told, a question names who is asked', async () => {
  const card = {
    title: '新诉求 QH20260302-0001',
    facts: [{ label: '企业', value: '示例机械' }],
    buttons: [[{ label: '签收', action: 'a' }]],
  };
  await h.channel.send(hook, { type: 'card', card }, 'k1');
  await h.channel.send(hook, { type: 'card-update', messageId: 'x', card }, 'k2');
  await h.channel.send(hook, { type: 'ask', text: '请报送方案', placeholder: '', mention: { id: 'liu', name: '刘工' } }, 'k3');
  expect(feed().map(({ text }) => text)).toEqual(['新诉求 QH20260302-0001\n企　　业　示例机械', '请报送方案']);
  expect(feed()[1]?.mentioned).toEqual(['liu']);
});

test('long texts are cut between characters, within 2048 bytes', async () => {
  await h.channel.send(hook, { type: 'text', text: '今日待办，逾期一件。'.repeat(200) }, 'k1');
  expect(feed().some(({ truncated }) => truncated)).toBe(false);
  expect(
    feed()
      .map(({ text }) => text)
      .join(''),
  ).toBe('今日待办，逾期一件。'.repeat(200));
});

test('the twenty-first message of a minute waits; a robot that was removed is a lost group', async () => {
  const sent = await Promise.all(
    Array.from({ length: 22 }, (_, n) => failureOf(h.channel.send(hook, { type: 'text', text: `${n}` }, `k${n}`))),
  );
  expect(sent.filter((failure) => failure === undefined)).toHaveLength(18);
  expect(sent.at(-1)).toMatchObject({ type: 'later', scope: 'chat' });
  h.fake.world.hooks.set('k-2', { key: 'k-2', feed: [], state: 'removed', media: new Set() });
  expect(await failureOf(h.channel.send(chatOf('hook:k-2', 'group'), { type: 'text', text: '在吗' }))).toEqual({ type: 'gone' });
});

test('a webhook group gets files by the store of its own robot', async () => {
  const file = { id: 'f', kind: 'photo', name: '现场.png', mime: 'image/png' } as const;
  await h.channel.send(hook, { type: 'file', file, caption: 'QH1' }, 'k1');
  expect(feed().map(({ kind, text }) => [kind, text])).toEqual([
    ['text', 'QH1 📎 现场.png'],
    ['file', '现场.png'],
  ]);
});

test('an appchat is told words and files', async () => {
  h.fake.member('li', '李');
  h.fake.member('wang', '王');
  h.fake.world.appchats.set('abc', {
    id: 'abc',
    agentId: h.fake.app.agentId,
    name: '群',
    owner: 'li',
    members: new Set(['li', 'wang']),
    feed: [],
  });
  const to = chatOf('appchat:abc', 'group');
  await h.channel.send(to, { type: 'text', text: '早上好' }, 'k1');
  await h.channel.send(
    to,
    { type: 'file', file: { id: 'f', kind: 'file', name: '督办通知.pdf', mime: 'application/pdf' }, caption: 'QH1' },
    'k2',
  );
  const told = h.fake.world.appchats.get('abc')?.feed ?? [];
  expect(told.map(({ text }) => text)).toEqual(['早上好', 'QH1 📎 督办通知.pdf', '督办通知.pdf']);
  expect(told.at(-1)?.file?.bytes.toString()).toBe('bytes of f');
});
