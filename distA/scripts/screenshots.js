/** `npm run screenshots`: the pictures of the README, from a city that is played through real pages. Chinese glyphs: `FONTS=folder`. */
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../app/run.js';
import { projectRoot } from '../cities.js';
import { readConfig } from '../config.js';
import { demoParts } from '../dashboard/parts.js';
import { desktop, openBrowser, phone } from './browser.js';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = join(projectRoot(), 'docs', 'images');
const largest = 200_000;
let now = new Date('2026-03-02T09:05:00+08:00');
const at = (time) => (now = new Date(time));
const settle = 600;
async function open(browser, url, device) {
    const context = await browser.newContext({ ...device, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(url);
    return page;
}
async function picture(page, name) {
    const close = page.locator('#toast button');
    if (await close.isVisible())
        await close.click();
    await page.waitForTimeout(settle);
    const path = join(folder, name);
    await page.screenshot({ path });
    const { size } = await stat(path);
    if (size > largest)
        throw new Error(`${name} is ${size} bytes, more than ${largest}`);
    process.stdout.write(`${path} ${size}\n`);
}
const press = (page, name) => page.locator('#messages').getByRole('button', { name, exact: true }).last().click();
const see = (page, text) => page.locator('#messages').getByText(text).last().waitFor();
async function say(page, text) {
    await page.fill('#text', text);
    await page.click('#send');
}
async function story(boss, officer) {
    await say(boss, '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知');
    await press(boss, '提交');
    await see(boss, '已提交，编号');
    await picture(boss, 'phone-filed.png');
    at('2026-03-02T09:40:00+08:00');
    await press(officer, '签收');
    await see(officer, '办理中 · 刘工');
    await press(officer, '已联系');
    await press(boss, '是');
    await see(officer, '企业确认已联系');
    at('2026-03-02T10:15:00+08:00');
    await officer.locator('.kind-card .reply').last().click();
    await say(officer, '施工队本周四进场，预计三天修好。');
    await see(officer, '刘工：施工队本周四进场');
    await picture(officer, 'group.png');
    await press(officer, '办结');
    await see(officer, '办理结果是什么');
    await say(officer, '道路已修复并验收，恢复通行。');
    await see(boss, '您对这次办理满意吗');
    await picture(boss, 'phone.png');
}
async function main() {
    await mkdir(folder, { recursive: true });
    const dataDir = await mkdtemp(join(tmpdir(), 'qihu-pictures-'));
    const running = await start(readConfig({ DATA_DIR: dataDir, PORT: '0', SEED: 'demo' }), { now: () => now, log: silent });
    const browser = await openBrowser();
    try {
        const parts = demoParts(['交通运输局'], '推进中心');
        const link = (begin) => `${running.url}${parts.find(({ who }) => who.startsWith(begin))?.path ?? ''}`;
        await picture(await open(browser, running.url, desktop), 'home.png');
        await story(await open(browser, link('示例机械'), phone), await open(browser, link('交通运输局'), desktop));
    }
    finally {
        await browser.close();
        await running.stop();
        await rm(dataDir, { recursive: true, force: true });
    }
}
main().then(() => process.exit(0), (error) => {
    process.stderr.write(`${error.stack ?? ''}\n`);
    process.exit(1);
});
//# sourceMappingURL=screenshots.js.map