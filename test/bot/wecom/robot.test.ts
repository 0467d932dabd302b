/** The robot by its socket: the official library against the stand-in. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WSClient } from '@wecom/aibot-node-sdk';
import type { Card } from '../../../bot/message.ts';
import { createWecom } from '../../../bot/wecom/index.ts';
import type { FakeGroup, FakeMember, FakeOptions } from '../../fakes/wecom/index.ts';
import { manualClock, type ManualClock } from '../../fakes/telegram/clock.ts';
import { memoryBudgets } from './stores.ts';
import { chatOf, failureOf, settingsFor, setUp, until, type Road, type Setup } from './setup.ts';

let h: Setup;
let clock: ManualClock;
let liu: FakeMember;
let chen: FakeMember;
let group: FakeGroup;

async function begin(roads: Road[] = ['app', 'bot'], fake: FakeOptions = {}): Promise<void> {
  clock = manualClock();
  h = await setUp({ roads, fake: { clock, ...fake } });
  [liu, chen] = [h.fake.member('LiuGong', '刘工'), h.fake.member('Chen', '陈派单')];
  group = h.fake.group('工作群', [liu, chen]);
}
beforeEach(() => begin());
afterEach(() => h.stop());

const to = () => chatOf(`bot:${group.chatid}`, 'group');
const card = (buttons: Card['buttons']): Card => ({
  mark: '⚪',
  title: '新诉求 QH20260302-0001 · 投诉',
  facts: [{ label: '企业', value: '示例机械' }],
  hint: '引用本卡片回复',
  buttons,
});
const open = card([[{ label: '签收', action: '1:accept:QH20260302-0001' }]]);
const greet = async () => {
  await group.mention('待办', liu);
  await until(() => h.events.length > 0);
};
const newest = () => group.feed().at(-1);

describe('a group', () => {
  test('is heard when it names the robot, and only its words without the name', async () => {
    group.talk('闲聊不关机器人的事', chen);
    await group.mention('登记 交通运输局', chen);
    const event = await until(() => h.events[0]);
    expect(h.events).toHaveLength(1);
    expect(event).toMatchObject({
      channel: 'wecom',
      chat: { id: `bot:${group.chatid}`, kind: 'group' },
      sender: { id: 'chen', name: '陈派单' },
      content: { type: 'text', text: '登记 交通运输局' },
    });
  });

  test('nobody has named the robot in cannot be written to', async () => {
    expect(await failureOf(h.channel.send(to(), { type: 'text', text: '早上好' }))).toEqual({ type: 'gone' });
  });

  test('gets a card and beside it a line; quoting the line names the card', async () => {
    await greet();
    const { messageId } = await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    const [shown, line] = group.feed().slice(-2);
    expect(shown).toMatchObject({ kind: 'card', id: messageId });
    expect(shown?.text).not.toContain('引用本卡片');
    expect(line?.text).toContain('QH20260302-0001 · 引用本条');
    await group.mention('施工队本周四进场', liu, line);
    const event = await until(() => h.events[1]);
    expect(event.content).toEqual({ type: 'text', text: '施工队本周四进场', replyTo: messageId });
  });

  test('a quote whose tag was cut off still tells the demand by its number', async () => {
    await greet();
    await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    const line = { ...(newest() ?? { id: '', from: '', kind: 'text' as const, buttons: [] }), text: 'QH20260302-0001 · 引用本条' };
    await group.mention('已派人', liu, line);
    expect((await until(() => h.events[1])).content).toEqual({ type: 'text', text: 'QH20260302-0001 已派人' });
  });

  test('a card that was just pressed changes where it is, for everybody', async () => {
    await greet();
    const { messageId = '' } = await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    await group.press('签收', liu);
    const press = await until(() => h.events[1]);
    expect(press.content).toMatchObject({ type: 'press', action: '1:accept:QH20260302-0001', message: messageId });
    const handled = card([[{ label: '办结', action: '1:resolve:QH20260302-0001' }]]);
    expect(await h.channel.send(to(), { type: 'card-update', messageId, card: handled }, 'k2')).toEqual({ messageId });
    expect(group.feed().filter(({ kind }) => kind === 'card')).toMatchObject([{ id: messageId, buttons: [{ label: '办结' }] }]);
  });

  test('a card that nobody pressed is shown anew, and left alone where that would be of no use', async () => {
    await greet();
    const { messageId = '' } = await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    const size = group.feed().length;
    expect(await h.channel.send(to(), { type: 'card-update', messageId, card: open, orNothing: true }, 'k2')).toEqual({});
    expect(group.feed()).toHaveLength(size);
    const receipt = await h.channel.send(to(), { type: 'card-update', messageId, card: open }, 'k3');
    expect(receipt.messageId).not.toBe(messageId);
  });

  test('a change that comes after the five seconds is a new card, not a lost one', async () => {
    await greet();
    const { messageId = '' } = await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    await group.press('签收', liu);
    await until(() => h.events[1]);
    clock.advance(6000);
    const receipt = await h.channel.send(to(), { type: 'card-update', messageId, card: open }, 'k2');
    expect(receipt.messageId).not.toBe(messageId);
    expect(group.feed().filter(({ kind }) => kind === 'card')).toHaveLength(2);
  });

  test('what one officer must read goes to that officer alone', async () => {
    await greet();
    await h.channel.send(to(), { type: 'card', card: open }, 'k1');
    await group.press('签收', liu);
    const { content } = await until(() => h.events[1]);
    const pressId = content.type === 'press' ? content.pressId : '';
    const size = group.feed().length;
    await h.channel.send(to(), { type: 'toast', pressId, text: '联系人 周强 13800005678', alert: true });
    await h.channel.send(to(), { type: 'toast', pressId, text: '已记录', alert: false });
    expect(liu.feed().map(({ text }) => text)).toEqual(['联系人 周强 13800005678']);
    expect(group.feed()).toHaveLength(size);
  });

  test('more choices than buttons are a vote, more than twenty are two', async () => {
    await greet();
    const departments = Array.from({ length: 22 }, (_, n) => ({ label: `第 ${n} 局`, action: `1:transferto:QH20260302-0001:d${n}` }));
    const { messageId } = await h.channel.send(to(), { type: 'text', text: '转给哪个部门？', buttons: [departments] }, 'k1');
    const cards = group.feed().filter(({ kind }) => kind === 'card');
    expect(cards.map(({ buttons }) => buttons.length)).toEqual([11, 11]);
    await group.press('第 17 局', liu);
    expect((await until(() => h.events[1])).content).toMatchObject({ action: '1:transferto:QH20260302-0001:d17', message: messageId });
  });

  test('the thirty-first message of a minute waits, it is not refused', async () => {
    await greet();
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, n) => failureOf(h.channel.send(to(), { type: 'text', text: `${n}` }, `k${n}`))),
    );
    expect(sent.filter((failure) => failure === undefined)).toHaveLength(28);
    expect(sent.at(-1)).toMatchObject({ type: 'later', scope: 'chat' });
    expect(h.fake.calls.filter(({ errcode }) => errcode === 45009)).toEqual([]);
  });
});

describe('one to one', () => {
  test('an opened chat is welcomed within its seconds, although nobody has written yet', async () => {
    await h.stop();
    await begin(['bot']);
    const chat = h.fake.robotChat(liu);
    await chat.enter();
    await until(() => h.events[0]);
    await h.channel.send(chatOf('liugong'), { type: 'text', text: '您好' }, 'k1');
    expect(chat.feed().map(({ text }) => text)).toEqual(['您好']);
  });

  test('encrypted ids are opened by the application, and the person is the same everywhere', async () => {
    await h.stop();
    await begin(['app', 'bot'], { openIds: true });
    await liu.send('绑定 X');
    await group.mention('待办', liu);
    await until(() => h.events.length === 2);
    expect(h.events.map(({ sender }) => sender)).toEqual([
      { id: 'liugong', name: '刘工' },
      { id: 'liugong', name: '刘工' },
    ]);
  });
});

describe('the connection', () => {
  test('cut off from elsewhere does not fight, and says so', async () => {
    const { aibot } = h.fake.world;
    const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const other = new WSClient({ botId: aibot.id, secret: aibot.secret, wsUrl: h.fake.socketUrl, logger: silent });
    other.connect();
    await until(() => !h.channel.health().ok);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(aibot.subscriptions).toBe(2);
    expect(h.channel.health().detail).toContain('we do not fight');
    expect(h.logs.some(({ level, message }) => level === 'error' && message.includes('cut off'))).toBe(true);
    expect(await failureOf(h.channel.send(to(), { type: 'text', text: '在吗' }))).toMatchObject({ type: 'later' });
    other.disconnect();
  });

  test('belongs to one process: a second one waits, and takes over when the first ends', async () => {
    const relay = { ask: () => Promise.resolve(undefined), serve: () => () => undefined };
    await h.stop();
    h = await setUp({ roads: ['app', 'bot'], fake: { clock }, deps: { relay } });
    const deps = {
      onEvent: () => Promise.resolve(),
      readFile: () => Promise.resolve(Buffer.of()),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      notes: h.notes,
      budgets: memoryBudgets(),
      now: () => new Date(clock.now()),
      relay,
    };
    const second = createWecom(settingsFor(h.fake, ['bot']), deps);
    await second.start();
    expect(h.fake.world.aibot.subscriptions).toBe(1);
    expect(second.health()).toEqual({ ok: true, detail: 'robot is connected by another process' });
    await h.channel.stop();
    await second.stop();
    await second.start();
    expect(h.fake.world.aibot.subscriptions).toBe(2);
    await second.stop();
  });

  test('after a crash is taken at once where no other process can be', async () => {
    await h.notes.claim('bot-socket', 'alone', 30);
    const again = createWecom(settingsFor(h.fake, ['bot']), {
      onEvent: () => Promise.resolve(),
      readFile: () => Promise.resolve(Buffer.of()),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      notes: h.notes,
      budgets: memoryBudgets(),
      now: () => new Date(clock.now()),
    });
    await again.start();
    expect(again.health()).toEqual({ ok: true, detail: 'robot' });
    await again.stop();
  });

  test('with a wrong secret stops the start and names the variables', async () => {
    const settings = { bot: { mode: 'ws' as const, id: 'aibQihu', secret: 'wrong', url: h.fake.socketUrl } };
    await h.channel.stop();
    await expect(setUp({ roads: [], settings })).rejects.toThrow('WECOM_BOT_ID, WECOM_BOT_SECRET: WeCom refuses them');
  });

  test('an event that cannot be stored at once is not lost', async () => {
    h.failStoring(2);
    await group.mention('待办', liu);
    await until(() => h.events.length === 1);
  });
});
