/** The four other cities, each from the first message to the write-off, over a make-up Saturday and the Spring Festival of 2026. */
import { afterEach, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { signIn, type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
let people: WebPerson[] = [];
const road = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};
const open = async (mechanism: string, at: string) => {
  city = await openCity({ at, env: { MECHANISM: mechanism } });
};
const words = ({ lines }: { lines: Array<{ text: string }> }) => lines.map(({ text }) => text).join('\n');
const labels = ({ buttons }: { buttons: Array<Array<{ label: string }>> }) => buttons.flat().map(({ label }) => label);

async function filed(code = 'DEMO-E1'): Promise<{ boss: WebPerson; group: WebPerson; receipt: string }> {
  const boss = await arrive('/chat', code, '周经理');
  await boss.sees('已绑定');
  await boss.write(road);
  await boss.press('提交');
  const receipt = words(await boss.sees('已提交，编号'));
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await group.sees('新诉求');
  return { boss, group, receipt };
}

async function answered(group: WebPerson, question: string, button: string, text: string): Promise<void> {
  await group.press(button);
  await group.write(text, await group.sees(question));
}

afterEach(async () => {
  for (const person of people) person.leave();
  people = [];
  await city.stop();
});

test('Dongguan: addressed to the mayor, contacted within 24 hours, ten working days, one month, a limit of its own, answered in the government’s name', async () => {
  await open('dongguan', '2026-02-12T10:00:00+08:00');
  const leader = await arrive('/chat', 'DEMO-LEADER', '王市长');
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const supervisor = await arrive('/chat', 'DEMO-SUPERVISOR', '孙督办');
  await supervisor.sees('已登记为督办员');
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  await boss.sees('已绑定');
  const clerk = await arrive('/chat', 'DEMO-STAFF', '吴会计');
  await clerk.sees('已绑定');
  await clerk.write(road);
  await clerk.press('提交');
  await clerk.sees('这里由企业负责人提交诉求（D1.4）。\n您写的已经留着，可以转给周经理核对后提交');
  await clerk.press('转给负责人');
  await clerk.sees('已转给周经理');
  await boss.sees('吴会计写了一件诉求');
  const draft = await boss.sees('请您核对');
  expect(words(draft)).toContain('重大问题'); // D1.2: a complaint is an issue here
  // Fri 13 and Sat 14 (make-up) are 1 and 2; the festival ends on 23 Feb; Tue 24 is 3, Sat 28 (make-up) is 7, Mon 2 Mar is 8, Wed 4 is 10.
  expect(words(draft)).toContain('3月4日（周三）');
  await boss.press('呈送领导');
  await boss.press('市长');
  await boss.press('提交');
  await boss.sees('已提交，编号 QH20260212-0001');
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await group.sees('新诉求 QH20260212-0001 · 重大问题');

  await leader.sees('QH20260212-0001 · 呈市长');
  await leader.press('批示');
  await leader.write('请交通局一周内拿出方案。', await leader.sees('对 QH20260212-0001 的批示'));
  await group.sees('王市长批示：请交通局一周内拿出方案。'); // D1.6

  await city.clock('2026-02-13T10:00:00+08:00'); // D1.10: 24 clock hours are over
  // Said once, to whoever of the centre is there: its group has it in any case.
  const centre = await arrive('/groups/直通车工作专班', 'DEMO-DISPATCHER', '陈派单');
  await centre.sees('“企业家市长直通车”的试行期在 2023-07-01 已满（D1.1）');
  await group.sees('还没有联系企业');

  await dispatcher.write('QH20260212-0001');
  await dispatcher.press('定分类');
  await dispatcher.press('复杂事项');
  await boss.sees('QH20260212-0001 的时限重新计算为 3月12日（周四）17:30'); // D1.12
  await dispatcher.press('特别复杂事项');
  await dispatcher.write('4月30日', await dispatcher.sees('办到哪天'));
  await boss.sees('的时限重新计算为 4月30日（周四）17:30'); // D1.13
  await dispatcher.press('提请研究');
  await dispatcher.press('分管副市长');
  await boss.sees('已提请分管副市长研究'); // D1.8

  await group.press('签收');
  await group.press('办结');
  await answered(group, '办理结果是什么', '已解决', '已修好。'); // D1.14
  const review = await dispatcher.sees('待审核 QH20260212-0001');
  expect(labels(review)).toEqual(['发出', '改内容', '退回修改']);
  expect(await boss.text()).not.toContain('已修好。');
  await answered(dispatcher, '修改后的答复全文', '改内容', '道路已于2月修复并恢复通行。');
  const result = words(await boss.sees('✅ QH20260212-0001 已办结'));
  expect(result).toContain('道路已于2月修复并恢复通行。');
  expect(result).toContain('东莞市人民政府'); // D1.16
  expect(result).toMatch(/办结类别\s*已解决/);
  expect((await city.running.house.stores.apply.load('QH20260212-0001'))?.demand.stage).toMatchObject({ original: '已修好。' });
  await boss.press('不满意');
  await boss.sees('谢谢您的评价'); // nothing follows
  expect((await city.running.house.stores.apply.load('QH20260212-0001'))?.demand.stage).toMatchObject({ name: 'closed' });

  const troubles = '这件事一言难尽，请帮忙，拖了四年了，跑了五趟都没有下文。';
  await boss.write(`${troubles}${'中间的情况说来话长。'.repeat(14)}`);
  await boss.sees(/请您核对[^]*拖了四年/);
  await boss.press('提交');
  await dispatcher.sees(/待派 QH20260213-0001[^]*摘　　要　这件事一言难尽，请帮忙，拖了四年了[^]*复　　杂　四年了、跑了五趟/);
  await dispatcher.press('按“复杂事项”办理');
  await boss.sees('QH20260213-0001 的时限重新计算为'); // D1.12
});

test('Dongguan: who is not on the list is told the rule and the way on (D1.3)', async () => {
  await open('dongguan', '2026-02-12T10:00:00+08:00');
  const shop = await arrive('/chat', 'DEMO-E3', '何老板');
  await shop.sees('已绑定');
  await shop.write(road);
  await shop.press('提交');
  await shop.sees('本渠道面向列入名单的企业（D1.3）。您的问题可以拨打 12345');
});

test('Rudong: urgent, joint and hard are lanes; five working days over the festival; a report every five days', async () => {
  await open('rudong', '2026-02-12T10:00:00+08:00');
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const head = await arrive('/chat', 'DEMO-HEAD 交通运输局', '江局长');
  const { boss, group, receipt } = await filed();
  expect(receipt).toContain('2月26日（周四）18:00'); // D3.8
  await dispatcher.write('QH20260212-0001');
  await dispatcher.press('加协办');
  await dispatcher.press('城乡水务局');
  await group.sees(/服务专员\s*规模企业专员/); // D3.5
  await group.sees(/分\s*类\s*繁事联办/); // D3.6
  await dispatcher.press('定分类');
  await dispatcher.press('难事督办');
  await group.sees(/分\s*类\s*难事督办/);
  await head.sees('已列为“难事督办”，请交通运输局主要负责人牵头跟进（D3.11）');
  await group.press('签收');
  await answered(group, '落实到哪一步了', '报进展', '材料已进场。');
  await dispatcher.sees('QH20260212-0001 交通运输局报告进展：材料已进场。');
  expect(await boss.text()).not.toContain('材料已进场');
  await answered(group, '办理结果是什么', '办结', '已修好。');
  await boss.press('不满意');
  await boss.sees('谢谢您的评价');
});

test('Wuhai: six refusals and one appeal; status in seven working days, result in thirty days, then a report every ten days', async () => {
  await open('wuhai', '2026-02-12T10:00:00+08:00');
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  await boss.sees('已绑定');
  await boss.write('我们的事情一直没有解决，请帮忙');
  await boss.press('提交');
  await dispatcher.sees('待派 QH20260212-0001');
  await dispatcher.press('不予受理');
  expect(labels(await dispatcher.sees('为什么不予受理'))).toHaveLength(6); // D4.7
  await dispatcher.press('没有明确的对象、事实、理由或请求的');
  await boss.sees('QH20260212-0001 不予受理：没有明确的对象、事实、理由或请求的（D4.7）');
  await answered(boss, '为什么 QH20260212-0001 应当受理', '申诉', '厂门口的路坏了三个月，交通局没有修。');
  const again = await dispatcher.sees(/申\s*诉\s*厂门口的路坏了三个月/);
  expect(labels(again)).toContain('其他部门');
  await dispatcher.press('其他部门');
  await dispatcher.press('交通运输局');
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  // D4.13: thirty calendar days after 12 Feb is Sat 14 Mar; it moves on to Monday.
  expect(words(await group.sees('新诉求 QH20260212-0001 · 问题诉求'))).toContain('3月16日（周一）18:00');
  await group.press('签收');
  await city.clock('2026-03-02T09:00:00+08:00'); // D4.13: 13, 14, 24, 25, 26, 27, 28 Feb were seven working days
  await group.sees('QH20260212-0001 交通运输局还没有报告落实情况');
  await dispatcher.write('QH20260212-0001');
  await dispatcher.press('定分类');
  await dispatcher.press('长期推进事项');
  await answered(group, '落实到哪一步了', '报进展', '已立项。');
  await dispatcher.sees('报告进展：已立项。');
  const stored = await city.running.house.stores.apply.load('QH20260212-0001');
  expect(stored?.demand.targets.findLast(({ name, stoppedAt }) => name === 'report' && !stoppedAt)).toMatchObject({
    rule: 'D4.16',
    by: new Date('2026-03-12T18:00:00+08:00'),
  });
  await answered(group, '办理结果是什么', '办结', '路已改造。');
  await dispatcher.press('发出');
  await boss.sees(/✅ QH20260212-0001 已办结[\s\S]*路已改造/);
});

test('Xinyang: reviewed answers go back once, reasons within three working days, urgent to the government', async () => {
  await open('xinyang', '2026-02-12T10:00:00+08:00');
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const leader = await arrive('/chat', 'DEMO-LEADER', '王市长');
  await leader.sees('已登记为领导');
  await dispatcher.write('首席服务员');
  await dispatcher.sees('重点企业 1 家，1 家还没有首席服务员（D5.2）。\n示例机械有限公司　还没有');
  await dispatcher.write('首席服务员 示例机械有限公司 王市长');
  await dispatcher.sees('示例机械有限公司的首席服务员是王市长');
  const { boss, group, receipt } = await filed();
  await leader.sees('您联系的示例机械有限公司提交了诉求 QH20260212-0001');
  expect(receipt).toContain('2月26日（周四）18:00'); // D5.10
  await group.press('签收');
  await answered(group, '办理结果是什么', '办结', '修了。');
  await answered(dispatcher, '为什么退回修改', '退回修改', '没有写完成时间');
  await group.sees('QH20260212-0001 的办理结果没有通过审核：没有写完成时间');
  await answered(group, '办理结果是什么', '办结', '已于2月12日修好。');
  await dispatcher.press('发出');
  await boss.sees(/✅ QH20260212-0001 已办结[\s\S]*已于2月12日修好/);
  await leader.sees('您联系的示例机械有限公司的诉求 QH20260212-0001：已于2月12日修好。');
  expect(labels(await boss.sees('您对这次办理满意吗'))).toEqual(['满意', '基本满意', '不满意']); // D5.14
  await boss.press('不满意');
  await boss.sees('谢谢您的评价');
});

test('two cities in one process: each enterprise and each group under its own', async () => {
  await open('dongguan,tengzhou', '2026-03-02T09:05:00+08:00');
  const { receipt } = await filed();
  expect(receipt).toContain('3月16日（周一）17:30'); // D1.11: ten working days
  const other = await arrive('/chat', 'DEMO-TENGZHOU-E1', '李经理');
  await other.sees('已绑定');
  await other.write(road);
  expect(words(await other.sees('请您核对'))).toContain('投诉');
  await other.press('提交');
  expect(words(await other.sees('已提交，编号'))).toContain('3月9日（周一）17:30'); // D2.14
  const theirs = await arrive('/groups/tengzhou.交通运输局', 'DEMO-TENGZHOU-OFFICER 交通运输局', '马工');
  expect(words(await theirs.sees('新诉求'))).toContain('QH20260302-0002');
  await theirs.press('签收');
  await other.sees('交通运输局已签收，经办人 马工');

  const desk = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const theirDesk = await arrive('/chat', 'DEMO-TENGZHOU-DISPATCHER', '赵派单');
  for (const [person, own, foreign] of [
    [desk, 'QH20260302-0001', 'QH20260302-0002'],
    [theirDesk, 'QH20260302-0002', 'QH20260302-0001'],
  ] as const) {
    await person.sees('已登记为');
    const cookie = await signIn(city.url, person);
    const look = (path: string) => fetch(`${city.url}${path}`, { headers: { cookie } });
    const ledger = await (await look('/ledger')).text();
    expect(ledger).toContain(own);
    expect(ledger).not.toContain(foreign);
    expect((await look(`/demands/${own}`)).status).toBe(200);
    expect((await look(`/demands/${foreign}`)).status).toBe(404);
    expect((await look(`/forms/${person === desk ? 'tengzhou' : 'dongguan'}/ledger`)).status).toBe(404);
    expect(await (await look('/units')).text()).not.toContain(person === desk ? '滕州市' : '东莞市');
  }
});
