/** A customer who does not write back: what happens is parked, somebody is asked to phone, and it is told when they write again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { callBot } from '../fakes/wecom/kf/customer.ts';
import type { KfAccount } from '../fakes/wecom/kf/world.ts';
import type { FakeCustomer } from '../fakes/wecom/index.ts';
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

test('what waited is told when the customer writes again', async () => {
  await boss.send('请问修好了吗');
  await byBoss('您对这次办理满意吗', '不满意');
  expect(boss.session().sent).toBeLessThanOrEqual(5);
});
