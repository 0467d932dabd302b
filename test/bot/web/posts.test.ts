/** What a page posts: once per key, refused kindly, never trusted. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Browser, openWeb, type Web } from './setup.ts';

let web: Web;
let browser: Browser;

beforeEach(async () => {
  web = await openWeb();
  browser = new Browser(web.url);
  await browser.visit('/chat');
});
afterEach(() => web.stop());

const written = () => web.events.filter(({ content }) => content.type !== 'opened');

test('the same key posted three times at once is one event and one line in the chat', async () => {
  const body = { key: 'key-0001', text: '路坏了' };
  const answers = await Promise.all([1, 2, 3].map(() => browser.post('send', body)));
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { message: { id: string } }).message.id));
  expect(new Set(ids).size).toBe(1);
  expect(written()).toHaveLength(1);
  expect(await browser.messages()).toHaveLength(1);
});

test('the same key of two people is two events', async () => {
  const other = new Browser(web.url);
  await other.visit('/chat');
  await browser.post('send', { key: 'key-0001', text: '路坏了' });
  await other.post('send', { key: 'key-0001', text: '停电了' });
  expect(written()).toHaveLength(2);
  expect((await other.messages()).map(({ lines }) => lines[0]?.text)).toEqual(['停电了']);
});

test('while the store is away the page is told to try again, and trying again loses and doubles nothing', async () => {
  web.failStoring(1);
  const first = await browser.post('send', { key: 'key-0001', text: '路坏了' });
  expect(first.status).toBe(503);
  expect(((await first.json()) as { error: string }).error).toContain('暂时没有办成');
  expect((await browser.post('send', { key: 'key-0001', text: '路坏了' })).status).toBe(202);
  expect(written()).toHaveLength(1);
  expect(await browser.messages()).toHaveLength(1);
});

test('a page of another site cannot post with the person’s cookie', async () => {
  const response = await browser.fetch('/web/api/send', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'key-0001', text: '路坏了' }),
  });
  expect(response.status).toBe(403);
  expect(written()).toEqual([]);
});

test.each([
  ['no key', { text: '路坏了' }],
  ['a key that is a path', { key: '../../etc', text: '路坏了' }],
  ['a key of another person', { key: 'web:w2:key-0001', text: '路坏了' }],
  ['no text', { key: 'key-0001' }],
  ['a text that is no text', { key: 'key-0001', text: { $gt: '' } }],
  ['a text of more than 20,000 characters', { key: 'key-0001', text: '长'.repeat(20_001) }],
  ['a quote that is no id', { key: 'key-0001', text: '好', replyTo: { $ne: 1 } }],
])('%s is refused', async (_, body) => {
  expect((await browser.post('send', body)).status).toBe(400);
  expect(written()).toEqual([]);
});

test('a body that is not JSON, or too big, is refused in JSON', async () => {
  const post = (body: string) =>
    browser.fetch('/web/api/send', { method: 'POST', headers: { 'x-qihu': '1', 'content-type': 'application/json' }, body });
  const broken = await post('{"key":');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toHaveProperty('error');
  const huge = await post(JSON.stringify({ key: 'key-0001', text: 'x'.repeat(300_000) }));
  expect(huge.status).toBe(413);
  expect(await huge.json()).toHaveProperty('error');
});

test('10,000 characters, emoji, right-to-left and invisible text arrive as they were written', async () => {
  const texts = ['长'.repeat(10_000), '😀😀', '\u202eمشكلة\u202c', '\u200b\u200b路'];
  for (const [index, text] of texts.entries()) await browser.post('send', { key: `key-000${index}`, text });
  expect((await browser.messages()).map(({ lines }) => lines[0]?.text)).toEqual(texts);
});

test('blank text is handed in, so that the bot can ask, and not shown', async () => {
  await browser.post('send', { key: 'key-0001', text: '  \n ' });
  expect(written()).toHaveLength(1);
  expect(await browser.messages()).toEqual([]);
});

test('a forged action is handed in as it is, as a press of this person only', async () => {
  const forged = '1:accept:QH20260302-0001:x"; drop';
  await browser.post('press', { key: 'key-0001', action: forged, message: 'someone-elses', pressId: 'w2.key-0001' });
  const { content, sender } = written()[0] ?? {};
  expect(content).toMatchObject({ type: 'press', action: forged, message: 'someone-elses', pressId: `${sender?.id}.key-0001` });
});

test('an action longer than any button is refused', async () => {
  expect((await browser.post('press', { key: 'key-0001', action: 'x'.repeat(101) })).status).toBe(400);
});

test('whoever calls too often is told kindly, and others are not held up', async () => {
  const other = new Browser(web.url);
  await other.visit('/chat');
  const statuses: number[] = [];
  for (let count = 0; count < 301; count++) statuses.push((await browser.post('press', { key: 'key-0001', action: 'x' })).status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(300);
  const refused = await browser.post('send', { key: 'key-0002', text: '路坏了' });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(((await refused.json()) as { error: string }).error).toContain('请过一会儿再试');
  expect((await other.post('send', { key: 'key-0001', text: '停电了' })).status).toBe(202);
});

test('codes cannot be tried by the hundred from one address', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  const statuses: number[] = [];
  for (let count = 0; count < 121; count++) statuses.push((await browser.fetch('/chat', { headers })).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await browser.fetch('/chat', { headers: { 'x-forwarded-for': '203.0.113.8' } })).status).toBe(200);
});
