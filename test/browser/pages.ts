/** The pages by themselves: newcomers, odd texts, files that are too big, every eye. */
import { describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { contrast, desktop, eventually, obstacles, overflow, phone, press, say, sees } from './browser.ts';
import { openRooms } from './rooms.ts';

export function pages(browser: () => Browser): void {
  describe('the pages', () => {
    const { tabs, open } = openRooms(browser);

    test('a newcomer sees three steps and binds with a code, and the page then knows whom they speak for', async () => {
      const page = await open('/chat');
      await page.getByText('三步就能提诉求').waitFor();
      await page.getByLabel('有邀请码的').fill('demo-e2');
      await page.getByRole('button', { name: '绑定' }).click();
      await sees(page, '已绑定 示例数据科技有限公司');
      await page.locator('#as').getByText('示例数据科技有限公司').waitFor();
      expect(await page.locator('#intro').isHidden()).toBe(true);
      expect(await overflow(page)).toBe(0);
    });

    test('a file of 25 MB is refused before it travels, and the words stay', async () => {
      const page = await open('/chat?code=DEMO-E1&name=大文件');
      await sees(page, '已绑定');
      let uploads = 0;
      page.on('request', (request) => void (uploads += request.url().includes('/upload') ? 1 : 0));
      await page.fill('#text', '图纸在附件里');
      await page.evaluate(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(25 * 1024 * 1024)], '图纸.zip'));
        const input = document.getElementById('file');
        input.files = transfer.files;
        input.dispatchEvent(new Event('change'));
      })()`);
      await page.getByRole('alert').getByText('超过 20 MB').waitFor();
      expect(await page.inputValue('#text')).toBe('图纸在附件里');
      expect(await page.locator('#files li').count()).toBe(0);
      expect(uploads).toBe(0);
    });

    test('10,000 characters fold, and neither they nor turned or piled letters break the page', async () => {
      const page = await open('/chat?code=DEMO-E1&name=长文');
      await sees(page, '已绑定');
      await say(page, '厂门口的路'.repeat(2000));
      const long = page.locator('article.mine').first();
      await long.getByRole('button', { name: '展开全文' }).waitFor();
      const folded = (await long.boundingBox())?.height ?? 0;
      expect(folded).toBeLessThan(400);
      await long.getByRole('button', { name: '展开全文' }).click();
      expect((await long.boundingBox())?.height ?? 0).toBeGreaterThan(folded * 5);
      for (const text of [
        '\u202eمشكلة في الطريق 123',
        `路${'\u0336\u0357'.repeat(200)}`,
        'x'.repeat(400),
        '<b onclick="alert(1)">路</b><script>alert(1)</script>',
      ])
        await say(page, text);
      await sees(page, '<b onclick="alert(1)">路</b>');
      await eventually(page, 'document.querySelectorAll("article.pending").length === 0');
      expect(await page.locator('#messages b, #messages script').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
    });

    test('whoever reads further up is told of the new, and led there', async () => {
      const page = await open('/chat?code=DEMO-E1&name=往上看');
      await sees(page, '已绑定');
      for (let count = 0; count < 4; count++) {
        await say(page, '帮助');
        await eventually(page, `[...document.querySelectorAll('article:not(.mine)')].length === ${count + 2}`);
      }
      await page.evaluate('document.getElementById("scroll").scrollTop = 0');
      await page.getByRole('button', { name: '回到最新' }).waitFor();
      const [chat] = page.url().split('?');
      const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      const address = `${chat?.replace('/chat', '/web/api/send')}?${page.url().split('?')[1] ?? ''}`;
      const headers = { cookie, 'x-qihu': '1', 'content-type': 'application/json' };
      await fetch(address, { method: 'POST', headers, body: JSON.stringify({ key: 'elsewhere-1', text: ' ' }) });
      await page.getByRole('button', { name: '1 条新消息' }).click();
      await page.locator('#newest').waitFor({ state: 'hidden' });
    });

    test('the page and the bot change to English together', async () => {
      const page = await open('/chat?code=DEMO-E1&name=Zhou');
      await sees(page, '已绑定');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Send' }).waitFor();
      expect(await page.evaluate<string>('document.documentElement.lang')).toBe('en');
      await page.getByRole('button', { name: 'Help', exact: true }).click();
      await sees(page, /Just write the problem|photos/i);
    });

    test('the keyboard alone is enough: write, send, quote, take the quote back', async () => {
      const page = await open('/chat?code=DEMO-E1&name=键盘', desktop);
      await sees(page, '已绑定');
      await page.locator('#text').focus();
      await page.keyboard.type('门口路灯不亮');
      await page.keyboard.press('Shift+Enter');
      await page.keyboard.type('一个月了');
      await page.keyboard.press('Enter');
      await sees(page, /门口路灯不亮\s+一个月了/);
      await page.locator('article .reply').last().focus();
      await page.keyboard.press('Enter');
      await page.locator('#quote').waitFor();
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('text');
      await page.keyboard.press('Escape');
      expect(await page.locator('#quote').isHidden()).toBe(true);
    });

    test('a wrong code at the gate is answered there, on a phone', async () => {
      const page = await open(`/groups/${encodeURIComponent('交通运输局')}`);
      await page.getByLabel('邀请码').fill('DEMO-E1');
      await page.getByLabel('您的称呼').fill('周经理');
      await page.getByRole('button', { name: '进入' }).click();
      await page.getByRole('alert').getByText('这个邀请码不能进入交通运输局工作群').waitFor();
      expect(page.url()).not.toContain('DEMO');
      expect(await overflow(page)).toBe(0);
      expect(await obstacles(page)).toEqual([]);
      tabs[0]?.faults.splice(0);
    });

    test.each(['/', '/chat', `/login?token=${'x'.repeat(20)}`])('%s fits the phone and lets nobody stumble', async (path) => {
      const page = await open(path);
      await page.locator('main').waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await obstacles(page)).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('text can be read in %s', async (colorScheme) => {
      const page = await open('/chat');
      await page.emulateMedia({ colorScheme });
      const inks = ['--ink', '--soft', '--accent', '--alert'].flatMap((ink) => [`${ink} --card`, `${ink} --paper`]);
      const others = ['--accent-ink --accent', '--ink --own', '--soft --own', '--ink --tint', '--accent --tint', '--paper --ink'];
      const weak: string[] = [];
      for (const pair of [...inks, ...others]) {
        const [ink = '', paper = ''] = pair.split(' ');
        if ((await contrast(page, ink, paper)) < 4.5) weak.push(pair);
      }
      expect(weak).toEqual([]);
      expect(await contrast(page, '--field', '--card')).toBeGreaterThanOrEqual(3);
    });

    test('a card that is pressed changes for everybody who looks', async () => {
      const boss = await open('/chat?code=DEMO-E1&name=周经理');
      await sees(boss, '已绑定');
      await say(boss, '厂门口的路坏了，没人修');
      await press(boss, '提交');
      const link = `/groups/${encodeURIComponent('交通运输局')}?${new URLSearchParams({ code: 'DEMO-OFFICER 交通运输局', name: '王工' }).toString()}`;
      const [one, two] = [await open(link, desktop), await open(link, phone)];
      await press(one, '签收');
      await sees(two, '办理中 · 王工');
      expect(await two.getByRole('button', { name: '签收', exact: true }).count()).toBe(0);
      expect(await overflow(two)).toBe(0);
    });
  });
}
