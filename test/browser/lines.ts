/** Broken lines, busy servers, many tabs: nothing lost, nothing twice. */
import { describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { eventually, say, sees, watch } from './browser.ts';
import { openRooms } from './rooms.ts';

export function lines(browser: () => Browser): void {
  describe('tabs and lines', () => {
    const { tabs, open, url } = openRooms(browser);

    test('two people in two tabs of one browser stay apart', async () => {
      const first = await open('/chat?code=DEMO-E1&name=周经理');
      const tab = watch(await first.context().newPage());
      tabs.push(tab);
      await tab.page.goto(`${url()}/chat?code=DEMO-DISPATCHER&name=陈派单`);
      await sees(tab.page, '已登记为派单员');
      await say(first, '想问小微企业贷款贴息怎么申请');
      await sees(first, '想问小微企业贷款贴息怎么申请');
      await tab.page.reload();
      await sees(tab.page, '已登记为派单员');
      expect(await tab.page.locator('#messages').innerText()).not.toContain('贷款贴息');
      expect(await tab.page.locator('#you').innerText()).toContain('陈派单');
    });

    test('eight tabs of one browser all live, though it opens six lines to one site', async () => {
      const first = await open('/chat?code=DEMO-E1&name=第一页');
      await sees(first, '已绑定');
      const others: Page[] = [];
      for (let count = 0; count < 7; count++) {
        const page = await first.context().newPage();
        await page.goto(first.url());
        await sees(page, '已绑定');
        others.push(page);
      }
      const last = others.at(-1);
      if (last) await say(last, '帮助');
      for (const page of [first, ...others]) await sees(page, '直接写问题就能提交');
    });

    test('a tab that nobody looks at gives its line back, and is up to date when it is looked at again', async () => {
      const page = await open('/chat?code=DEMO-E1&name=后台');
      await sees(page, '已绑定');
      const other = await page.context().newPage();
      await other.goto(page.url());
      await sees(other, '已绑定');
      const look = (hidden: boolean) =>
        page.evaluate(
          `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
        );
      const held = async () => page.evaluate<number>('navigator.locks.query().then(({ held }) => held.length)');
      expect(await held()).toBe(2);
      await look(true);
      await eventually(page, 'navigator.locks.query().then(({ held }) => held.length === 1)');
      await say(other, '帮助');
      await sees(other, '直接写问题就能提交');
      await look(false);
      await sees(page, '直接写问题就能提交');
    });

    test('what is written without a line is kept over a reload and sent once when the line is back', async () => {
      const page = await open('/chat?code=DEMO-E1&name=离线');
      await sees(page, '已绑定');
      const sent: string[] = [];
      await page.route('**/web/api/send*', async (route) => {
        sent.push(String((route.request().postDataJSON() as { key: string }).key));
        // The second request arrives and its answer is lost: the worst case for doing something twice.
        if (sent.length === 2) await route.fetch();
        return sent.length < 3 ? route.abort() : route.continue();
      });
      await say(page, '门口路灯不亮');
      await page.getByText('等待网络').first().waitFor();
      await page.fill('#text', '还没有写完');
      await sees(page, '请您核对');
      await page.reload();
      await eventually(page, '!localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(":out")) ?? "")');
      await eventually(page, 'document.querySelectorAll("article.pending").length === 0');
      expect(new Set(sent).size).toBe(1);
      expect(sent.length).toBeGreaterThanOrEqual(3);
      expect(await page.locator('article.mine').getByText('门口路灯不亮').count()).toBe(1);
      expect(await page.inputValue('#text')).toBe('还没有写完');
      await sees(page, '请您核对');
    });

    test('a server that is busy is waited for, and says so', async () => {
      const page = await open('/chat?code=DEMO-E1&name=太快');
      await sees(page, '已绑定');
      let calls = 0;
      await page.route('**/web/api/send*', (route) => {
        calls += 1;
        return calls === 1
          ? route.fulfill({ status: 429, headers: { 'retry-after': '1' }, contentType: 'application/json', body: '{"error":"x"}' })
          : route.continue();
      });
      await say(page, '帮助');
      await page.getByRole('alert').getByText('操作太快了').waitFor();
      await sees(page, '直接写问题就能提交');
      tabs[0]?.faults.splice(0);
    });
  });
}
