/** Tengzhou's weekly inquiry 每周征询: asked in one tap's reach, answered, summed up; a death in the middle asks nobody twice. */
import { afterAll, expect, test } from '@jest/globals';
import { runInquiries } from '../../app/tasks.ts';
import { clock } from '../../mechanisms/actor.ts';
import { openCity, type TestCity } from './city.ts';
import { signIn, type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
const people: WebPerson[] = [];
const question = /示例机械有限公司，这周有没有需要政府帮助解决的困难/;

const arrive = async (code: string, name: string) => {
  const person = await webPerson(city.url, '/chat', code, name);
  people.push(person);
  return person;
};
const words = ({ lines }: { lines: Array<{ text: string }> }) => lines.map(({ text }) => text).join('\n');
const ring = async (at: string) => {
  await city.clock(at);
  await runInquiries(city.running.house.tasks);
};

afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('D2.3 newcomers are left alone; then one question a week, answered by a tap or a demand; D2.5 the centre reads the week', async () => {
  city = await openCity({ at: '2026-02-26T10:00:00+08:00' });
  const boss = await arrive('DEMO-E1', '周经理');
  const lin = await arrive('DEMO-E2', '林经理');
  const dispatcher = await arrive('DEMO-DISPATCHER', '陈派单');
  await boss.sees('已绑定');
  await lin.sees('已绑定');
  await dispatcher.sees('已登记为派单员');
  await ring('2026-02-27T17:00:00+08:00');

  // The process dies between the decision and the message: the next run tells it, once.
  await city.clock('2026-03-04T17:20:00+08:00');
  const { inquiries, persons } = city.running.house.stores;
  const [person] = await persons.speakingFor(['tengzhou-e1']);
  await inquiries.apply('tengzhou', 'tengzhou-e1', { type: 'ask', person: person?.id ?? '', by: clock, key: 'ask:2026-03-02' });
  await ring('2026-03-04T17:21:00+08:00');
  await ring('2026-03-04T17:25:00+08:00');
  await boss.sees(question);
  expect((await boss.text()).match(new RegExp(question, 'g'))).toHaveLength(1);

  await boss.press('没有问题');
  await boss.sees('这周没有问题，记下了');
  await lin.sees('这周有没有需要政府帮助解决的困难');
  await lin.write('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await lin.press('提交');
  await lin.sees('这周的问题已提交，编号 QH20260304-0001');

  await ring('2026-03-06T16:01:00+08:00'); // D2.5
  await ring('2026-03-06T16:10:00+08:00');
  const summary = words(await dispatcher.sees('每周征询小结 · 3月2日至3月8日'));
  expect(summary).toContain('企业 3 家，已问 2 家：没有问题 1，提出诉求 1，没回 0。');
  expect(summary).toContain('没问到 1 家，请镇街征询专员上门或打电话：\n荆河街道　示例便利店');
  expect((await dispatcher.text()).match(/每周征询小结 · 3月2日/g)).toHaveLength(1);

  await ring('2026-03-11T17:25:00+08:00');
  await boss.press('以后不用问');
  await boss.sees('以后不再每周问您');
  await lin.sees(/这周有没有[\s\S]*没有问题/);
  await lin.write('没有');
  await lin.sees('这周没有问题，记下了');
  await ring('2026-03-18T17:25:00+08:00');
  expect((await boss.text()).match(new RegExp(question, 'g'))).toHaveLength(1); // The first card shows its answer by now.
  await boss.write('征询');
  await boss.sees('恢复每周征询');

  await ring('2026-04-01T08:40:00+08:00'); // D2.28
  await boss.sees('3月我们征询了您 2 次，您提出 0 件诉求');
  await boss.press('满意');
  await boss.told('谢谢您的评价');
  await dispatcher.sees('3月征询统计');

  const cookie = await signIn(city.url, dispatcher);
  const page = (query: string) => fetch(`${city.url}/inquiries?${query}`, { headers: { cookie } }).then((response) => response.text());
  expect(await page('week=2026-03-02')).toMatch(/荆河街道[\s\S]*示例便利店[\s\S]*联系不上/); // D2.2
  const moved = new URLSearchParams({ city: 'tengzhou', enterprise: 'tengzhou-e3', area: 'binhu', week: '2026-03-02' });
  await fetch(`${city.url}/inquiries`, { method: 'POST', body: moved, headers: { cookie } });
  expect(await page('week=2026-03-02')).toContain('<a href="#binhu">滨湖镇</a>');
});

test('D2.6 a town that has a work group has its enterprises’ demands first; D2.7 what it cannot solve it passes up', async () => {
  const join = async (path: string, code: string, name: string) => {
    const person = await webPerson(city.url, path, code, name);
    people.push(person);
    return person;
  };
  const centre = await join('/groups/文化和旅游局', 'DEMO-DISPATCHER', '陈派单');
  await centre.write('登记 滨湖镇');
  await centre.sees('这个群现在是滨湖镇的工作群');
  const town = await join('/groups/culture-tourism', 'DEMO-OFFICER 滨湖镇', '赵干事');
  const shop = await arrive('DEMO-E3', '何经理');
  await shop.sees('已绑定');
  await shop.write('店门口的下水道堵了，请帮忙疏通');
  await shop.sees(/请您核对[\s\S]*滨湖镇/);
  await shop.press('提交');
  await town.press('报市级');
  await town.write('管网要市里统一改造', await town.sees('为什么本级解决不了'));
  await town.sees('已报推进中心');
  const [, , dispatcher] = people;
  await dispatcher?.sees(/报市级　滨湖镇：管网要市里统一改造[\s\S]*城乡水务局/);
  await dispatcher?.press('城乡水务局 · 排水污水管网');
  await shop.sees('已转给城乡水务局');
});
