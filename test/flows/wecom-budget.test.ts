/** A customer who does not write back: what happens is parked, somebody is asked to phone, and it is told when they write again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { callBot } from '../fakes/wecom/kf/customer.ts';
import type { KfAccount } from '../fakes/wecom/kf/world.ts';
import type { FakeCustomer } from '../fakes/wecom/index.ts';
import { until } from '../bot/wecom/setup.ts';
import { bindPerson, openWecomCity, seeIn, type WecomCity } from './wecom-city.ts';

let city: WecomCity;
let boss: FakeCustomer;
const inGroup = (words: string | RegExp, label?: string) => seeIn(city.fake, city.group.feed, words, label);
const byBoss = (words: string | RegExp, label?: string) => seeIn(city.fake, boss.feed, words, label);

beforeAll(async () => {
  city = await openWecomCity(['app', 'bot', 'kf']);
  boss = city.fake.customer('周经理');
});
afterAll(() => city.stop());

test('the entry link binds, greets and costs nothing', async () => {
  await boss.enter('bind', 'DEMO-E1');
  await byBoss('已绑定 示例机械有限公司');
  expect(boss.session().sent).toBe(0);
});

test('three callbacks at once for one message file one demand', async () => {
  await boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await byBoss('请您核对', '提交');
  const account = city.fake.world.kf.accounts.get(boss.account) as KfAccount;
  await Promise.all([boss.press('提交'), callBot(city.fake.world, account), callBot(city.fake.world, account)]);
  await byBoss('已提交，编号 QH20260302-0001');
  await inGroup('新诉求 QH20260302-0001', '签收');
  expect(city.group.feed().filter(({ kind }) => kind === 'card')).toHaveLength(1);
});

test('after 48 hours of silence the department is asked to phone, nothing is tried in vain', async () => {
  const commissioner = city.fake.member('Sun', '孙专员');
  await bindPerson(city.fake, commissioner, 'DEMO-COMMISSIONER', '服务专员');
  await city.group.press('签收', city.officer);
  await byBoss('交通运输局已签收');
  await city.clock('2026-03-05T10:00:00+08:00');
  const before = boss.feed().length;
  await city.group.press('办结', city.officer);
  const ask = await inGroup('办理结果是什么');
  await city.group.mention('道路已修复并验收，恢复通行。', city.officer, ask);
  await inGroup('请打电话告诉企业');
  await seeIn(city.fake, commissioner.feed, '请打电话告诉企业');
  expect(boss.feed()).toHaveLength(before);
  expect(city.fake.calls.filter(({ path, errcode }) => path.includes('send_msg') && errcode !== 0)).toEqual([]);
});

let page: (path: string, name?: string) => Promise<string>;
const desk = async (): Promise<typeof page> => {
  await city.dispatcher.send('登录');
  const link = /http\S+/.exec((await seeIn(city.fake, city.dispatcher.feed, '工作台登录链接')).text)?.[0] ?? '';
  const form = new URLSearchParams({ token: new URL(link).searchParams.get('token') ?? '' });
  const session = await fetch(new URL('/login', link), { method: 'POST', body: form, redirect: 'manual' });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (path: string, name?: string) => {
    const post = name === undefined ? {} : { method: 'POST', body: new URLSearchParams({ name }) };
    return fetch(new URL(path, link), { headers: { cookie }, ...post }).then((response) => response.text());
  };
};

test('the dashboard tells of which demand something waits', async () => {
  page = await desk();
  expect(await page('/')).toContain('href="/parked"');
  expect(await page('/parked')).toContain('href="/demands/QH20260302-0001"');
});

test('what waited is told when the customer writes again', async () => {
  await boss.send('请问修好了吗');
  await byBoss('您对这次办理满意吗', '不满意');
  expect(boss.session().sent).toBeLessThanOrEqual(5);
});

test('a park’s entry link and QR code are made by one message, and show who came by them', async () => {
  const { fake, dispatcher } = city;
  await dispatcher.send('入口 松山湖园区');
  const told = await seeIn(fake, dispatcher.feed, '“松山湖园区”的入口');
  const scene = /enc_scene=(\w+)/.exec(told.text)?.[1] ?? '';
  const image = await fake.waitFor(() => dispatcher.feed().findLast(({ kind }) => kind === 'file'));
  expect(image.file?.bytes.subarray(1, 4).toString()).toBe('PNG');
  const visitor = fake.customer('吴经理');
  await visitor.enter(scene);
  await seeIn(fake, visitor.feed, '还没有绑定企业');
  await bindPerson(fake, visitor, 'DEMO-E2', '已绑定');
  await visitor.send('园区班车停运两个星期了，员工上班很不方便，希望尽快恢复');
  await seeIn(fake, visitor.feed, '请您核对', '提交');
  await visitor.press('提交');
  await seeIn(fake, visitor.feed, '已提交，编号');
  await boss.enter(scene); // In an open chat: nothing is said, but it is known.
  await until(async () => /松山湖园区[\s\S]*来人 2　诉求 1[\s\S]*示例机械有限公司/.test(await page('/doors')));
  expect(await page('/demands/QH20260305-0001')).toContain('从“松山湖园区”入口来');
  expect(await page('/doors', '大朗镇')).toContain('大朗镇');
});

test('who shows that a member’s chat is theirs too goes on there with the draft, and is told things where they wrote last', async () => {
  const { fake } = city;
  await boss.send('厂区外的路灯坏了一个多星期，晚上下班的员工看不清路，请尽快修好');
  await byBoss('路灯坏了一个多星期', '提交');
  await boss.send('关联');
  const code = /绑定 (L-\w{8})/.exec((await byBoss('要换个地方继续？')).text)?.[1] ?? '';
  const inside = fake.member('ZhouQiang', '周强');
  await inside.send(`绑定 ${code}`);
  await seeIn(fake, inside.feed, '已关联');
  await seeIn(fake, inside.feed, '路灯坏了一个多星期', '提交');
  const before = boss.feed().length;
  await inside.press('提交');
  await seeIn(fake, inside.feed, '已提交，编号 QH20260305-0002');
  await inside.send('我的诉求');
  await seeIn(fake, inside.feed, 'QH20260302-0001');
  expect(boss.feed()).toHaveLength(before);
  await fake.member('Li', '李').send(`绑定 ${code}`);
  await boss.send('我的诉求');
  await byBoss('QH20260305-0002');
});
