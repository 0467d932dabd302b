/** Bad input, named: each gets a clear answer, and nothing is lost. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakeUser, Line } from '../fakes/telegram/index.ts';
import { openTelegramCity, seeIn, type TelegramCity } from './telegram-city.ts';

let city: TelegramCity;
const see = (who: { transcript(): Line[] }, words: string | RegExp) => seeIn(city.fake, who, words);

beforeAll(async () => {
  city = await openTelegramCity('webhook');
});
afterAll(() => city.stop());

/** Somebody new, bound to the second demo enterprise. */
async function newcomer(): Promise<FakeUser> {
  const person = city.fake.user({ name: '林经理' });
  person.start();
  person.send('绑定 DEMO-E2');
  await see(person, '已绑定');
  return person;
}

async function file(person: FakeUser, text: string): Promise<string> {
  person.send(text);
  await see(person, '请您核对');
  person.press('提交');
  return /QH\d{8}-\d{4}/.exec((await see(person, '已提交，编号')).text)?.[0] ?? '';
}

/** Until so many files of the album are in a draft. */
async function waiting(files: number): Promise<void> {
  await city.fake.waitFor(() => city.fake.calls('getFile').length >= files);
}

test.each([
  ['only emoji', '😀😀😀'],
  ['only invisible characters', '\u200b\u200d\u2060'],
  ['only punctuation', '？？？！！'],
])('%s asks for one sentence', async (_what, text) => {
  const person = await newcomer();
  person.send(text);
  await see(person, '请写一句话说明遇到的问题');
});

test('ten thousand characters are taken whole, the card shows the first 120 and 全文 the rest', async () => {
  const long = `我们厂门口的路坏了没人修。${'路面坑洼，货车进不来，'.repeat(900)}请尽快处理。`;
  const parts = long.match(/[\s\S]{1,4000}/gu) ?? [];
  for (const part of parts) city.boss.send(part);
  await see(city.boss, '请您核对');
  await city.fake.waitFor(() => city.boss.transcript().filter(({ text }) => text.includes('请您核对')).length >= parts.length);
  city.boss.press('提交');
  const card = await see(city.group, '新诉求 QH20260302-0001');
  expect(card.text.length).toBeLessThan(600);
  expect(card.buttons.flat()).toContain('全文');
  const stored = await city.city.running.house.stores.apply.load('QH20260302-0001');
  expect(stored?.demand.text.replaceAll('\n', '')).toBe(long);
  city.group.press('全文', city.officer);
  await see(city.group, '请尽快处理。');
});

test('a person who is nobody is told how to begin, and what they wrote goes on after binding', async () => {
  const stranger = city.fake.user({ name: '何老板' });
  stranger.start();
  await see(stranger, '发送“绑定 邀请码”');
  stranger.send('门口的招牌被城管拆了，没有任何通知，要求赔偿');
  await see(stranger, '刚才写的已经替您留着');
  stranger.send('绑定 demo-e3');
  const draft = await see(stranger, '请您核对');
  expect(draft.text).toContain('招牌');
});

test.each(['绑定 NOPE-1234', '/bind', '绑定'])('a wrong or missing code is said kindly: %s', async (text) => {
  const person = city.fake.user({ name: '路人' });
  person.start();
  person.send(text);
  await see(person, /邀请码无效或已被使用|请在“绑定”后面写上邀请码/);
});

test('a code that may be used once is refused to the next person, and not to the same one again', async () => {
  await city.city.running.house.stores.invitations.add({ code: 'ONCE-1', city: 'tengzhou', role: 'supervisor', reusable: false });
  const [first, second] = [city.fake.user({ name: '甲' }), city.fake.user({ name: '乙' })];
  for (const person of [first, second]) person.start();
  first.send('绑定 ONCE-1');
  await see(first, '已登记为督办员');
  second.send('绑定 ONCE-1');
  await see(second, '无效或已被使用');
  first.send('绑定 once-1');
  await city.fake.waitFor(() => first.transcript().filter(({ text }) => text.includes('已登记为督办员')).length === 2);
});

test('an unknown command says what to send instead', async () => {
  city.boss.send('/nosuch');
  await see(city.boss, '没有这个命令');
});

test('a sticker is answered, an update that nobody understands blocks nothing', async () => {
  city.boss.sendSticker();
  await see(city.boss, '这种消息我看不懂');
});

test('a file over 20 MB is refused kindly and its words are kept', async () => {
  const person = await newcomer();
  person.sendDocument({ name: 'big.zip', size: 25 * 1024 * 1024, caption: '厂房漏水没人管，物业推给住建局' });
  await see(person, '这个文件超过 20 MB');
  await see(person, '请您核对');
});

test('three photos in an album are one demand with three attachments', async () => {
  const person = await newcomer();
  person.sendAlbum([{ name: '1.jpg' }, { name: '2.jpg' }, { name: '3.jpg' }], '厂门口的路坏了三个月没人修，车都进不来');
  await waiting(3);
  await city.city.running.house.queues.inbox.idle();
  await city.city.clock('2026-03-02T09:05:02+08:00');
  await see(person, '📎3');
  person.press('提交');
  const receipt = await see(person, /已提交，编号 QH20260302-\d{4}/);
  const number = /QH\d{8}-\d{4}/.exec(receipt.text)?.[0] ?? '';
  await see(city.group, `新诉求 ${number}`);
  await city.fake.waitFor(() => city.group.transcript().filter(({ file }) => file !== undefined).length === 3);
});

test('who writes in another language than they are spoken to in is offered theirs, on the same card', async () => {
  const person = await newcomer();
  person.send('The road outside our factory gate has been broken for three months and nobody repairs it');
  const card = await see(person, '请您核对');
  person.press('Read this in English');
  const again = await see(person, 'Please check');
  expect(again.id).toBe(card.id);
  expect(again.buttons.flat()).not.toContain('Read this in English');
  person.press('Submit');
  await see(person, /Filed as QH20260302-\d{4}/);
  person.send('门口的路灯也坏了两个月');
  await see(person, 'Please check');
  person.press('用中文看');
  await see(person, '请您核对');
});

test('a group that is not registered says what to do', async () => {
  const other = city.fake.group('随便一个群', { members: [city.officer, city.dispatcher] });
  other.addBot({ by: city.officer });
  await see(other, '还没有登记为工作群');
  other.send('/register 交通运输局', city.officer);
  await see(other, '只有推进中心的派单员或管理员可以登记');
  other.send('/register 不存在的局', city.dispatcher);
  await see(other, '没有找到“不存在的局”');
});

test('an anonymous administrator is asked to turn anonymity off', async () => {
  city.group.anonymous('/todo');
  await see(city.group, '请在群设置里关闭匿名');
});

test('a blocked person is not written to, and gets what was parked when they come back', async () => {
  const person = await newcomer();
  const number = await file(person, '厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await see(city.group, `新诉求 ${number}`);
  person.block();
  city.group.press('签收', city.officer);
  await see(city.group, `${number} · 投诉 · 办理中`);
  person.unblock();
  await see(person, '交通运输局已签收');
});

test('a group that becomes a supergroup keeps its cards coming', async () => {
  city.group.migrate();
  const number = await file(await newcomer(), '厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await see(city.group, `新诉求 ${number}`);
});

test('429, 500 and silence delay a message and lose none', async () => {
  city.fake.fault({
    method: 'sendMessage',
    error: { code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
  });
  city.boss.send('/help');
  await see(city.boss, '直接写问题就能提交');
  city.fake.fault({ method: 'sendMessage', error: { code: 500, description: 'Internal Server Error' } });
  city.boss.send('/booking');
  await see(city.boss, '接待日预约');
});
