/** Who a browser tab is, and what the pages show to whom. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanFileName, cleanName } from '../../../bot/web/clean.ts';
import { partFor } from '../../../bot/web/identity.ts';
import { Browser, groupChat, openWeb, type Web } from './setup.ts';

let web: Web;
let browser: Browser;
/** The bot answers a code: an officer's opens the group, any other does not. */
async function redeem(): Promise<void> {
  web.onEvent(async ({ content, sender, chat, id }) => {
    if (content.type !== 'opened') return;
    const isOfficer = content.code === 'OFFICER 交通运输局';
    if (isOfficer) web.members.add(sender.id);
    const text = isOfficer ? '已登记为交通运输局经办人。' : content.code ? '已绑定 示例机械有限公司。' : '您好。';
    await web.store.append({ key: `${id}:answer`, chat: chat.id, body: { type: 'text', text } });
  });
}

beforeEach(async () => {
  web = await openWeb();
  browser = new Browser(web.url);
  await redeem();
});
afterEach(() => web.stop());

test('a code leaves the address, and the part it opens is always the same', async () => {
  const { status, address, text } = await browser.visit('/chat?code=DEMO-E1&name=周经理');
  expect(status).toBe(200);
  expect(address).toBe(`/chat?as=${partFor('DEMO-E1', '周经理')}`);
  expect(text).not.toContain('DEMO-E1');
  expect(text).toContain('周经理');
});

test('several people fit into one browser, each in a tab of their own', async () => {
  const first = await browser.visit('/chat?code=DEMO-E1&name=周经理');
  const second = await browser.visit('/chat?code=DEMO-E2&name=林经理');
  expect(browser.cookie.split('; ')).toHaveLength(2);
  const query = (address: string) => address.slice(address.indexOf('?'));
  await browser.post(`send${query(first.address)}`, { key: 'key-0001', text: '路坏了' });
  await browser.post(`send${query(second.address)}`, { key: 'key-0001', text: '想贷款' });
  const said = web.events.filter(({ content }) => content.type === 'text');
  expect(said.map(({ sender, content }) => [sender.name, content.type === 'text' && content.text])).toEqual([
    ['周经理', '路坏了'],
    ['林经理', '想贷款'],
  ]);
});

test('the same link again is the same person, redeemed once', async () => {
  await browser.visit('/chat?code=DEMO-E1&name=周经理');
  await browser.visit('/chat?code=DEMO-E1&name=周经理');
  expect(web.events.filter(({ content }) => content.type === 'opened')).toHaveLength(1);
});

test('the cookie cannot be read by a script and does not travel to other sites', async () => {
  const response = await browser.fetch('/chat');
  expect(response.headers.get('set-cookie')).toMatch(/^qihu=[\w-]+;.*Path=\/;.*HttpOnly; SameSite=Lax$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('whoever comes without a code is shown three steps and a place for the code', async () => {
  const { text } = await browser.visit('/chat');
  expect(text).toContain('三步就能提诉求');
  expect(text).toContain('id="code"');
  expect((await browser.visit('/chat?code=DEMO-E1&name=周')).text).not.toContain('id="code"');
});

test('the frame speaks English when it is asked to, Chinese otherwise', async () => {
  expect((await browser.visit('/chat?lang=en')).text).toContain('>Send</button>');
  expect((await browser.visit('/chat', { headers: { 'accept-language': 'en-US' } })).text).toContain('>发送</button>');
});

test('a name is text, whatever is in it', async () => {
  const { text } = await browser.visit(`/chat?code=X&name=${encodeURIComponent('<img src=x onerror=alert(1)>"\u202e')}`);
  expect(text).not.toContain('<img src=x');
  expect(text).not.toContain('\u202e');
  expect(cleanName('  周\u200b\u202e经理\n\n总 ')).toBe('周经理总');
  expect(cleanName('王'.repeat(50))).toHaveLength(20);
});

test('names of files lose their folders and their tricks, and keep their extension', () => {
  expect(cleanFileName('../../etc/passwd')).toBe('passwd');
  expect(cleanFileName('C:\\Users\\周\\照片.jpg')).toBe('照片.jpg');
  expect(cleanFileName('发票\u202egpj.exe')).toBe('发票gpj.exe');
  expect(cleanFileName('')).toBe('file');
  expect(cleanFileName('...')).toBe('file');
  const long = cleanFileName(`${'长'.repeat(300)}.pdf`);
  expect(long).toHaveLength(120);
  expect(long.endsWith('.pdf')).toBe(true);
});

test('nobody in particular is stopped at the gate of a work group', async () => {
  const { status, text } = await browser.visit('/groups/交通运输局');
  expect(status).toBe(401);
  expect(text).toContain('请输入推进中心给您的邀请码');
  expect(browser.cookie).toBe('');
});

test('an officer’s code opens the group, and the page says who is there', async () => {
  const { status, address, text } = await browser.visit(
    `/groups/交通运输局?${new URLSearchParams({ code: 'OFFICER 交通运输局', name: '刘工' }).toString()}`,
  );
  expect(status).toBe(200);
  expect(address).not.toContain('OFFICER');
  expect(text).toContain('交通运输局工作群');
  expect(text).toContain('刘工');
});

test('a code of another kind does not open the group: the gate says so, repeats what the bot said, and shows the way to the chat', async () => {
  const { status, address, text } = await browser.visit('/groups/交通运输局?code=DEMO-E1&name=周经理');
  expect(status).toBe(403);
  expect(address).not.toContain('DEMO-E1');
  expect(text).toContain('这个邀请码不能进入交通运输局工作群');
  expect(text).toContain('已绑定 示例机械有限公司。');
  expect(text).toContain(`/chat?as=${partFor('DEMO-E1', '周经理')}`);
});

test('a code typed at the gate never stands in an address', async () => {
  const form = { method: 'POST', body: new URLSearchParams({ code: 'OFFICER 交通运输局', name: '刘工' }) };
  const { status, address } = await browser.visit('/groups/交通运输局', form);
  expect(status).toBe(200);
  expect(address).toBe(`/groups/${encodeURIComponent('交通运输局')}?as=${partFor('OFFICER 交通运输局', '刘工')}`);
  expect((await browser.visit('/groups/交通运输局', { method: 'POST', body: new URLSearchParams() })).status).toBe(400);
});

test('a group that is not there is said not to be there', async () => {
  const { status, text } = await browser.visit('/groups/宇航局');
  expect(status).toBe(404);
  expect(text).toContain('没有这个工作群');
  expect((await browser.visit('/groups/宇航局?code=OFFICER%20交通运输局&name=刘工')).status).toBe(404);
});

test('the calls behind a group page are closed to whoever may not enter', async () => {
  await browser.visit('/chat');
  const group = `?group=${encodeURIComponent('交通运输局')}`;
  expect((await browser.fetch(`/web/api/messages${group}`)).status).toBe(403);
  expect((await browser.fetch(`/web/api/events${group}`)).status).toBe(403);
  expect((await browser.post(`send${group}`, { key: 'key-0001', text: '看看' })).status).toBe(403);
  expect(web.events.every(({ chat }) => chat.id !== groupChat)).toBe(true);
  expect((await new Browser(web.url).fetch('/web/api/messages')).status).toBe(401);
});

test('assets do not lead out of their folder', async () => {
  expect((await browser.fetch('/web/assets/chat.js')).status).toBe(200);
  for (const path of ['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..%5c..%5cpackage.json', '.env'])
    expect((await browser.fetch(`/web/assets/${path}`)).status).toBe(404);
});
