/** A department whose group only listens: the application makes it when the dispatcher says so. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bindPerson, openWecomCity, seeIn, type WecomCity } from './wecom-city.ts';

let city: WecomCity;
beforeAll(async () => {
  city = await openWecomCity(['app']);
});
afterAll(() => city.stop());

test('is told a new demand and the morning digest as text, within the limits', async () => {
  const { fake, dispatcher, officer } = city;
  await officer.send('建群 交通运输局');
  await seeIn(fake, officer.feed, '只有推进中心的派单员或管理员');
  await dispatcher.send('建群 交通运输局');
  await seeIn(fake, dispatcher.feed, '已建好交通运输局的群，共 2 人');
  const [group] = [...fake.world.appchats.values()];
  expect(group).toMatchObject({ name: '交通运输局', owner: 'chenpaidan' });
  const id = group?.id ?? '';
  const feed = () => group?.feed ?? [];
  await seeIn(fake, feed, '交通运输局的工作群');
  await officer.send(`登记 交通运输局 appchat:${id}`); // Not his to say.
  await dispatcher.send(`登记 交通运输局 appchat:${id}`);
  await fake.waitFor(() => feed().filter(({ text }) => text.includes('交通运输局的工作群')).length === 2);
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
  expect(await seeIn(fake, feed, '今日待办')).toMatchObject({ mentioned: ['liugong'] });
  expect(feed().filter(({ truncated }) => truncated)).toEqual([]);
});
