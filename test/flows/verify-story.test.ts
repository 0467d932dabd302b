/** 不满意 twice: the form of the principal, the centre's opinion, an objection that everybody sees; and 否 to a contact. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { signIn, type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let boss: WebPerson;
let group: WebPerson;
let head: WebPerson;
let dispatcher: WebPerson;
let supervisor: WebPerson;
const people: WebPerson[] = [];

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  boss = await arrive('/chat', 'DEMO-E1', '周经理');
  group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  head = await arrive('/chat', 'DEMO-HEAD 交通运输局', '江局长');
  dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  supervisor = await arrive('/chat', 'DEMO-SUPERVISOR', '孙督办');
  await supervisor.sees('已登记为督办员');
  await head.sees('主要负责人');
  await boss.write('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  await boss.press('提交');
  await group.press('签收');
});
afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('D2.30 a contact that the enterprise denies is seen by the supervisor and stands on the department’s record', async () => {
  await group.press('已联系');
  await boss.press('否');
  await supervisor.sees('交通运输局报告已联系，企业说没有（D2.30）');
  await group.sees('企业说没有联系');
  const { standing } = await city.running.house.stores.standings.get('tengzhou', 'transport');
  expect(standing.falseContacts).toMatchObject([{ number: 'QH20260302-0001', rule: 'D2.30' }]);
});

test('D2.27 not satisfied twice: the principal signs the form, the centre reads it and gives its opinion', async () => {
  for (const round of ['已修好。', '又修了一遍。']) {
    await group.press('办结');
    await group.write(round, await group.sees('办理结果是什么'));
    await boss.sees(round);
    await boss.press('不满意');
    if (round === '已修好。') {
      await boss.sees('已退回交通运输局重办');
      await group.press('签收');
    }
  }
  await head.sees('请交通运输局主要负责人填报《不满意诉求审核反馈表》');
  await dispatcher.sees(/反馈表\s*承办单位还没有报送/);
  await dispatcher.press('同意销号');
  await dispatcher.write('再催一次。', await dispatcher.sees('请写核查意见'));
  await dispatcher.sees('还没有收到承办单位主要负责人签字的审核反馈表');

  await group.press('填报反馈表');
  await group.write('我来填', await group.sees('的审核反馈'));
  await group.sees('这一步由交通运输局主要负责人来做');
  await head.press('填报反馈表');
  await head.write('两次均已到场，企业另要求拓宽，不属本次范围。', await head.sees('的审核反馈'));
  await dispatcher.sees(/反馈表\s*江局长：两次均已到场/);
});

test('an objection to the rating is visible to the enterprise and decided by the centre', async () => {
  await group.press('评价申诉');
  await group.write('企业要求超出政策', await group.sees('的评价为什么不合适'));
  await boss.sees('交通运输局对您的评价提出申诉：企业要求超出政策');
  await dispatcher.press('不采纳');
  await boss.sees('评价申诉的结果：没有采纳，评价有效。');
  await group.sees('评价申诉的结果：没有采纳');
});

test('written off, the enterprise reads the opinion', async () => {
  await dispatcher.press('同意销号');
  await dispatcher.write('修复已达标，拓宽另行立项。', await dispatcher.sees('请写核查意见'));
  await boss.sees(/QH20260302-0001 经推进中心核查后销号[\s\S]*核查意见：修复已达标，拓宽另行立项。/);
});

test('D2.37 to D2.41 the office prints the forms, filled; nobody else opens them', async () => {
  const read = async (person: WebPerson) => {
    const cookie = await signIn(city.url, person);
    return (path: string) => fetch(`${city.url}${path}`, { headers: { cookie } });
  };
  const open = await read(dispatcher);
  const page = async (path: string) => (await open(path)).text();
  expect(await page('/demands/QH20260302-0001')).toContain('<a href="/demands/QH20260302-0001/audit">不满意诉求审核反馈表</a>');
  const sheet = await page('/demands/QH20260302-0001/audit');
  for (const words of [
    '示例机械有限公司',
    '第1次（2026-03-02）：已修好。',
    '第2次（2026-03-02）：又修了一遍。',
    '两次均已到场，企业另要求拓宽',
    '修复已达标，拓宽另行立项。',
    '承办单位主要负责人（签字）',
    '承办单位（盖章）',
  ])
    expect(sheet).toContain(words);
  expect(await page('/units')).toMatch(/交通运输局<\/td>\s*<td>江局长<\/td>[\s\S]*?<td>刘工<\/td>\s*<td>网页 交通运输局/); // D2.34
  expect(await page('/forms/tengzhou/ledger')).toContain('存在问题困难诉求描述');
  expect(await page('/forms/tengzhou/satisfaction.csv')).toMatch(/又修了一遍。,交通运输局,☐ 非常满意 ☐ 比较满意 ☐ 基本满意 ☑ 不满意/);
  expect(await page('/forms/tengzhou/ledger?from=2026-01-01&to=2026-01-31')).toContain('这几天没有');
  expect((await open('/forms/tengzhou/nothing')).status).toBe(404);
  expect((await (await read(supervisor))('/forms/tengzhou/ledger')).status).toBe(401);
});
