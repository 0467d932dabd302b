/** Wuhai's reception day 接待日, from the rota to the published progress. */
import { afterAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from './city.ts';
import { type WebPerson, webPerson } from './web-person.ts';

let city: TestCity;
const people: WebPerson[] = [];
const road = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';

const arrive = async (path: string, code: string, name: string) => {
  const person = await webPerson(city.url, path, code, name);
  people.push(person);
  return person;
};
const words = ({ lines }: { lines: Array<{ text: string }> }) => lines.map(({ text }) => text).join('\n');
const labels = ({ buttons }: { buttons: Array<Array<{ label: string }>> }) => buttons.flat().map(({ label }) => label);

afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('Wuhai: a reception day is announced, booked by one message and taps, moved to the leader of its field, briefed, assigned and published', async () => {
  city = await openCity({ at: '2026-05-20T10:00:00+08:00', env: { MECHANISM: 'wuhai' } });
  const dispatcher = await arrive('/chat', 'DEMO-DISPATCHER', '陈派单');
  const leader = await arrive('/chat', 'DEMO-LEADER', '王市长');
  const boss = await arrive('/chat', 'DEMO-E1', '周经理');
  const small = await arrive('/chat', 'DEMO-E3', '何老板');
  await leader.sees('已登记为领导');
  await boss.sees('已绑定');
  await small.sees('已绑定');
  await city.clock('2026-05-20T10:01:00+08:00');
  await boss.write('预约'); // D4.1: the rota of June is planned, its notice is not out yet
  await boss.sees('下一场是6月18日（周四）上午，分管工业的副市长接待，5月28日（周四）08:30开始预约');
  await dispatcher.write('接待日 6月1日 上午 市长');
  await dispatcher.sees('通告要提前发布（D4.2），这一天来不及了');
  await dispatcher.write('接待日 6月23日 下午 分管城建的副市长 现场会');
  await dispatcher.sees('已排 6月23日（周二）下午，分管城建的副市长接待');

  await city.clock('2026-06-02T09:00:00+08:00'); // D4.2: both are announced
  const notice = words(await dispatcher.sees(/接待日通告[\s\S]*6月18日/));
  expect(notice).toContain('不在接待范围（D4.7）：已经或应当通过诉讼');
  expect(notice).toContain('6月11日（周四）18:00');
  await boss.sees('市长服务民营企业接待日，现在可以预约');
  await small.write('预约');
  await small.sees('本渠道面向列入名单的企业（D4.4）');
  const lin = await arrive('/chat', 'DEMO-E2', '林经理');
  await lin.sees('已绑定');
  await lin.write('预约');
  await lin.press('6月18日（周四）上午 分管工业的副市长');
  await lin.upload('plan.txt', Buffer.from('plan'), 'text/plain');
  await lin.sees('附件收到了。请写一句话');
  await lin.write('招不到技术工人，想请人社局帮忙组织招聘');
  await lin.sees('目前排定的接待日里没有对口的领导'); // D4.11: else later, and it says so
  await lin.press('作为诉求提交');
  expect(words(await lin.sees('请您核对'))).toContain('📎1');
  await boss.write('/booking');
  expect(labels(await boss.sees('想约哪一场'))).toEqual(['6月18日（周四）上午 分管工业的副市长', '6月23日（周二）下午 分管城建的副市长']);
  await boss.press('6月18日（周四）上午 分管工业的副市长');
  await boss.sees('想当面反映什么');
  await boss.write(road);
  const card = await boss.sees('请选时间，点一下就约好'); // D4.11
  expect(words(card)).toContain('不是分管工业的副市长分管的领域。已为您换到6月23日（周二）下午，由分管城建的副市长接待');
  await boss.press('15:30');
  const receipt = words(await boss.sees('✅ 已预约 6月23日（周二）下午')); // D4.12
  expect(receipt).toMatch(/您的时间　6月23日（周二）15:30[\s\S]*事项所在地/);
  await dispatcher.sees('接待日预约 · 6月23日（周二）下午 15:30');
  await boss.write('我的诉求');
  await boss.sees('还没有提交过诉求');
  await boss.press('取消预约');
  await boss.sees('6月23日（周二）下午的预约已取消');
  await boss.write('预约');
  await boss.press('6月23日（周二）下午 分管城建的副市长');
  await boss.write(road, await boss.sees('6月23日（周二）下午，分管城建的副市长接待。请写一句话'));
  await boss.press('16:00');
  await boss.sees(/✅ 已预约[\s\S]*16:00/);

  await dispatcher.write('接待日');
  await dispatcher.sees('9月17日（周四）上午 · 分管城建的副市长');
  await dispatcher.pressAction('1:setplace:20260623-pm-vice-2');
  await dispatcher.write('乌达产业园', await dispatcher.sees('6月23日（周二）下午的接待日改在哪里'));
  await boss.sees('6月23日（周二）下午的接待日改在：乌达产业园'); // D4.3
  await city.clock('2026-06-22T09:00:00+08:00');
  expect(words(await leader.sees('分管城建的副市长接待日 · 事项清单'))).toContain(
    '16:00 示例机械有限公司（城建、交通和自然资源）：我们厂门口的路坏了',
  );
  await boss.sees('提醒：您预约的接待日是明天');

  await city.clock('2026-06-23T16:20:00+08:00');
  await dispatcher.write('接待日');
  await dispatcher.press('交办');
  await dispatcher.press('交通运输局');
  await dispatcher.write('一个月内修复园区道路', await dispatcher.sees('交交通运输局办什么'));
  await boss.sees('您的事项已交交通运输局办理，编号 QH20260623-0001'); // D4.13
  const group = await arrive('/groups/交通运输局', 'DEMO-OFFICER 交通运输局', '刘工');
  await group.sees('接待日交办 QH20260623-0001（分管城建的副市长）：一个月内修复园区道路');
  await dispatcher.press('长期推进事项'); // D4.16
  await dispatcher.told('QH20260623-0001');
  const stored = await city.running.house.stores.apply.load('QH20260623-0001');
  expect(stored?.demand.targets.filter(({ stoppedAt }) => !stoppedAt).map(({ name, rule }) => `${name} ${rule}`)).toEqual([
    'status D4.13',
    'report D4.16',
  ]);
  await dispatcher.write('登录');
  const token = /token=([\w-]+)/.exec(words(await dispatcher.sees('token=')))?.[1] ?? '';
  const opened = await fetch(`${city.url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const desk = (path: string, form?: Record<string, string>) =>
    fetch(`${city.url}${path}`, {
      headers: { cookie },
      redirect: 'manual',
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
  const register = await (await desk('/receptions/wuhai/20260623-pm-vice-2.csv')).text(); // D4.22
  expect(register).toContain('2026-06-23 16:00,示例机械有限公司,周强 13800005678');
  expect(register).toContain('已交办,交通运输局,QH20260623-0001,一个月内修复园区道路');
  const added = { city: 'wuhai', day: '2026-07-30', half: 'am', leader: 'mayor', form: 'breakfast', place: '' };
  expect((await desk('/receptions', added)).headers.get('location')).toBe('/receptions/wuhai/20260730-am-mayor');
  expect(await (await desk('/receptions', { ...added, day: '2026-07-01' })).text()).toContain('通告要提前发布（D4.2）');
  await desk('/receptions/wuhai/20260730-am-mayor', { act: 'cancel', text: '市长出差' });
  await dispatcher.sees('7月30日（周四）上午的接待日取消了：市长出差');
  const page = await (await fetch(`${city.url}/reception`)).text(); // D4.18: public, and names nobody
  expect(page).toContain('一个月内修复园区道路');
  expect(page).not.toContain('示例机械');
});
