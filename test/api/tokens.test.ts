/** Who may call: tokens from the page 接口, people who are signed in, and nobody else. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from '../flows/city.ts';
import type { WebPerson } from '../flows/web-person.ts';
import { call, caller, cookieOf, errorOf, makeToken, page, tokenIn } from './caller.ts';

let city: TestCity;
let administrator: string;
const people: WebPerson[] = [];

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00', env: { MECHANISM: 'tengzhou,dongguan' } });
  administrator = await cookieOf(city.url, 'DEMO-ADMIN', people);
});
afterAll(async () => {
  for (const person of people) person.leave();
  await city.stop();
});

test('a token is shown once, opens its city, and the page says when it was used last', async () => {
  const made = await page(city.url, administrator, '/tokens', { name: '统计局 <b>', scope: 'read' });
  expect(made.headers.get('cache-control')).toBe('no-store');
  const shown = await made.text();
  const token = tokenIn(shown);
  expect(shown).toContain('统计局 &lt;b&gt; 的口令');
  const before = await (await page(city.url, administrator, '/tokens')).text();
  expect(before).not.toContain(token);
  expect(before).toContain('还没有用过');

  const { status, body } = await caller(city.url, token).get('/mechanism');
  expect(status).toBe(200);
  expect(body).toMatchObject({ city: 'tengzhou', name: '滕州市' });
  expect(await (await page(city.url, administrator, '/tokens')).text()).not.toContain('还没有用过');
});

test('what is stored does not hold the token', async () => {
  const token = await makeToken(city.url, administrator, '数据平台', 'read');
  const kept = await city.running.house.collections.apiTokens.find().lean();
  expect(kept.length).toBeGreaterThan(0);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(JSON.stringify(kept)).not.toContain(token.slice('qihu_'.length));
});

test('a token that was stopped opens nothing, and is still listed', async () => {
  const token = await makeToken(city.url, administrator, '老系统', 'write');
  const id = /老系统[\s\S]*?name="id" value="([\w-]+)"/.exec(await (await page(city.url, administrator, '/tokens')).text())?.[1] ?? '';
  expect((await page(city.url, administrator, '/tokens/stop', { id })).status).toBe(303);
  const refused = await caller(city.url, token).get('/counts');
  expect(refused.status).toBe(401);
  expect(errorOf(refused).message).toContain('已停用');
  expect(await (await page(city.url, administrator, '/tokens')).text()).toMatch(/老系统[\s\S]*已停用/);
});

test('a token without a name or with an unknown scope is not made', async () => {
  for (const wrong of [
    { name: ' ', scope: 'read' },
    { name: '热线', scope: 'all' },
    { name: '热'.repeat(41), scope: 'read' },
  ]) {
    const response = await page(city.url, administrator, '/tokens', wrong);
    expect(response.status).toBe(400);
    expect(tokenIn(await response.text())).toBe('');
  }
});

test('tokens are for administrators: a dispatcher is told so, a stranger has to sign in', async () => {
  const dispatcher = await cookieOf(city.url, 'DEMO-DISPATCHER', people);
  const told = await page(city.url, dispatcher, '/tokens');
  expect(told.status).toBe(403);
  expect(await told.text()).toContain('只有管理员');
  expect((await page(city.url, dispatcher, '/tokens', { name: '热线', scope: 'write' })).status).toBe(403);
  expect((await page(city.url, '', '/tokens')).status).toBe(401);
  expect((await page(city.url, '', '/tokens', { name: '热线', scope: 'write' })).status).toBe(401);
});

test('an administrator stops no token of another city', async () => {
  const elsewhere = await cookieOf(city.url, 'DEMO-DONGGUAN-ADMIN', people);
  const token = await makeToken(city.url, elsewhere, '东莞热线', 'read');
  const { body } = await caller(city.url, token).get('/mechanism');
  expect(body).toMatchObject({ city: 'dongguan' });
  const id = /name="id" value="([\w-]+)"/.exec(await (await page(city.url, elsewhere, '/tokens')).text())?.[1] ?? '';
  await page(city.url, administrator, '/tokens/stop', { id });
  expect((await caller(city.url, token).get('/counts')).status).toBe(200);
});

test('whoever is signed in reads their city without a token, and posts nothing', async () => {
  const leader = await cookieOf(city.url, 'DEMO-LEADER', people);
  const read = await call(city.url, '/api/v1/mechanism', { headers: { cookie: leader } });
  expect(read.body).toMatchObject({ city: 'tengzhou' });
  const posted = await call(city.url, '/api/v1/understand', {
    method: 'POST',
    headers: { cookie: leader, 'content-type': 'application/json' },
    body: JSON.stringify({ text: '路坏了' }),
  });
  expect(posted.status).toBe(401);
});

test.each([
  ['no token', {}],
  ['a made-up token', { authorization: `Bearer qihu_${'x'.repeat(32)}` }],
  ['another scheme', { authorization: 'Basic abc' }],
  ['an empty one', { authorization: 'Bearer ' }],
  ['a token of monstrous length', { authorization: `Bearer ${'x'.repeat(8000)}` }],
])('%s is 401 and says how to get one', async (_what, headers) => {
  const refused = await call(city.url, '/api/v1/counts', { headers });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBe('Bearer');
  expect(errorOf(refused).message).toContain('管理员');
});
