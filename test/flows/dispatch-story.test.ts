/** 待派, 退回, 转办, 不予受理: who decides where a demand goes, over Telegram. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakeGroup, FakeUser, Line } from '../fakes/telegram/index.ts';
import { openTelegramCity, seeIn, type TelegramCity } from './telegram-city.ts';

let city: TelegramCity;
let finance: FakeGroup;
let accountant: FakeUser;

const see = (who: { transcript(): Line[] }, words: string | RegExp) => seeIn(city.fake, who, words);
const answered = async (press: { answer?: { text?: string | undefined } | undefined }) =>
  (await city.fake.waitFor(() => press.answer)).text ?? '';

async function file(text: string): Promise<void> {
  city.boss.send(text);
  await see(city.boss, '请您核对');
  city.boss.press('提交');
}

beforeAll(async () => {
  city = await openTelegramCity('polling');
  accountant = city.fake.user({ name: '吴会计' });
  finance = city.fake.group('财政局工作群', { members: [accountant, city.dispatcher] });
  accountant.start();
  accountant.send('绑定 DEMO-OFFICER 财政局');
  await see(accountant, '已登记为财政局经办人');
  finance.addBot({ by: city.dispatcher });
  finance.send('/register 财政局', city.dispatcher);
  await see(finance, '财政局的工作群');
});
afterAll(() => city.stop());

test('what the classifier is unsure of waits for the dispatcher, who picks among three with one tap', async () => {
  await file('我们的事情一直没有解决，请帮忙');
  await see(city.boss, '正在为您确定承办单位');
  const card = await see(city.dispatcher, '待派 QH20260302-0001');
  expect(card.buttons.flat()).toEqual(expect.arrayContaining(['其他部门', '不予受理']));
  city.dispatcher.press('其他部门');
  await see(city.dispatcher, '派给哪个部门');
  city.dispatcher.press('财政局');
  await see(finance, '新诉求 QH20260302-0001');
  await see(city.boss, '已转给财政局');
  await see(city.dispatcher, 'QH20260302-0001 → 财政局');
});

test('a return for a listed reason goes to the dispatcher, who can decline it', async () => {
  finance.press('退回', accountant);
  await see(finance, '为什么退回');
  finance.press('不属于本单位职责', accountant);
  const card = await see(city.dispatcher, '财政局退回：不属于本单位职责，已退 1 次，最多 2 次');
  expect(card.buttons.flat()).toContain('不同意退回');
  city.dispatcher.press('不同意退回');
  const bound = await city.fake.waitFor(() =>
    finance
      .transcript()
      .findLast(({ text, buttons }) => text.includes('新诉求 QH20260302-0001') && !buttons.flat().includes('退回') && buttons.length > 0),
  );
  expect(bound.buttons.flat()).toEqual(['签收']);
});

test('转办 hands it to another department, with the clock running', async () => {
  await file('交通局管的那条路又坏了，厂门口的路坏了三个月没人修');
  await see(city.group, '新诉求 QH20260302-0002');
  city.group.press('转办', city.officer);
  await see(city.group, '转给哪个部门');
  city.group.press('财政局', city.officer);
  await see(finance, '新诉求 QH20260302-0002');
  await see(city.boss, '交通运输局已把这件诉求转给财政局办理');
  const left = await see(city.group, 'QH20260302-0002 · 已转给财政局');
  expect(left.buttons).toEqual([]);
});

test('不予受理 tells the reason with its article', async () => {
  await file('我们那件事一直没有着落，请帮帮忙');
  await see(city.dispatcher, '待派 QH20260302-0003');
  city.dispatcher.press('不予受理');
  await see(city.dispatcher, '为什么不予受理');
  city.dispatcher.press('没有明确的对象、事实或请求');
  await see(city.boss, 'QH20260302-0003 不予受理：没有明确的对象、事实或请求（D2.4）');
});

test('a button from an old card says what was done, and a forged one does nothing', async () => {
  const forge = (who: FakeUser, data: string) => answered(who.press(data, { forged: true, message: who.transcript().at(-1)?.id ?? 0 }));
  expect(await forge(city.dispatcher, '1:dispatch:QH20260302-0001:finance')).toContain('待签收');
  expect(await forge(city.boss, '1:accept:QH20260302-0002')).toContain('由财政局的经办人操作');
  expect(await forge(city.boss, 'drop table')).toContain('这个按钮已经不能用了');
  expect(await forge(city.boss, '1:__proto__:QH20260302-0002')).toContain('这个按钮已经不能用了');
  expect(await forge(city.boss, '1:rate:QH20990101-0001:very-satisfied')).toContain('没有找到这件诉求');
});

test('what kind and topic need is asked on the card, one question at a time, each answered by the next words or passed over', async () => {
  city.boss.send('甲方拖欠工程款，请帮忙协调');
  const first = await see(city.boss, '涉及多少金额');
  expect(first.buttons.flat()).toEqual(expect.arrayContaining(['提交', '跳过这个问题']));
  city.boss.send('一百二十万');
  await see(city.boss, '从什么时候开始');
  city.boss.send('不记得了');
  const last = await see(city.boss, /一百二十万[^]*提交后，承办单位会先联系您/);
  expect(last.buttons.flat()).not.toContain('跳过这个问题');
  city.boss.press('提交');
  const receipt = await see(city.boss, '已提交，编号 QH20260302-0004');
  expect(receipt.text).not.toContain('不记得');
});

test('each choice of dispatcher, department and entrepreneur is kept as a label to learn from', async () => {
  city.boss.send('请派人看看厂区的下水道，堵了');
  await see(city.boss, /请您核对[^]*请派人看看/);
  city.boss.press('改类型');
  await see(city.boss, '属于哪一类');
  city.boss.press('建议');
  await see(city.boss, /类　　型　建议/);
  city.boss.press('提交');
  await see(city.boss, '已提交，编号 QH20260302-0005');
  await city.city.running.house.queues.inbox.idle();
  const labels = await city.city.running.house.stores.labels.all();
  expect(labels).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ number: 'QH20260302-0001', source: 'dispatcher', department: 'finance' }),
      expect.objectContaining({ number: 'QH20260302-0001', source: 'department', suggested: { department: 'finance' } }),
      expect.objectContaining({
        number: 'QH20260302-0002',
        source: 'department',
        department: 'finance',
        suggested: { department: 'transport' },
      }),
      expect.objectContaining({ number: 'QH20260302-0005', source: 'requester', kind: 'suggestion' }),
    ]),
  );
});

test('what is like an open demand of the enterprise: the card asks, and one tap adds it there or goes on', async () => {
  city.boss.send('厂门口的路坏了三个月还是没人修');
  const card = await see(city.boss, '这件事和 QH20260302-0002 很像');
  expect(card.buttons.flat()).toEqual(expect.arrayContaining(['提交', '补充到 QH20260302-0002', '不是同一件']));
  city.boss.press('不是同一件');
  const anew = await see(city.boss, /三个月还是没人修[^]*提交后，承办单位会先联系您/);
  expect(anew.buttons.flat()).not.toContain('不是同一件');
  city.boss.press('取消');
  await see(city.boss, '已取消');
});

test('what is like an open demand of another enterprise: it may be joined, without the other’s name, and each step is told', async () => {
  const neighbour = city.fake.user({ name: '钱老板' });
  neighbour.start();
  neighbour.send('绑定 DEMO-E2');
  await see(neighbour, '已绑定');
  neighbour.send('厂门口那条路坏了三个月没人修');
  const card = await see(neighbour, /已有企业反映过“[^”]*路[^”]*”，财政局正在办/);
  expect(card.text).not.toContain('示例机械');
  expect(card.buttons.flat()).toEqual(expect.arrayContaining(['提交', '附议', '不是同一件']));
  neighbour.press('附议');
  await see(neighbour, '已附议 QH20260302-0002');
  await see(finance, /QH20260302-0002[^]*另有 1 家企业附议/);
  finance.press('签收', accountant);
  await see(neighbour, /财政局已签收[^]*您附议的诉求/);
  const handled = await see(finance, /QH20260302-0002[^]*办理中/);
  finance.reply(handled.id, '周强先生您好，13812345678 收到，周四进场', accountant);
  const told = await see(neighbour, /周四进场[^]*您附议的诉求/);
  expect(told.text).not.toMatch(/13812345678|周强/);
  neighbour.send('我的诉求');
  await see(neighbour, '您附议的诉求，最近 1 件');
  const mine = await see(neighbour, /QH20260302-0002 · 办理中[^]*财政局/);
  expect(mine.text).not.toContain('示例机械');
  expect(mine.buttons.flat()).toEqual(['不再附议']);
  neighbour.send('厂门口那条路坏了三个月没人修');
  const again = await see(neighbour, /请您核对[^]*厂门口那条路[^]*您已附议 QH20260302-0002/);
  expect(again.buttons.flat()).not.toContain('附议');
  neighbour.press('取消');
  await see(neighbour, '已取消');
  expect(await answered(neighbour.press('不再附议'))).toContain('已退出 QH20260302-0002 的附议');
});

test('the centre invites an officer and an enterprise: each code works once, and only an administrator invites people of the centre', async () => {
  const { dispatcher, fake, group } = city;
  const codeIn = async (words: string | RegExp) => /绑定 (\S+)/.exec((await see(dispatcher, words)).text)?.[1] ?? '';
  dispatcher.send('邀请 财政局 分管负责人');
  const code = await codeIn('财政局 分管负责人的邀请码');
  const [deputy, thief] = [fake.user({ name: '郑副局' }), fake.user({ name: '路人' })];
  deputy.start();
  deputy.send(`/start ${code}`);
  await see(deputy, '已登记为财政局分管负责人');
  thief.start();
  thief.send(`绑定 ${code}`);
  await see(thief, '无效或已被使用');
  dispatcher.send('邀请 91370481MA3F0NEW5T 示例新材料有限公司');
  await see(dispatcher, '还没有登记');
  dispatcher.send('邀请 91370481ma3f0new5t 示例新材料有限公司 冯平 13600001357 #whitelist');
  const boss = fake.user({ name: '冯总' });
  boss.start();
  boss.send(`绑定 ${await codeIn('示例新材料有限公司的邀请码')}`);
  await see(boss, '已绑定 示例新材料有限公司');
  dispatcher.send('邀请 91370481MA3F0NEW55 示例新材料有限公司 冯平 13600001357');
  await see(dispatcher, '最后一位校验不上');
  dispatcher.send('邀请 督办员');
  await see(dispatcher, '由管理员邀请');
  group.send('/invite 财政局', dispatcher);
  await see(group, '单独的对话');
  thief.send('邀请 财政局');
  await see(thief, '只有推进中心的派单员或管理员');
});

test('a department without a work group: the centre is told, and the card comes when the group is registered', async () => {
  const { dispatcher, fake } = city;
  await city.city.running.house.stores.groups.leave('web', 'emergency');
  city.boss.send('隔壁的事情一直没有解决，请帮忙');
  await see(city.boss, /请您核对[^]*隔壁的事情/);
  city.boss.press('提交');
  const number = /QH\d{8}-\d{4}/.exec((await see(city.boss, /已提交[^]*隔壁的事情/)).text)?.[0] ?? '';
  await see(dispatcher, `待派 ${number}`);
  dispatcher.press('其他部门');
  await see(dispatcher, `${number} 派给哪个部门`);
  dispatcher.press('应急管理局');
  await see(dispatcher, `${number} 已派给应急管理局，但应急管理局还没有工作群`);
  const group = fake.group('应急管理局工作群', { members: [dispatcher] });
  group.addBot({ by: dispatcher });
  group.send('/register 应急管理局', dispatcher);
  const card = await see(group, `新诉求 ${number}`);
  expect(card.buttons.flat()).toContain('签收');
  group.send('/register 应急管理局', dispatcher);
  await fake.waitFor(() => group.transcript().filter(({ text }) => text.includes('应急管理局的工作群')).length === 2);
  await city.city.running.house.queues.outbox.idle();
  expect(group.transcript().filter(({ text }) => text.includes(`新诉求 ${number}`))).toHaveLength(1);
});

test('thanks between two lines of a matter is no part of it, and the card comes again', async () => {
  city.boss.send('请派人修一下厂门口的路灯');
  const first = await see(city.boss, /请您核对[^]*路灯/);
  city.boss.send('谢谢');
  await city.fake.waitFor(() => city.boss.transcript().findLast(({ id, text }) => id > first.id && text.includes('路灯')));
  city.boss.send('就在东门旁边');
  const last = await see(city.boss, /请您核对[^]*东门/);
  expect(last.text).not.toContain('谢谢');
  city.boss.press('取消');
  await see(city.boss, '已取消');
});
