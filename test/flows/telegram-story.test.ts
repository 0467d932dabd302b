/** The same journey over Telegram, by polling and by webhook, against the strict stand-in. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Line } from '../fakes/telegram/index.ts';
import { openTelegramCity, type TelegramCity } from './telegram-city.ts';

const last = (lines: Line[], words: string | RegExp) =>
  lines.findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text)));

describe.each(['polling', 'webhook'] as const)('by %s', (mode) => {
  let city: TelegramCity;
  const see = (who: 'boss' | 'group' | 'dispatcher', words: string | RegExp) =>
    city.fake.waitFor(() => last(city[who].transcript(), words));

  beforeAll(async () => {
    city = await openTelegramCity(mode);
  });
  afterAll(() => city.stop());

  test('one message and one tap file a demand', async () => {
    city.boss.send('我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
    const draft = await see('boss', '请您核对');
    expect(draft.buttons.flat()).toEqual(['提交', '改类型', '改内容', '取消']);
    city.boss.press('提交');
    const receipt = await see('boss', '已提交，编号 QH20260302-0001');
    expect(receipt.text).toContain('3月9日（周一）17:30');
    expect(receipt.id).toBe(draft.id);
  });

  test('a stranger to the department cannot press, the officer can, and of two presses one wins', async () => {
    await see('group', '新诉求 QH20260302-0001');
    const refused = city.group.press('签收', city.dispatcher);
    await city.fake.waitFor(() => refused.answer);
    expect(refused.answer?.text).toContain('由交通运输局的经办人操作');
    const first = city.group.press('签收', city.officer);
    const second = city.group.press('签收', city.officer);
    await city.fake.waitFor(() => first.answer && second.answer);
    expect([first.answer?.text, second.answer?.text]).toEqual(
      expect.arrayContaining([expect.stringContaining('刘工已在 09:05 签收'), expect.stringContaining('已签收。联系人 周强 13800005678')]),
    );
    await see('group', '办理中 · 刘工');
    await see('boss', '交通运输局已签收，经办人 刘工');
    expect(city.boss.transcript().filter(({ text }) => text.includes('已签收'))).toHaveLength(1);
  });

  test('已联系 is asked about, a quoted card is a reply, files go along', async () => {
    city.group.press('已联系', city.officer);
    await see('boss', '是这样吗？');
    city.boss.press('否');
    const card = await see('group', '企业说没有联系');
    city.group.reply(card.id, '施工队本周四进场，预计三天修好。', city.officer);
    await see('boss', '交通运输局：施工队本周四进场');
  });

  test('申请延期 asks with a reply box, the dispatcher approves, the date moves', async () => {
    city.group.press('申请延期', city.officer);
    const ask = await see('group', '延期到哪天、为什么');
    expect(ask.asks).toBe('日期 原因');
    city.group.reply(ask.id, '3月16日 等待沥青到货', city.officer);
    await see('dispatcher', '申请延期');
    city.dispatcher.press('同意');
    await see('boss', '申请延期到 3月16日（周一），推进中心已同意');
    await see('group', '3月16日（周一）17:30');
  });

  test('办结 brings the survey; 不满意 sends it back with three working days', async () => {
    city.group.press('办结', city.officer);
    const ask = await see('group', '办理结果是什么');
    city.group.reply(ask.id, '道路已修复并验收，恢复通行。', city.officer);
    const survey = await see('boss', '您对这次办理满意吗');
    expect(survey.buttons.flat()).toEqual(['非常满意', '比较满意', '基本满意', '不满意']);
    city.boss.press('不满意');
    const sorry = await see('boss', '对不起，没有办好');
    expect(sorry.asks).toBe('哪里不满意');
    expect(sorry.text).toContain('3月5日（周四）');
    city.boss.send('只填了一半', { replyTo: sorry.id });
    await see('group', '重办 QH20260302-0001：企业不满意（“只填了一半”）');
    expect(last(city.boss.transcript(), '已办结')?.buttons).toEqual([]);
  });
});
