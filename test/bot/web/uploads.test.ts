/** Files: taken once, served to whoever may see the chat, and never run. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Browser, groupChat, openWeb, type Web } from './setup.ts';

let web: Web;
let browser: Browser;
const png = { name: '现场.png', mime: 'image/png', bytes: Buffer.from('\x89PNG...') };

beforeEach(async () => {
  web = await openWeb();
  browser = new Browser(web.url);
  await browser.visit('/chat');
});
afterEach(() => web.stop());

const written = () => web.events.filter(({ content }) => content.type === 'file');
const lastFile = async (query = '') => (await browser.messages(query)).at(-1)?.file;

test('a photo is shown in place, with its words', async () => {
  expect((await browser.upload({ key: 'key-0001', caption: '就是这里' }, png)).status).toBe(202);
  const [message] = await browser.messages();
  expect(message).toMatchObject({
    kind: 'file',
    mine: true,
    lines: [{ text: '就是这里' }],
    file: { name: '现场.png', kind: 'photo', shown: 'image' },
  });
  const served = await browser.fetch(message?.file?.url ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(served.headers.get('content-disposition')).toMatch(/^inline;/);
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await served.arrayBuffer()).equals(png.bytes)).toBe(true);
});

test('the same upload three times at once is one file, one event, one line', async () => {
  await Promise.all([1, 2, 3].map(() => browser.upload({ key: 'key-0001' }, png)));
  expect(written()).toHaveLength(1);
  expect(web.files.size).toBe(1);
  expect(await browser.messages()).toHaveLength(1);
});

test.each([
  ['image/svg+xml', '图.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['text/html', '通知.html', '<script>alert(1)</script>'],
  ['application/xhtml+xml', 'x.xhtml', '<html/>'],
  ['image/png; charset="><script>', 'x.png', 'x'],
])('%s is only ever downloaded, or loses its parameters', async (mime, name, text) => {
  await browser.upload({ key: 'key-0001' }, { name, mime, bytes: Buffer.from(text) });
  const served = await browser.fetch((await lastFile())?.url ?? '');
  const type = served.headers.get('content-type') ?? '';
  if (type !== 'image/png') {
    expect(type).toBe('application/octet-stream');
    expect(served.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await lastFile())?.shown).toBe('link');
  }
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
});

test('an odd name cannot break out of its header', async () => {
  await browser.upload({ key: 'key-0001' }, { ...png, name: `a"; filename=evil.exe; '()*.pdf`, mime: 'application/pdf' });
  const header = (await browser.fetch((await lastFile())?.url ?? '')).headers.get('content-disposition') ?? '';
  expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/);
});

test('a file over 20 MB is not taken, and the bot hears of it, so that it can say so', async () => {
  const bytes = Buffer.alloc(25 * 1024 * 1024);
  const response = await browser.upload({ key: 'key-0001', caption: '图纸' }, { name: '图纸.zip', mime: 'application/zip', bytes });
  expect(response.status).toBe(202);
  expect(await response.json()).toMatchObject({ ok: false });
  expect(written()[0]?.content).toMatchObject({ caption: '图纸', file: { ref: 'too-big', size: 20 * 1024 * 1024 + 1 } });
  expect(await browser.messages()).toEqual([]);
  await browser.upload({ key: 'key-0001', caption: '图纸' }, { name: '图纸.zip', mime: 'application/zip', bytes });
  expect(written()).toHaveLength(1);
});

test('nothing is read of a stranger’s upload, or of one without a key', async () => {
  expect((await new Browser(web.url).upload({ key: 'key-0001' }, png)).status).toBe(401);
  expect((await browser.upload({}, png)).status).toBe(400);
  const noFile = new FormData();
  noFile.set('key', 'key-0001');
  expect((await browser.fetch('/web/api/upload', { method: 'POST', headers: { 'x-qihu': '1' }, body: noFile })).status).toBe(400);
  const broken = { 'x-qihu': '1', 'content-type': 'multipart/form-data' };
  expect((await browser.fetch('/web/api/upload', { method: 'POST', headers: broken, body: 'x' })).status).toBe(400);
  expect(written()).toEqual([]);
});

test('a file’s address is of use only to whoever may see its chat', async () => {
  await browser.upload({ key: 'key-0001' }, png);
  const url = (await lastFile())?.url ?? '';
  const other = new Browser(web.url);
  expect((await other.fetch(url)).status).toBe(404);
  await other.visit('/chat');
  expect((await other.fetch(url)).status).toBe(404);
  expect((await browser.fetch(url.replace(/token=.{4}/, 'token=AAAA'))).status).toBe(404);
  expect((await browser.fetch(url.split('?')[0] ?? '')).status).toBe(404);
  expect((await browser.fetch('/web/files/..%2f..%2fpackage.json?token=x')).status).toBe(404);
});

test('who leaves the department can no longer open the group’s files', async () => {
  const person = web.events[0]?.sender.id ?? '';
  web.members.add(person);
  const group = `?group=${encodeURIComponent('交通运输局')}`;
  await browser.upload({ key: 'key-0001' }, png, group);
  const url = (await lastFile(group))?.url ?? '';
  expect(written()[0]?.chat.id).toBe(groupChat);
  expect((await browser.fetch(url)).status).toBe(200);
  web.members.delete(person);
  expect((await browser.fetch(url)).status).toBe(404);
});

test('sound can be asked for in pieces, as phones do', async () => {
  await browser.upload({ key: 'key-0001' }, { name: '录音.m4a', mime: 'audio/mp4', bytes: Buffer.from('0123456789') });
  const url = (await lastFile())?.url ?? '';
  const piece = await browser.fetch(url, { headers: { range: 'bytes=2-5' } });
  expect(piece.status).toBe(206);
  expect(piece.headers.get('content-range')).toBe('bytes 2-5/10');
  expect(await piece.text()).toBe('2345');
  expect((await browser.fetch(url, { headers: { range: 'bytes=nonsense' } })).status).toBe(200);
});
