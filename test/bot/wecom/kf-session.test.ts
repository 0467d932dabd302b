/** Customer service: who has the conversation, what comes back, and customers of several accounts. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock, type ManualClock } from '../../fakes/telegram/clock.ts';
import { callBot } from '../../fakes/wecom/kf/customer.ts';
import { newAccount, type FakeCustomer } from '../../fakes/wecom/index.ts';
import type { KfAccount } from '../../fakes/wecom/kf/world.ts';
import { chatOf, failureOf, setUp, until, type Setup } from './setup.ts';

let h: Setup;
let clock: ManualClock;
let li: FakeCustomer;
const to = () => chatOf(`kf:${li.account}:${li.id}`);
const say = (text: string, key = `key:${text}`) => h.channel.send(to(), { type: 'text', text }, key);
const ask = (text: string) =>
  h.channel.send(to(), { type: 'text', text, buttons: [[{ label: '是', action: '1:yes:QH20260302-0001' }]] }, `key:${text}`);

beforeEach(async () => {
  clock = manualClock();
  h = await setUp({ roads: ['kf'], fake: { clock } });
  li = h.fake.customer('李明');
});
afterEach(() => h.stop());

describe('a conversation', () => {
  beforeEach(async () => {
    await li.send('路坏了');
    await until(() => h.events.length === 1);
  });

  test('while a person of the city speaks, the bot is silent; the end of it lets one message out that counts nothing', async () => {
    li.takenOver('servicer');
    expect(await failureOf(say('进展'))).toEqual({ type: 'unreachable' });
    await li.ended();
    await until(() => h.events.some(({ content }) => content.type === 'reachable' && content.reachable));
    await say('进展');
    expect(li.feed().map(({ text }) => text)).toEqual(['进展']);
    expect(await failureOf(say('更多'))).toEqual({ type: 'unreachable' });
  });

  test('from the waiting line WeCom lets nobody send: it waits; where the conversation can be made ours, it is', async () => {
    li.pooled();
    expect(await failureOf(say('进展'))).toEqual({ type: 'unreachable' });
    await li.send('在吗');
    await until(() => h.events.length === 2);
    h.fake.fault({ method: '/cgi-bin/kf/send_msg', error: { code: 95018, description: 'state' } });
    Object.assign(li.session(), { state: 0 });
    await say('进展');
    expect(li.session()).toMatchObject({ state: 1, sent: 1 });
  });

  test('what WeCom took and did not deliver: by chance it is sent once more, else it waits until the customer writes', async () => {
    const account = h.fake.world.kf.accounts.get('wkAccount1') as KfAccount;
    li.failNext(0);
    await say('施工队本周四进场');
    await callBot(h.fake.world, account);
    await until(() => li.feed().length === 1);
    li.failNext(4);
    const { messageId } = await ask('是这样吗？');
    await callBot(h.fake.world, account);
    const event = await until(() => h.events.find(({ content }) => content.type === 'undelivered'));
    expect(event.content).toEqual({ type: 'undelivered', message: messageId });
    expect(h.logs.filter(({ level, message }) => level === 'error' && message.includes('did not deliver'))).toHaveLength(2);
    await li.send('在');
    await until(() => li.feed().length === 2);
    expect(li.feed().map(({ text }) => text)).toEqual(['施工队本周四进场', '是这样吗？']);
    await li.press('是');
    await until(() => h.events.some(({ content }) => content.type === 'press' && content.message === messageId));
  });

  test('content that WeCom does not allow is not sent again; a customer who refuses us is told when they write', async () => {
    const account = h.fake.world.kf.accounts.get('wkAccount1') as KfAccount;
    li.failNext(13);
    await say('不允许的内容');
    li.refuse();
    await say('进展');
    await callBot(h.fake.world, account);
    await until(() => h.events.filter(({ content }) => content.type === 'undelivered').length === 2);
    expect(h.fake.calls.filter(({ path }) => path.endsWith('/kf/send_msg'))).toHaveLength(2);
  });
});

describe('a customer at two accounts', () => {
  test('is one person, answered where they wrote last, with one budget', async () => {
    h.fake.world.kf.accounts.set('wkPark', newAccount('wkPark', '松山湖园区'));
    const atPark = li.at('wkPark');
    await Promise.all([li.send('一'), atPark.send('二')]);
    await until(() => h.events.length === 2);
    expect(new Set(h.events.map(({ sender, chat }) => `${sender.id} ${chat.id}`)).size).toBe(1);
    clock.advance(60_000);
    await atPark.send('三');
    await until(() => h.events.length === 3);
    const [{ chat }] = h.events as [(typeof h.events)[number]];
    const answer = (text: string) => h.channel.send(chatOf(chat.id), { type: 'text', text }, text);
    await answer('在园区');
    expect([li.session().sent, atPark.session().sent]).toEqual([0, 1]);
    clock.advance(60_000);
    await li.send('四');
    await until(() => h.events.length === 4);
    await answer('在市里');
    expect([li.session().sent, atPark.session().sent]).toEqual([1, 1]);
  });

  test('a callback that names no account wakes all of them', async () => {
    h.fake.world.kf.accounts.set('wkPark', newAccount('wkPark', '松山湖园区'));
    h.fake.world.kf.calling = false;
    await li.at('wkPark').send('路坏了');
    h.fake.world.kf.calling = true;
    await callBot(h.fake.world, { ...(h.fake.world.kf.accounts.get('wkAccount1') as KfAccount), id: '' });
    await until(() => h.events.length === 1);
  });
});
