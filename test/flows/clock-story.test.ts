/** Reminders, overdue notices and the silent end, with a hand-set clock that crosses weekends and holidays. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let people: WebPerson[] = [];

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};

async function filed(at: string, text: string): Promise<{ boss: WebPerson; group: WebPerson }> {
  city = await openCity({ at });
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await boss.sees('已绑定');
  await boss.write(text);
  await boss.press('提交');
  await group.sees('新诉求');
  return { boss, group };
}

beforeEach(() => void (people = []));
afterEach(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

const roadComplaint = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';

test('the morning digest comes at nine on a working day, names what is due, and comes once', async () => {
  const { group } = await filed('2026-03-02T10:00:00+08:00', roadComplaint);
  await city.clock('2026-03-06T08:40:00+08:00');
  await city.clock('2026-03-06T09:00:00+08:00');
  const digest = await group.sees('今日待办 · 交通运输局 · 3月6日 周五');
  expect(digest.lines[0]?.text).toContain('🟡 下一工作日到期 1　QH20260302-0001');
  await city.clock('2026-03-06T15:00:00+08:00');
  expect((await group.text()).match(/今日待办/g)).toHaveLength(1);
});

test('nothing is sent at the weekend or before the doors open', async () => {
  const { group } = await filed('2026-03-06T16:00:00+08:00', roadComplaint);
  for (const moment of ['2026-03-07T10:00:00+08:00', '2026-03-08T10:00:00+08:00', '2026-03-09T08:00:00+08:00']) await city.clock(moment);
  expect(await group.text()).not.toContain('今日待办');
});

test('an overdue demand turns red at once, and everybody concerned is told when the doors open', async () => {
  const { boss, group } = await filed('2026-03-02T10:00:00+08:00', roadComplaint);
  const supervisor = await arrive('/chat', 'DEMO-SUPERVISOR', '孙督办');
  await supervisor.sees('已登记为督办员');
  await group.press('签收');
  await city.clock('2026-03-09T17:30:00+08:00');
  await group.sees(/🔴 QH20260302-0001 .*办理中/);
  expect(await boss.text()).not.toContain('已超过答复时限');
  await city.clock('2026-03-10T09:00:00+08:00');
  await boss.sees('QH20260302-0001 已超过答复时限，交通运输局还没有办结');
  await supervisor.sees('🔴 逾期 QH20260302-0001 · 交通运输局');
  await group.sees('🔴 逾期 1　QH20260302-0001');
});

test('a contact that is not made in time concerns the department, not the entrepreneur', async () => {
  const { boss, group } = await filed('2026-03-02T10:00:00+08:00', roadComplaint);
  await city.clock('2026-03-03T17:31:00+08:00');
  await city.clock('2026-03-04T08:30:00+08:00');
  await group.sees('🟡 QH20260302-0001 交通运输局还没有联系企业');
  expect(await boss.text()).not.toContain('已超过答复时限');
});

test('a make-up working Saturday counts, the days of the Spring Festival do not', async () => {
  const { boss } = await filed('2026-02-12T10:00:00+08:00', roadComplaint);
  const receipt = await boss.sees('已提交，编号');
  // Fri 13 and the make-up Saturday 14 count; 15 to 23 are the festival; 24, 25, 26 count.
  expect(receipt.lines.map(({ text }) => text).join('\n')).toContain('2月26日（周四）17:30');
  await boss.press('为什么是这天');
  const why = (await boss.sees('时限这样算')).lines[0]?.text ?? '';
  expect(why).toContain('2月14日 周六　第 2 天（调休上班，计入）');
  expect(why).toContain('春节，不计');
});

test('a year without published holidays makes the date provisional, and it says so', async () => {
  const { boss } = await filed('2026-12-29T10:00:00+08:00', roadComplaint);
  const receipt = await boss.sees('已提交，编号');
  expect(receipt.lines.map(({ text }) => text).join('\n')).toContain('节假日安排公布后再确认');
});

test('a survey that is not answered is asked again once, then the demand ends in silence', async () => {
  const { boss, group } = await filed('2026-03-02T10:00:00+08:00', roadComplaint);
  await group.press('签收');
  await group.press('办结');
  await group.write('已修好。', await group.sees('办理结果是什么'));
  await boss.sees('您对这次办理满意吗');
  await city.clock('2026-03-04T10:05:00+08:00');
  await boss.sees('办结后还没有收到您的评价');
  await city.clock('2026-03-17T09:00:00+08:00');
  await boss.sees('已销号：办结后没有收到评价');
});

test('everything is still there after a restart, and nothing is told twice', async () => {
  const { boss, group } = await filed('2026-03-02T10:00:00+08:00', roadComplaint);
  await boss.write('还有一件事：仓库门口的路灯也坏了');
  await boss.sees('请您核对');
  const before = await group.text();
  await city.restart();
  const again = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '王工');
  expect(await again.text()).toBe(before);
  await again.press('签收');
  await again.sees('办理中 · 王工');
});

test('a clock that is stopped with approval stands still, goes on by itself, and every side can see why (E1.7)', async () => {
  city = await openCity({ at: '2026-03-02T10:00:00+08:00', env: { MECHANISM: 'example' } });
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '王派单');
  await boss.sees('已绑定');
  await boss.write(roadComplaint);
  await boss.press('提交');
  await group.press('签收');
  await group.press('中止计时');
  await group.press('等待专家评审或检测');
  const question = await group.sees('哪天继续办理');
  await group.write('3月12日 检测路基', question);
  await group.sees('已申请中止计时，3月12日（周四）起继续，等待同意');
  await dispatcher.sees(/申请中止计时[\s\S]*检测路基/);
  await dispatcher.press('同意');
  await boss.sees(
    /申请中止计时：等待专家评审或检测 检测路基，企业服务中心已同意。3月12日（周四）起继续办理，答复时限顺延到 3月20日（周五）17:00/,
  );
  await group.sees(/办理中 · 刘工 · 中止计时[\s\S]*\[继续办理\]/);
  await boss.press('为什么是这天');
  await boss.sees(/3月2日 周一　收到[\s\S]*中止计时，不计[\s\S]*3月20日 周五　第 7 天/);
  await city.clock('2026-03-12T09:00:00+08:00');
  await boss.sees('交通运输局继续办理，答复时限 3月20日（周五）17:00');
});
