/** 外出: whoever is away has somebody who stands in. */
import { afterAll, beforeAll, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let boss: WebPerson;
let group: WebPerson;

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  boss = await webPerson(city.url, '/chat', 'DEMO-E1', '周经理');
  group = await webPerson(city.url, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await boss.sees('已绑定');
});
afterAll(async () => {
  for (const person of [boss, group]) person.leave();
  await city.stop();
});

test('while the officer is away a colleague reads what concerns them, until they are back', async () => {
  const li = await webPerson(city.url, '/chat', 'DEMO-OFFICER 交通运输局', '李工');
  await li.sees('已登记为');
  await boss.write('我们仓库旁边的路坏了三个月没人修，找了交通局两次都说等通知');
  await boss.press('提交');
  const card = await group.sees('新诉求');
  const number = /QH\d{8}-\d{4}/.exec(card.lines[0]?.text ?? '')?.[0] ?? '';
  await group.press('签收');
  await group.sees(`${number} · 投诉 · 办理中 · 刘工`);
  await group.write('外出 3月9日 张工');
  await group.sees('本单位没有登记叫“张工”的人');
  await group.write('外出 3月9日 李工');
  await group.sees('已登记外出到3月9日（周一）。这期间发给您的提醒，李工也会收到');
  await boss.write('我的诉求');
  await boss.press('催一催');
  await li.sees(`${number} 企业催办`);
  await group.write('回来');
  await group.sees('欢迎回来');
  await boss.write(`外出 参展的补贴怎么申请`);
  await boss.sees('境外展会补贴办法'); // To an entrepreneur these are words like any other.
  await boss.write('取消');
  li.leave();
});
