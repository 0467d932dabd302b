/** 协办, 核查后再次重办, an approver who is not the dispatcher, and a file that changes while demands are open: over the web chat. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recountDemands } from '../../app/tasks.ts';
import { projectRoot } from '../../cities.ts';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

const road = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';
let city: TestCity;
let folder: string;
let file: string;
let source: string;
const people: WebPerson[] = [];

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};
let boss: WebPerson;
let roads: WebPerson;
let water: WebPerson;
let dispatcher: WebPerson;
let supervisor: WebPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qihu-file-'));
  file = join(folder, 'tengzhou.yaml');
  source = (await readFile(join(projectRoot(), 'mechanisms/cities/tengzhou.yaml'), 'utf8')).replace(
    'approver: dispatcher',
    'approver: supervisor',
  );
  await writeFile(file, source);
  city = await openCity({ at: '2026-03-02T09:05:00+08:00', env: { MECHANISM: file } });
  boss = await arrive('/chat', 'DEMO-E1', '周经理');
  roads = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  water = await arrive('/groups/城乡水务局', 'DEMO-OFFICER 城乡水务局', '马工');
  dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  supervisor = await arrive('/chat', 'DEMO-SUPERVISOR', '孙督办');
  await supervisor.sees('已登记为督办员');
  await boss.write(road);
  await boss.press('提交');
  await roads.sees('新诉求 QH20260302-0001');
});
afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
  await rm(folder, { recursive: true });
});

test('D2.13 the dispatcher calls a demand up by its number and adds a department, which gets a card with 回复 alone', async () => {
  await dispatcher.write('QH20260302-0001');
  await dispatcher.press('加协办');
  await dispatcher.sees('请哪个部门协办');
  await dispatcher.press('城乡水务局');
  const card = await water.sees('协办 QH20260302-0001 · 投诉');
  expect(card.lines.map(({ text }) => text).join('\n')).toContain('主办单位是交通运输局');
  expect(card.buttons.flat().map(({ label }) => label)).toEqual(['回复']);
  await roads.sees(/协\s*办\s*城乡水务局/);
});

test('D2.13 what it replies reaches the enterprise and the lead under its own name', async () => {
  await water.press('回复');
  await water.write('水管已查过，没有漏水。', await water.sees('回复 QH20260302-0001 的企业'));
  await boss.sees('城乡水务局：水管已查过，没有漏水。');
  await roads.sees('城乡水务局 马工：水管已查过');
});

test('an extension is asked of the supervisor where the file names the supervisor, and a date that has passed is not granted', async () => {
  await roads.press('签收');
  await roads.press('申请延期');
  await roads.write('3月10日 等待沥青到货', await roads.sees('延期到哪天'));
  await supervisor.sees('QH20260302-0001 交通运输局申请延期');
  await city.clock('2026-03-11T09:00:00+08:00');
  await supervisor.press('同意');
  await supervisor.told('申请的日期 3月10日（周二） 已经过了');
  await roads.press('申请延期');
  await roads.write('3月16日 等待沥青到货', await roads.sees('延期到哪天'));
  await supervisor.sees(/申请延期[\s\S]*3月16日/);
  await supervisor.press('同意');
  await boss.sees('交通运输局申请延期到 3月16日（周一），督查室已同意');
  expect(await dispatcher.text()).not.toContain('申请延期');
});

test('D2.27 sent back once more after the verification, the enterprise is told who answers and by when', async () => {
  for (const round of ['已修好。', '又修了一遍。']) {
    await roads.press('办结');
    await roads.write(round, await roads.sees('办理结果是什么'));
    await boss.sees(round);
    await boss.press('不满意');
    await boss.sees(round === '已修好。' ? '已退回交通运输局重办' : '已交推进中心核查');
    if (round === '已修好。') await roads.press('签收');
  }
  await dispatcher.press('再次重办');
  await dispatcher.write('东段仍有坑洼。', await dispatcher.sees('请写核查意见'));
  await boss.sees(/QH20260302-0001 推进中心核查后认为还没有办好，已退回交通运输局再次重办，3月16日（周一）前再答复您/);
});

test('a demand keeps the version it began under; the next one begins under the new file', async () => {
  await writeFile(file, source.replace('term: { count: 3, unit: working-day }', 'term: { count: 8, unit: working-day }'));
  await city.restart();
  await recountDemands(city.running.house.tasks);
  const { stores, cities } = city.running.house;
  const before = await stores.apply.load('QH20260302-0001');
  expect(before?.demand.mechanism).not.toBe(cities.first().ref);
  expect((await city.running.house.rooms.rulesOf(before!.demand)).mechanism.targets.find(({ name }) => name === 'rework')?.term.count).toBe(
    3,
  );
  expect(before?.demand.targets.findLast(({ name }) => name === 'rework')?.by).toEqual(new Date('2026-03-16T17:30:00+08:00'));
});

test('where the file says that open demands follow it, their dates move and the enterprise is told', async () => {
  await writeFile(
    file,
    source
      .replace('term: { count: 3, unit: working-day }', 'term: { count: 8, unit: working-day }')
      .replace('city: tengzhou', 'city: tengzhou\nopenDemands: recount'),
  );
  await city.restart();
  await recountDemands(city.running.house.tasks);
  boss = await arrive('/chat', 'DEMO-E1', '周经理');
  const stored = await city.running.house.stores.apply.load('QH20260302-0001');
  expect(stored?.demand.mechanism).toBe(city.running.house.cities.first().ref);
  expect(stored?.demand.targets.findLast(({ name }) => name === 'rework')?.by).toEqual(new Date('2026-03-23T17:30:00+08:00'));
  expect(stored?.history.at(-1)).toMatchObject({ type: 'recounted' });
});
