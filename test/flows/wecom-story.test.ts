/** The same journey over WeCom: the entrepreneur in the application, the department in its work group through the robot. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { labels, type Shown } from '../fakes/wecom/index.ts';
import type { Road } from '../bot/wecom/setup.ts';
import { bindPerson, openWecomCity, seeIn, type WecomCity } from './wecom-city.ts';

/** The entrepreneur, in whichever of the two places. */
interface Boss {
  feed(): Shown[];
  send(text: string): Promise<unknown>;
  press(label: string): Promise<unknown>;
}

const places = {
  'the application and the robot': { roads: ['app', 'bot'], boss: ({ fake }: WecomCity): Boss => fake.member('ZhouQiang', '周经理') },
  'customer service and the robot': { roads: ['app', 'bot', 'kf'], boss: ({ fake }: WecomCity): Boss => fake.customer('周经理') },
} satisfies Record<string, { roads: Road[]; boss: (city: WecomCity) => Boss }>;

describe.each(Object.entries(places))('by %s', (_name, { roads, boss: makeBoss }) => {
  const inPlace = !(roads as Road[]).includes('kf');
  let city: WecomCity;
  let boss: Boss;
  const inGroup = (words: string | RegExp, label?: string) => seeIn(city.fake, city.group.feed, words, label);
  const byBoss = (words: string | RegExp, label?: string) => seeIn(city.fake, boss.feed, words, label);

  beforeAll(async () => {
    city = await openWecomCity(roads);
    boss = makeBoss(city);
    await bindPerson(city.fake, boss, 'DEMO-E1', '已绑定 示例机械有限公司');
  });
  afterAll(() => city.stop());

  test('one message and one tap file a demand', async () => {
    await boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
    const draft = await byBoss('请您核对');
    expect(labels(draft)).toEqual(['提交', '改类型', '改内容', '取消']);
    await boss.press('提交');
    const receipt = await byBoss('已提交，编号 QH20260302-0001', '撤回');
    expect(receipt.text).toContain('3月9日（周一）17:30');
    expect(receipt.id === draft.id).toBe(inPlace);
  });

  test('a stranger to the department cannot press and is told privately; the officer can, and of two presses one wins', async () => {
    await inGroup('新诉求 QH20260302-0001', '签收');
    await city.group.press('签收', city.dispatcher);
    await seeIn(city.fake, city.dispatcher.feed, '由交通运输局的经办人操作');
    await Promise.all([city.group.press('签收', city.officer), city.group.press('签收', city.officer)]);
    await seeIn(city.fake, city.officer.feed, '已签收。联系人 周强 13800005678');
    await seeIn(city.fake, city.officer.feed, '刘工已在 09:05 签收');
    const card = await inGroup('办理中 · 刘工', '已联系');
    expect(labels(card)).toEqual(['已联系', '回复', '办结', '申请延期', '退回', '转办']);
    expect(city.group.feed().filter(({ kind }) => kind === 'card')).toHaveLength(1);
    expect(city.group.feed().some(({ text }) => text.includes('13800005678'))).toBe(false);
    await byBoss('交通运输局已签收，经办人 刘工');
    expect(boss.feed().filter(({ text }) => text.includes('已签收'))).toHaveLength(1);
  });

  test('已联系 is asked about; the line beside the card can be quoted, and the quote is a reply', async () => {
    await city.group.press('已联系', city.officer);
    await byBoss('是这样吗？', '否');
    await boss.press('否');
    await inGroup('企业说没有联系', '回复');
    const line = await inGroup(/QH20260302-0001 · 引用本条/);
    await city.group.mention('施工队本周四进场，预计三天修好。', city.officer, line);
    await byBoss('交通运输局：施工队本周四进场');
  });

  test('申请延期 asks by name; the next words of that officer are the answer, the dispatcher approves, the date moves', async () => {
    await city.group.press('申请延期', city.officer);
    const ask = await inGroup('延期到哪天、为什么');
    expect(ask.text).toContain('刘工');
    await city.group.mention('3月16日 等待沥青到货', city.officer);
    await seeIn(city.fake, city.dispatcher.feed, '申请延期', '同意');
    await city.dispatcher.press('同意');
    await byBoss('申请延期到 3月16日（周一），推进中心已同意');
    await inGroup('3月16日（周一）17:30', '办结');
  });

  test('办结 brings the survey; 不满意 sends it back with three working days', async () => {
    await city.group.press('办结', city.officer);
    const ask = await inGroup('办理结果是什么');
    await city.group.mention('道路已修复并验收，恢复通行。', city.officer, ask);
    const survey = await byBoss('您对这次办理满意吗', '不满意');
    expect(labels(survey)).toEqual(['非常满意', '比较满意', '基本满意', '不满意']);
    await boss.press('不满意');
    await byBoss('对不起，没有办好');
    expect((await byBoss('3月5日（周四）')).text).toContain('重办');
    await boss.send('只填了一半');
    await inGroup('重办 QH20260302-0001：企业不满意（“只填了一半”）');
    if (inPlace) expect(labels(boss.feed().findLast(({ text }) => text.includes('已办结')) ?? survey)).toEqual([]);
  });

  test('nothing that WeCom cuts, drops or refuses was ever sent', () => {
    const { world, calls } = city.fake;
    const shown = [...boss.feed(), ...city.officer.feed(), ...city.group.feed()];
    expect(shown.filter(({ truncated }) => truncated)).toEqual([]);
    expect(world.dropped).toEqual([]);
    expect(calls.filter(({ errcode }) => errcode !== 0).map(({ path, errcode }) => `${path} ${errcode}`)).toEqual([]);
  });
});
