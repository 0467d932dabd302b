/** The robot by URL: encrypted both ways, and it can only answer. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { post } from '../../fakes/wecom/wire.ts';
import type { FakeGroup, FakeMember } from '../../fakes/wecom/index.ts';
import { chatOf, failureOf, setUp, until, type Setup } from './setup.ts';

let h: Setup;
let liu: FakeMember;
let group: FakeGroup;
beforeEach(async () => {
  h = await setUp({ roads: ['app', 'bot-url'] });
  liu = h.fake.member('LiuGong', '刘工');
  group = h.fake.group('工作群', [liu]);
});
afterEach(() => h.stop());

const to = () => chatOf(`bot:${group.chatid}`, 'group');
const say = (text: string) => h.channel.send(to(), { type: 'text', text }, text);
const card = (label: string) => ({ title: 'QH20260302-0001', facts: [], buttons: [[{ label, action: '1:accept:QH20260302-0001' }]] });

test('the answer goes back with the message, one more by its address, a third one waits until the robot is named again', async () => {
  const asked = group.mention('待办', liu);
  const event = await until(() => h.events[0]);
  expect(event).toMatchObject({ sender: { id: 'liugong', name: '刘工' }, content: { type: 'text', text: '待办' } });
  await say('没有待办');
  expect(await asked).toMatchObject({ status: 200 });
  await say('早安');
  expect(await failureOf(say('第三句'))).toMatchObject({ type: 'later', scope: 'chat' });
  expect(group.feed().map(({ text }) => text.split('\n')[0])).toEqual(['没有待办', '早安']);
  const again = group.mention('在吗', liu);
  await until(() => h.events[1]);
  await say('第三句');
  await again;
  expect(group.feed().at(-1)?.text).toContain('第三句');
});

test('a card that was pressed is changed in the answer to the press', async () => {
  const asked = group.mention('待办', liu);
  await until(() => h.events[0]);
  const { messageId = '' } = await h.channel.send(to(), { type: 'card', card: card('签收') }, 'k1');
  await asked;
  const pressed = group.press('签收', liu);
  await until(() => h.events[1]);
  expect(await h.channel.send(to(), { type: 'card-update', messageId, card: card('办结') }, 'k2')).toEqual({ messageId });
  expect(await pressed).toMatchObject({ status: 200, attempts: 1 });
  expect(
    group
      .feed()
      .find(({ kind }) => kind === 'card')
      ?.buttons.map(({ label }) => label),
  ).toEqual(['办结']);
});

test('a message that nobody answers is answered empty, in time', async () => {
  expect(await group.mention('嗯', liu)).toMatchObject({ status: 200, body: '', attempts: 1 });
});

test('that WeCom asks how an answer goes on is nothing that anybody said', async () => {
  const { aibot, corpId } = h.fake.world;
  const body = JSON.stringify({
    msgid: 'S1',
    aibotid: aibot.id,
    chattype: 'group',
    chatid: group.chatid,
    from: { userid: 'LiuGong' },
    msgtype: 'stream',
    stream: { id: corpId },
  });
  const delivered = await post(h.fake.world, body, {
    url: aibot.callbackUrl ?? '',
    keys: { token: aibot.token, aesKey: aibot.aesKey, receiveId: '' },
    envelope: (encrypt) => JSON.stringify({ encrypt }),
  });
  expect(delivered).toMatchObject({ status: 200, body: '' });
  expect(h.events).toEqual([]);
});

test('what could not be stored comes again; what is not signed is refused', async () => {
  h.failStoring(1);
  expect(await group.mention('待办', liu)).toMatchObject({ status: 200, attempts: 2 });
  expect(h.events).toHaveLength(1);
  h.fake.world.aibot.token = 'other';
  expect(await group.mention('待办', liu)).toMatchObject({ status: 403 });
  expect(h.events).toHaveLength(1);
});
