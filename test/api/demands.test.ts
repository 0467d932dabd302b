/** What other systems read of demands, and what they file. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from '../flows/city.ts';
import { webPerson, type WebPerson } from '../flows/web-person.ts';
import { type Caller, caller } from './caller.ts';

let city: TestCity;
let hotline: Caller;
let elsewhere: Caller;
const people: WebPerson[] = [];

async function arrive(path: string, code: string, name: string): Promise<WebPerson> {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
}

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00', env: { MECHANISM: 'tengzhou,dongguan' } });
  const { apiTokens } = city.running.house.stores;
  hotline = caller(city.url, await apiTokens.make({ city: 'tengzhou', name: '12345 热线', scope: 'write' }));
  elsewhere = caller(city.url, await apiTokens.make({ city: 'dongguan', name: '12345 热线', scope: 'write' }));
});
afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

const road = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';
const listed = async (query: string, by = hotline) =>
  (await by.get(`/demands?${query}`)).body as { demands: Array<{ number: string; stage: string; kind: string }>; next?: string };

test('what the hotline files is received by the enterprise and by the department, as if it had been written here', async () => {
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  await boss.sees('已绑定');
  const officer = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  const filed = await hotline.post('/demands', { enterprise: '示例机械有限公司', text: road, reference: 'H-1' });
  expect(filed.status).toBe(201);
  expect(filed.headers.get('location')).toBe('/api/v1/demands/QH20260302-0001');
  expect(filed.body).toMatchObject({
    number: 'QH20260302-0001',
    kind: 'complaint',
    stage: 'dispatched',
    lead: { id: 'transport', name: '交通运输局' },
    filedAt: '2026-03-02T09:05:00+08:00',
    missed: false,
  });
  await boss.sees('QH20260302-0001');
  await officer.sees('QH20260302-0001');
  await officer.press('签收');
  await boss.sees('交通运输局已签收，经办人 刘工');
  await officer.press('已联系');
  await boss.sees('联系');
});

test('the same reference is the same demand, whatever else is said; no number is lost', async () => {
  const again = await hotline.post('/demands', { enterprise: '示例机械有限公司', text: `${road}！`, reference: 'H-1' });
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ number: 'QH20260302-0001' });
  const other = await hotline.post('/demands', {
    enterprise: '92370481ma3e0dem3n',
    text: '请问新办食品经营许可要哪些材料',
    kind: 'consultation',
    department: '市场监管局',
    reference: 'H-2',
  });
  expect(other.status).toBe(201);
  expect(other.body).toMatchObject({ number: 'QH20260302-0002', kind: 'consultation', stage: 'dispatched' });
});

test('ten at once with one reference are one demand', async () => {
  const ask = { enterprise: '示例数据科技有限公司', text: '园区网络总是断，影响生产，请帮助协调', kind: 'help', reference: 'H-3' };
  const all = await Promise.all(Array.from({ length: 10 }, () => hotline.post('/demands', ask)));
  expect(new Set(all.map(({ body }) => body['number'])).size).toBe(1);
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  expect((await listed('kind=help')).demands).toHaveLength(1);
});

test('the same reference of another city is another demand, and each city sees its own', async () => {
  const filed = await elsewhere.post('/demands', { enterprise: '示例机械有限公司', text: road, reference: 'H-1' });
  expect(filed.status).toBe(201);
  const number = String(filed.body['number']);
  expect((await elsewhere.get(`/demands/${number}`)).status).toBe(200);
  expect((await hotline.get(`/demands/${number}`)).status).toBe(404);
  expect((await listed('', elsewhere)).demands.map((each) => each.number)).toEqual([number]);
  expect((await listed('')).demands.map((each) => each.number)).not.toContain(number);
});

test('a demand is shown with its clocks and its history, and without anybody in it', async () => {
  const { body } = await hotline.get('/demands/QH20260302-0001');
  expect(body).toMatchObject({
    number: 'QH20260302-0001',
    title: expect.stringContaining('路'),
    text: road,
    stage: 'handling',
    targets: expect.arrayContaining([
      expect.objectContaining({ promised: true, rule: 'D2.14', by: '2026-03-09T17:30:00+08:00', day: '2026-03-09' }),
    ]),
    ratings: [],
  });
  expect((body['history'] as Array<{ type: string }>).map(({ type }) => type)).toEqual(['filed', 'dispatched', 'accepted', 'contacted']);
  for (const personal of ['周', '刘工', '1380000', 'requester', 'DEM1E', '示例机械', 'attachments'])
    expect(JSON.stringify(body)).not.toContain(personal);
});

test('a clock that was missed and one that was met are told with their moments', async () => {
  await city.clock('2026-03-10T10:00:00+08:00');
  const { body } = await hotline.get('/demands/QH20260302-0001');
  expect(body).toMatchObject({ missed: true });
  const targets = body['targets'] as Array<{ name: string; missedAt?: string; stoppedAt?: string }>;
  expect(targets.find(({ missedAt }) => missedAt)?.missedAt).toMatch(/^2026-03-10T10:00:00\+08:00$/);
  expect(targets.some(({ stoppedAt }) => stoppedAt === '2026-03-02T09:05:00+08:00')).toBe(true);
  const standings = (await hotline.get('/standings')).body['standings'] as Array<{ department: { name: string }; yellow: number }>;
  expect(standings.find(({ department }) => department.name === '交通运输局')?.yellow).toBeGreaterThan(0);
});

test('a list goes on from its cursor, newest first, nothing twice and nothing left out', async () => {
  const seen: string[] = [];
  let query = 'limit=1';
  for (;;) {
    const { demands, next } = await listed(query);
    seen.push(...demands.map(({ number }) => number));
    if (!next) break;
    query = `limit=1&cursor=${next}`;
  }
  const whole = (await listed('')).demands.map(({ number }) => number);
  expect(seen).toEqual(whole);
  expect(whole).toEqual([...whole].sort().reverse());
  expect(new Set(whole).size).toBe(3);
});

test('a list is narrowed by stage, kind, department and day', async () => {
  const numbers = async (query: string) => (await listed(query)).demands.map(({ number }) => number);
  expect(await numbers('stage=handling')).toEqual(['QH20260302-0001']);
  expect(await numbers('kind=consultation')).toEqual(['QH20260302-0002']);
  expect(await numbers('department=transport')).toEqual(['QH20260302-0001']);
  expect(await numbers('filedFrom=2026-03-02&filedUntil=2026-03-02')).toHaveLength(3);
  expect(await numbers('filedFrom=2026-03-03')).toEqual([]);
  expect(await numbers('filedUntil=2026-03-01')).toEqual([]);
});

test('counts add up', async () => {
  const { body } = await hotline.get('/counts');
  expect(body).toMatchObject({ total: 3, kinds: { complaint: 1, consultation: 1, help: 1, suggestion: 0 } });
  expect(Object.values(body['stages'] as Record<string, number>).reduce((sum, count) => sum + count)).toBe(3);
});

test('an enterprise that nobody here speaks for has its demand all the same, and it is said who took it down', async () => {
  await city.running.house.stores.enterprises.add({
    id: 'works',
    city: 'tengzhou',
    name: '明亮厂',
    creditCode: '91350100M000100Y43',
    tags: ['whitelist'],
    contact: { contactName: '赵', phone: '13806321177' },
  });
  const { body } = await hotline.post('/demands', { enterprise: '明亮厂', text: road, reference: 'H-9' });
  expect(body).toMatchObject({ stage: 'dispatched' });
  const stored = await city.running.house.stores.apply.load(String(body['number']));
  expect(stored?.demand).toMatchObject({ requester: { name: '12345 热线' }, enterprise: 'works', door: '12345 热线' });
});

test('whoever may not file by the mechanism is refused with its own words, and takes no number', async () => {
  const refused = await elsewhere.post('/demands', { enterprise: '示例便利店', text: road, reference: 'H-5' });
  expect(refused.status).toBe(422);
  expect(refused.body).toMatchObject({ error: { code: 'not-eligible', message: expect.stringContaining('12345') } });
});

test('a town that comes first has it before the department that the hotline chose', async () => {
  const { stores } = city.running.house;
  const area = (await stores.enterprises.get('tengzhou-e2'))?.area ?? '';
  await stores.groups.register({ channel: 'web', chat: `town-${area}`, city: 'tengzhou', department: area, title: area });
  const { body } = await hotline.post('/demands', {
    enterprise: '示例数据科技有限公司',
    text: '园区网络总是断，影响生产，请帮助协调',
    kind: 'help',
    department: '交通运输局',
    reference: 'H-7',
  });
  expect(body).toMatchObject({ stage: 'dispatched', lead: { id: area } });
});

test('the clocks of the mechanism are told in words of both languages', async () => {
  const { clocks } = (await hotline.get('/mechanism')).body as { clocks: Array<{ rule: string; words: { zh: string; en: string } }> };
  expect(clocks.find(({ rule }) => rule === 'D2.14')?.words).toEqual({ zh: '5 个工作日内办结', en: 'resolved it within 5 working days' });
});

test('what a text is about is suggested, and nothing is kept', async () => {
  const before = (await hotline.get('/counts')).body['total'];
  const { status, body } = await hotline.post('/understand', { text: road });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'complaint', departmentSure: true, source: 'offline', language: 'zh' });
  expect(body['departments']).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'transport', name: '交通运输局' })]));
  expect(body['ranking']).toHaveLength(4);
  expect((await hotline.get('/counts')).body['total']).toBe(before);
});

test('a demand of which nobody here is asked ends by itself, unanswered', async () => {
  const { apply } = city.running.house.stores;
  const { demands } = await listed('limit=100');
  const loaded = await Promise.all(demands.map(({ number }) => apply.load(number)));
  const number = loaded.find((stored) => stored?.demand.enterprise === 'works')?.demand.number ?? '';
  const by = { type: 'person', id: 'liu', name: '刘工', grants: [{ role: 'officer', city: 'tengzhou', department: 'transport' }] } as const;
  await apply.apply(number, { type: 'accept', by, key: 'taken' });
  await apply.apply(number, { type: 'record-contact', by, key: 'called' });
  await apply.apply(number, { type: 'resolve', by, key: 'done', outcome: '已修好', attachments: [] });
  expect((await hotline.get(`/demands/${number}`)).body).toMatchObject({ stage: 'resolved' });
  for (const day of ['2026-03-20', '2026-04-20', '2026-05-20']) await city.clock(`${day}T10:00:00+08:00`);
  expect((await hotline.get(`/demands/${number}`)).body).toMatchObject({ stage: 'closed', closure: 'written-off', ratings: [] });
});
