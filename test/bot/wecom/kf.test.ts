/** Customer service: what is written is never missed, what is sent keeps to five messages in 48 hours. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock, type ManualClock } from '../../fakes/telegram/clock.ts';
import { callBot } from '../../fakes/wecom/kf/customer.ts';
import type { FakeCustomer } from '../../fakes/wecom/index.ts';
import type { KfAccount } from '../../fakes/wecom/kf/world.ts';
import { chatOf, failureOf, setUp, until, type Setup } from './setup.ts';

let h: Setup;
let clock: ManualClock;
let li: FakeCustomer;
const to = () => chatOf(`kf:${li.account}:${li.id}`);
const say = (text: string, key = `key:${text}`) => h.channel.send(to(), { type: 'text', text }, key);
const ask = (text: string) =>
  h.channel.send(to(), { type: 'text', text, buttons: [[{ label: '是', action: '1:yes:QH20260302-0001' }]] }, `key:${text}`);
const texts = () => h.events.map(({ content }) => (content.type === 'text' ? content.text : content.type));

beforeEach(async () => {
  clock = manualClock();
  h = await setUp({ roads: ['kf'], fake: { clock } });
  li = h.fake.customer('李明');
});
afterEach(() => h.stop());

describe('what customers write', () => {
  test('comes with their name, a press with its action and its message', async () => {
    await li.send('路坏了');
    await until(() => h.events.length === 1);
    expect(h.events[0]).toMatchObject({ sender: { name: '李明' }, chat: { kind: 'private' } });
    const { messageId } = await ask('是这样吗？');
    await li.press('是');
    const press = await until(() => h.events.find(({ content }) => content.type === 'press'));
    expect(press.content).toMatchObject({ action: '1:yes:QH20260302-0001', message: messageId });
  });

  test('is caught up by the cursor when callbacks were lost, each once and in order', async () => {
    await li.send('一');
    await until(() => h.events.length === 1);
    h.fake.world.kf.calling = false;
    for (const text of ['二', '三', '四']) await li.send(text);
    expect(h.events).toHaveLength(1);
    h.fake.world.kf.calling = true;
    await li.send('五');
    await until(() => h.events.length === 5);
    expect(texts()).toEqual(['一', '二', '三', '四', '五']);
    expect(h.stored).toHaveLength(5);
  });

  test('during two days of silence is there after the start', async () => {
    const { fake, notes } = h;
    await li.send('停机前');
    await until(() => h.events.length === 1);
    await h.channel.stop();
    fake.world.kf.calling = false;
    await li.send('停机时');
    clock.advance(47 * 3_600_000);
    const { createWecom } = await import('../../../bot/wecom/index.ts');
    const { memoryBudgets } = await import('./stores.ts');
    const { settingsFor } = await import('./setup.ts');
    const deps = {
      onEvent: async (event: (typeof h.events)[number]) => void h.events.push(event),
      readFile: () => Promise.resolve(Buffer.of()),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      notes,
      budgets: memoryBudgets(),
      now: () => new Date(clock.now()),
    };
    const again = createWecom(settingsFor(fake, ['kf']), deps);
    await again.start();
    await until(() => h.events.length === 2);
    expect(texts()).toEqual(['停机前', '停机时']);
    await again.stop();
  });

  test('pages that are empty, small, or asked for with an old token hide nothing', async () => {
    h.fake.world.limits.kfPage = 2;
    h.fake.world.kf.emptyPages = 2;
    h.fake.world.kf.calling = false;
    for (let n = 0; n < 7; n++) await li.send(`第 ${n} 句`);
    h.fake.world.kf.calling = true;
    clock.advance(1000);
    h.fake.fault({ method: '/cgi-bin/kf/sync_msg', error: { code: 95007, description: 'token' } });
    await callBot(h.fake.world, h.fake.world.kf.accounts.get('wkAccount1') as KfAccount);
    await until(() => h.events.length === 7);
    expect(texts()).toEqual(Array.from({ length: 7 }, (_, n) => `第 ${n} 句`));
  });

  test('that cannot be stored, or fetched, is fetched again', async () => {
    h.failStoring(1);
    h.fake.fault({ method: '/cgi-bin/kf/sync_msg', error: { code: -1, description: 'busy' } });
    await li.send('路坏了');
    await until(() => h.events.length === 1);
    expect(texts()).toEqual(['路坏了']);
  });

  test('to a person of the city, or by one, is none of ours', async () => {
    const account = h.fake.world.kf.accounts.get('wkAccount1') as KfAccount;
    const item = {
      msgid: 'x',
      open_kfid: li.account,
      external_userid: li.id,
      send_time: 1,
      origin: 5,
      msgtype: 'text',
      text: { content: '我来' },
    };
    account.log.push({ at: clock.now(), item });
    await li.send('谢谢');
    await until(() => h.events.length === 1);
    expect(texts()).toEqual(['谢谢']);
  });
});

describe('the welcome', () => {
  test('goes out by its code, costs nothing, and brings the invitation along', async () => {
    await li.enter('bind', 'DEMO-E1');
    const opened = await until(() => h.events[0]);
    expect(opened.content).toEqual({ type: 'opened', code: 'DEMO-E1' });
    await say('欢迎');
    expect(li.feed().map(({ text }) => text)).toEqual(['欢迎']);
    expect(li.session().sent).toBe(0);
  });

  test('after twenty seconds is too late: it waits until the customer writes', async () => {
    await li.enter();
    await until(() => h.events.length === 1);
    clock.advance(21_000);
    expect(await failureOf(say('欢迎'))).toEqual({ type: 'unreachable' });
  });

  test('a link with an invitation code is offered', () => {
    expect(h.channel.invitationLink?.('DEMO-E1')).toMatch(/^https:\/\/work\.weixin\.qq\.com\/kf\/.*enc_scene=bind&scene_param=DEMO-E1$/);
  });
});

describe('five messages in 48 hours', () => {
  beforeEach(async () => {
    await li.send('路坏了');
    await until(() => h.events.length === 1);
  });

  test('news leaves the last place alone and is told together with the question', async () => {
    for (let n = 1; n <= 6; n++) await say(`进展 ${n}`);
    expect(li.feed().map(({ text }) => text)).toEqual(['进展 1', '进展 2', '进展 3', '进展 4']);
    await ask('已办结。您满意吗？');
    expect(li.feed().at(-1)).toMatchObject({ text: '进展 5\n\n进展 6\n\n已办结。您满意吗？', buttons: [{ label: '是' }] });
    expect(li.session().sent).toBe(5);
  });

  test('what has no place is parked, and goes out once the customer wrote', async () => {
    for (let n = 1; n <= 5; n++) await ask(`问题 ${n}`);
    expect(await failureOf(ask('问题 6'))).toEqual({ type: 'unreachable' });
    expect(await failureOf(say('消息'))).toEqual({ type: 'unreachable' });
    await li.send('在');
    await until(() => h.events.length === 2);
    await ask('问题 6');
    expect(li.feed().at(-1)?.text).toBe('问题 6');
    expect(h.fake.calls.filter(({ path, errcode }) => path.includes('send_msg') && errcode !== 0)).toEqual([]);
  });

  test('nothing is tried after 48 hours, and a touch of an old menu opens them again', async () => {
    await ask('是这样吗？');
    clock.advance(48 * 3_600_000 + 1000);
    expect(await failureOf(ask('还在吗？'))).toEqual({ type: 'unreachable' });
    await li.press('是');
    await until(() => h.events.length === 2);
    await say('好的');
    expect(li.feed().at(-1)?.text).toBe('好的');
  });

  test('a message whose answer was lost is not sent twice', async () => {
    h.fake.fault({ method: '/cgi-bin/kf/send_msg', error: 'lost' });
    expect(await failureOf(say('施工队本周四进场'))).toEqual({ type: 'unsure' });
    await say('施工队本周四进场');
    expect(li.feed()).toHaveLength(1);
    expect(li.session().sent).toBe(1);
  });
});
