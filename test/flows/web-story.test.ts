/** The journey of a demand over the web chat, as the people in it see it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let boss: WebPerson;
let officer: WebPerson;
const people: WebPerson[] = [];

const arrive = async (...args: Parameters<typeof webPerson>) => {
  const person = await webPerson(...args);
  people.push(person);
  return person;
};

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  boss = await arrive(city.url, '/chat', 'DEMO-E1', '周经理');
  officer = await arrive(city.url, '/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
});

afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('one message and one tap file a demand; number and promised date come back', async () => {
  await boss.sees('已绑定 示例机械有限公司');
  await boss.write('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
  const draft = await boss.sees('请您核对');
  const words = draft.lines.map(({ text }) => text).join('\n');
  expect(words).toContain('投诉');
  expect(words).toContain('交通运输局');
  expect(words).toContain('3月9日（周一）');
  await boss.press('提交');
  const receipt = await boss.sees('QH20260302-0001');
  expect(receipt.lines.map(({ text }) => text).join('\n')).toContain('3月9日（周一）17:30，还有 5 个工作日');
});

test('the work group gets one card with all that is needed, the contact masked', async () => {
  const card = await officer.sees('新诉求 QH20260302-0001');
  const words = card.lines.map(({ text }) => text).join('\n');
  expect(words).toContain('示例机械有限公司（规上）');
  expect(words).toContain('周** 138****5678');
  expect(words).not.toContain('13800005678');
  expect(card.buttons.flat().map(({ label }) => label)).toEqual(['签收', '退回', '转办']);
});

test('签收 changes the card in place, shows the officer the number, and tells the entrepreneur', async () => {
  await officer.press('签收');
  await officer.told('13800005678');
  await officer.sees('办理中 · 刘工');
  await boss.sees('交通运输局已签收，经办人 刘工');
  const cards = (await officer.messages()).filter(({ kind }) => kind === 'card');
  expect(cards).toHaveLength(1);
});

test('为什么是这天 lists each day counted and the rule', async () => {
  await boss.press('为什么是这天');
  const why = await boss.sees('的时限这样算');
  const words = why.lines.map(({ text }) => text).join('\n');
  expect(words).toContain('D2.14');
  expect(words).toContain('3月7日至3月8日　周末，不计');
  expect(words).toContain('3月9日 周一　第 5 天，17:30 截止');
});

test('已联系 asks the entrepreneur, and their word is shown on the card', async () => {
  await officer.press('已联系');
  await boss.sees('说已与您联系，是这样吗？');
  await boss.press('是');
  await officer.sees('企业确认已联系');
});

test('quoting the card is replying', async () => {
  await officer.write('施工队本周四进场，预计三天修好。', await officer.sees('办理中 · 刘工'));
  await boss.sees('交通运输局：施工队本周四进场，预计三天修好。');
  await officer.sees(/刘工：施工队本周四进场/);
});

test('办结 asks for the result, and the survey comes with the four levels of the city', async () => {
  await officer.press('办结');
  const ask = await officer.sees('办理结果是什么');
  await officer.write('道路已修复并验收，恢复通行。', ask);
  const survey = await boss.sees('您对这次办理满意吗？');
  expect(survey.buttons.flat().map(({ label }) => label)).toEqual(['非常满意', '比较满意', '基本满意', '不满意']);
});

test('不满意 sends it back the same day with three working days', async () => {
  await boss.press('不满意');
  const sorry = await boss.sees('对不起，没有办好');
  expect(sorry.lines[0]?.text).toContain('3月5日（周四）');
  await boss.write('只填了一半', sorry);
  await officer.sees('重办 QH20260302-0001：企业不满意（“只填了一半”）');
  await officer.sees('企业意见：只填了一半');
});

test('a second 不满意 goes to the centre for verification', async () => {
  const dispatcher = await arrive(city.url, '/chat', 'DEMO-DISPATCHER', '陈派单');
  await dispatcher.sees('已登记为派单员');
  await officer.press('签收');
  await officer.press('办结');
  await officer.write('全部填平。', await officer.sees(/办理结果是什么/));
  await boss.sees('全部填平。');
  await boss.press('不满意');
  await dispatcher.sees('两次答复后企业仍不满意');
  const head = await arrive(city.url, '/chat', 'DEMO-HEAD 交通运输局', '江局长');
  await head.sees('已登记为交通运输局主要负责人');
  await officer.sees('《不满意诉求审核反馈表》');
  await head.pressAction('1:form:QH20260302-0001');
  await head.write('两次办理情况属实。', await head.sees('的审核反馈'));
  await dispatcher.sees(/反馈表\s*江局长/);
  await dispatcher.press('同意销号');
  await dispatcher.write('已全部填平。', await dispatcher.sees('请写核查意见'));
  await boss.sees('经推进中心核查后销号');
});
