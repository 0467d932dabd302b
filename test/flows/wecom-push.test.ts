/** A department whose group only listens: the application's own group, registered from the private chat. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bindPerson, openWecomCity, seeIn, type WecomCity } from './wecom-city.ts';

let city: WecomCity;
beforeAll(async () => {
  city = await openWecomCity(['app']);
});
afterAll(() => city.stop());

test('is told a new demand and the morning digest as text, within the limits', async () => {
  const { fake, dispatcher, officer } = city;
  fake.world.appchats.set('traffic1', {
    id: 'traffic1',
    agentId: fake.app.agentId,
    name: '交通运输局',
    owner: 'liugong',
    members: new Set(['liugong', 'chenpaidan']),
    feed: [],
  });
  const feed = () => fake.world.appchats.get('traffic1')?.feed ?? [];
  await officer.send('登记 交通运输局 appchat:traffic1');
  await dispatcher.send('登记 交通运输局 appchat:traffic1');
  await seeIn(fake, feed, '交通运输局的工作群');
  const boss = fake.member('ZhouQiang', '周经理');
  await bindPerson(fake, boss, 'DEMO-E1', '已绑定 示例机械有限公司');
  await boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await seeIn(fake, boss.feed, '请您核对');
  await boss.press('提交');
  const told = await seeIn(fake, feed, '新诉求 QH20260302-0001');
  expect(told).toMatchObject({ kind: 'text', buttons: [] });
  await city.clock('2026-03-03T09:00:30+08:00');
  await city.city.running.house.queues.outbox.idle();
  expect(feed().some(({ text }) => text.includes('今日待办'))).toBe(false); // WeCom asks to leave the full hour alone.
  await city.clock('2026-03-03T09:10:00+08:00');
  await seeIn(fake, feed, '今日待办');
  expect(feed().filter(({ truncated }) => truncated)).toEqual([]);
});
