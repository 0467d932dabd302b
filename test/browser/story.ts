/** The journey of a demand through the real pages: a phone of 360 pixels, an office window. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { demoParts } from '../../dashboard/parts.ts';
import { openCity, type TestCity } from '../flows/city.ts';
import { desktop, eventually, obstacles, openTab, overflow, phone, press, say, sees, type Tab } from './browser.ts';

const parts = demoParts(['交通运输局'], '推进中心');
const path = (begin: string) => parts.find(({ who }) => who.startsWith(begin))?.path ?? '';
/** A picture of one red point, as small as a PNG can be. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

export function story(browser: () => Browser): void {
  describe('the journey of a demand through the pages', () => {
    let city: TestCity;
    let boss: Tab;
    let officer: Tab;

    beforeAll(async () => {
      city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
      boss = await openTab(browser(), `${city.url}${path('示例机械')}`, phone);
      officer = await openTab(browser(), `${city.url}${path('交通运输局')}`, desktop);
    });
    afterAll(() => city.stop());

    test('the printed link opens the chat without its code, and says who is here', async () => {
      await sees(boss.page, '已绑定 示例机械有限公司');
      expect(boss.page.url()).not.toContain('DEMO');
      expect(await boss.page.locator('header').innerText()).toMatch(/企呼\s+周经理 · 示例机械有限公司/);
      expect(await officer.page.locator('header').innerText()).toMatch(/交通运输局工作群\s+刘工 · 交通运输局经办人/);
    });

    test('one message and one tap file a demand; number and promised date come back', async () => {
      await say(boss.page, '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
      await sees(boss.page, '请您核对');
      await press(boss.page, '提交');
      await sees(boss.page, /已提交，编号 QH20260302-\d{4}/);
      await sees(boss.page, /3月9日（周一）17:30/);
    });

    test('the card stands in the group without a reload, in the city’s time and not the browser’s', async () => {
      await sees(officer.page, '新诉求 QH20260302-0001');
      expect(await officer.page.locator('article time').last().innerText()).toBe('09:05');
      await officer.page.getByRole('button', { name: '1 件在办' }).click();
      await officer.page.locator('#live-list button').click();
      expect(await officer.page.evaluate<boolean>('document.activeElement.matches("article.kind-card")')).toBe(true);
    });

    test('签收 changes the card in place, shows the officer the telephone, tells the entrepreneur', async () => {
      await press(officer.page, '签收');
      await sees(officer.page, '办理中 · 刘工');
      await officer.page.locator('#toast').getByText('13800005678').waitFor();
      expect(await officer.page.locator('article.kind-card').count()).toBe(1);
      await sees(boss.page, '交通运输局已签收，经办人 刘工');
    });

    test('已联系 is asked about and shown', async () => {
      await press(officer.page, '已联系');
      await press(boss.page, '是');
      await sees(officer.page, '企业确认已联系');
    });

    test('a quoted card is a reply, shown as a quote', async () => {
      await officer.page.locator('article.kind-card .reply').last().click();
      expect(await officer.page.locator('#quote').innerText()).toContain('QH20260302-0001');
      await say(officer.page, '施工队本周四进场，预计三天修好。');
      await sees(boss.page, '交通运输局：施工队本周四进场');
      expect(await officer.page.locator('article.mine .quoted').last().innerText()).toContain('QH20260302-0001');
    });

    test('a photo is seen before it is sent, can be removed, and arrives', async () => {
      const { page } = boss;
      const files = ['路面.png', '误选.png'].map((name) => ({ name, mimeType: 'image/png', buffer: png }));
      await page.setInputFiles('input[type=file]', files);
      await page.getByRole('button', { name: '移除 误选.png' }).click();
      expect(await page.locator('#files li').count()).toBe(1);
      expect(await page.locator('#files img').getAttribute('src')).toMatch(/^blob:/);
      await say(page, '补充一张照片');
      const image = page.locator('article.mine img').last();
      await image.waitFor();
      await image.scrollIntoViewIfNeeded();
      await eventually(page, '[...document.querySelectorAll("article.mine img")].at(-1)?.naturalWidth === 1');
      expect(await page.locator('#files').isHidden()).toBe(true);
    });

    test('办结 asks for the result, already quoted; the survey puts no answer forward', async () => {
      await press(officer.page, '办结');
      await sees(officer.page, '办理结果是什么');
      await officer.page.locator('#quote').getByText('办理结果是什么').waitFor();
      await say(officer.page, '道路已修复并验收，恢复通行。');
      await sees(boss.page, '您对这次办理满意吗');
      const colours = await boss.page.evaluate<string[]>(
        '[...document.querySelectorAll(".buttons.even button")].map((button) => getComputedStyle(button).backgroundColor)',
      );
      expect(colours).toHaveLength(4);
      expect(new Set(colours).size).toBe(1);
    });

    test('不满意 sends it back, and the reason goes with it', async () => {
      await press(boss.page, '不满意');
      await sees(boss.page, '对不起，没有办好');
      await boss.page.locator('#quote').getByText('对不起').waitFor();
      await say(boss.page, '只填了一半');
      await sees(officer.page, '重办 QH20260302-0001：企业不满意（“只填了一半”）');
    });

    test('nothing is wider than the phone, nobody stumbles, nothing went wrong in the console', async () => {
      expect(await overflow(boss.page)).toBe(0);
      expect(await overflow(officer.page)).toBe(0);
      expect(await obstacles(boss.page)).toEqual([]);
      expect(await obstacles(officer.page)).toEqual([]);
      expect([...boss.faults, ...officer.faults]).toEqual([]);
    });
  });
}
