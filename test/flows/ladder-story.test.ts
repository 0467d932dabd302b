/** 黄牌, 红牌, 约谈 over the web: foreseen, fallen, seen by those who watch, lifted with a reason. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { signIn, type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let boss: WebPerson;
let group: WebPerson;
let deputy: WebPerson;
let head: WebPerson;
let supervisor: WebPerson;
const people: WebPerson[] = [];

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};
const words = ({ lines }: { lines: Array<{ text: string }> }) => lines.map(({ text }) => text).join('\n');

async function filed(text: string, number: string): Promise<void> {
  await boss.write(text);
  await boss.press('提交');
  await group.sees(`新诉求 ${number}`);
  await group.press('签收');
  await group.sees(new RegExp(`${number}.*办理中`));
}

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  boss = await arrive('/chat', 'DEMO-E1', '周经理');
  group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  deputy = await arrive('/chat', 'DEMO-DEPUTY 交通运输局', '高副局长');
  head = await arrive('/chat', 'DEMO-HEAD 交通运输局', '江局长');
  supervisor = await arrive('/chat', 'DEMO-SUPERVISOR', '孙督办');
  await supervisor.sees('已登记为督办员');
  await head.sees('已登记为交通运输局主要负责人');
  await deputy.sees('已登记为交通运输局分管负责人');
  await filed('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知', 'QH20260302-0001');
});
afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('D2.22 before the card falls the group and the deputy read which, when, and the two ways out', async () => {
  await city.clock('2026-03-06T08:40:00+08:00');
  const warning = await group.sees('亮牌预告 QH20260302-0001');
  expect(words(warning)).toContain('到 3月9日（周一）17:30仍没有办结，将对交通运输局：发督办通知并亮黄牌（D2.22）');
  expect(words(warning)).toContain('① 答复并办结；② 报送有期限的办理方案');
  expect(warning.buttons.flat().map(({ label }) => label)).toEqual(['回复', '报送方案']);
  await deputy.sees('亮牌预告 QH20260302-0001');
});

test('D2.22 missed, it falls once: order and card, told to the department, its heads and those who watch, when the doors open', async () => {
  await city.clock('2026-03-09T17:30:00+08:00');
  await city.clock('2026-03-10T08:40:00+08:00');
  for (const person of [group, deputy, head, supervisor]) {
    const told = words(await person.sees('🔴 黄牌 · 交通运输局 · QH20260302-0001'));
    expect(told).toContain('督办通知第 2026-01 号已发给督查室（D2.22）');
  }
  expect((await group.text()).match(/🔴 黄牌/g)).toHaveLength(1);
});

test('D2.23 the second in a row says beforehand that it turns red, and does, with the interview of the deputy', async () => {
  await filed('交通局管的那条货运路又坏了，厂门口坑洼，车进不来', 'QH20260310-0001');
  await city.clock('2026-03-16T08:40:00+08:00');
  const warning = words(await group.sees('亮牌预告 QH20260310-0001'));
  expect(warning).toContain('亮红牌（D2.23）');
  expect(warning).toContain('由市级专班约谈分管负责人（D2.23）');
  await city.clock('2026-03-18T08:40:00+08:00');
  await group.sees('🔴 红牌 · 交通运输局 · QH20260310-0001');
  await deputy.sees('🔴 约谈 · 交通运输局分管负责人：由市级专班约谈（D2.23）');
});

test('the supervisor sees it in chat, records the interview and lifts a card with a reason', async () => {
  await supervisor.write('亮牌');
  await supervisor.sees('交通运输局 · 黄牌 2 · 红牌 1');
  await supervisor.press('记录约谈分管负责人');
  await supervisor.write('3月18日，专班与高副局长，要求一周内修复', await supervisor.sees('记录对分管负责人的约谈'));
  await group.sees('交通运输局分管负责人的约谈已进行：3月18日');
  await supervisor.press('撤销 QH20260302-0001 黄牌');
  await supervisor.write('企业当时停产，无法进场', await supervisor.sees('为什么撤销 QH20260302-0001 的黄牌'));
  await group.sees('QH20260302-0001 的黄牌已由孙督办撤销：企业当时停产，无法进场');
  await group.write('亮牌');
  await group.sees('亮牌情况由督办员、领导和推进中心查看');
});

test('and on the dashboard, with the way to each demand', async () => {
  const cookie = await signIn(city.url, supervisor);
  const page = await (await fetch(`${city.url}/standings`, { headers: { cookie } })).text();
  expect(page).toContain('交通运输局');
  expect(page).toContain('<a href="/demands/QH20260310-0001">');
  expect(page).toContain('督办通知第 2026-02 号');
  expect(page).toContain('企业当时停产，无法进场');
  expect((await fetch(`${city.url}/standings`)).status).toBe(401);
});

test('D2.29 the bulletin of the month comes once, when the doors open in the next, and each figure leads to its demands', async () => {
  const leader = await arrive('/chat', 'DEMO-LEADER', '何市长');
  await leader.sees('已登记为');
  await city.clock('2026-04-01T08:20:00+08:00');
  expect(await leader.text()).not.toContain('月度通报');
  await city.clock('2026-04-01T08:40:00+08:00');
  await city.clock('2026-04-02T08:40:00+08:00');
  const told = words(await leader.sees('月度通报（2026年3月）已出'));
  expect(told).toContain('收到 2 件，办结 0 件');
  expect(told).toContain('按时 0/2（0%）');
  expect(told).toContain('黄牌 1，红牌 1');
  expect((await leader.text()).match(/月度通报（2026年3月）已出/g)).toHaveLength(1);

  await supervisor.sees('月度通报（2026年3月）已出');

  const cookie = await signIn(city.url, leader);
  const read = async (path: string) => (await fetch(`${city.url}${path}`, { headers: { cookie } })).text();
  expect(await read('/bulletins')).toContain('href="/bulletins/tengzhou/monthly/2026-03"');
  const page = await read('/bulletins/tengzhou/monthly/2026-03');
  expect(page).toContain('href="/bulletins/tengzhou/monthly/2026-03/transport/late">2</a>');
  expect(page).toContain('向企业承诺的时限在本期到期的诉求');
  expect(await read('/bulletins/tengzhou/monthly/2026-03/transport/late')).toContain('<a href="/demands/QH20260310-0001">');
  expect(await read('/bulletins/tengzhou/quarterly/2026-Q1')).toContain('得分');
  expect(await read('/bulletins/tengzhou/monthly/2026-03.csv')).toMatch(/^\uFEFF?单位,收到.*\n交通运输局,2,0,2,0,2,/);
  expect((await fetch(`${city.url}/bulletins/tengzhou/monthly/2026-Q1`, { headers: { cookie } })).status).toBe(404);
  expect((await fetch(`${city.url}/bulletins`)).status).toBe(401);
});

test('D2.9 what is overdue is proposed for the joint meeting; what it decides goes to whom it names, and to the enterprise', async () => {
  const office = await arrive('/groups/推进中心', 'DEMO-DISPATCHER', '陈派单');
  const desk = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const works = await arrive('/groups/综合行政执法局', 'DEMO-OFFICER 综合行政执法局', '马工');
  await desk.sees('已登记为');
  const agenda = words(await office.sees('2026年4月联席会议：建议上会 2 件'));
  expect(agenda).toContain('QH20260310-0001');
  expect(agenda).toContain('（已逾期）');

  const cookie = await signIn(city.url, desk);
  const decide = (form: Record<string, string>) =>
    fetch(`${city.url}/meetings`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(form), redirect: 'manual' });
  const decision = {
    number: 'QH20260310-0001',
    meeting: 'joint',
    text: '由城管牵头修复，交通配合',
    lead: 'urban-management',
    co: 'transport',
  };
  expect((await decide({ ...decision, text: ' ' })).status).toBe(400);
  expect((await decide({ ...decision, day: '2026-04-10' })).status).toBe(303);
  await works.sees('QH20260310-0001 联席会议决定：由城管牵头修复，交通配合');
  await group.sees('QH20260310-0001 联席会议决定：由城管牵头修复，交通配合');
  await boss.sees('QH20260310-0001 已经联席会议研究，由综合行政执法局牵头办理，4月10日（周五）前答复。');
  const page = await (await fetch(`${city.url}/meetings`, { headers: { cookie } })).text();
  expect(page).toContain('QH20260302-0001');
  expect(page).not.toContain('QH20260310-0001');
});
