/** Whatever is wrong is told in JSON, with what to do. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCity, type TestCity } from '../flows/city.ts';
import { call, type Caller, caller, errorOf } from './caller.ts';

let city: TestCity;
let token: string;
let reading: Caller;
let writing: Caller;

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  const make = (name: string, scope: 'read' | 'write') => city.running.house.stores.apiTokens.make({ city: 'tengzhou', name, scope });
  token = await make('热线', 'write');
  writing = caller(city.url, token);
  reading = caller(city.url, await make('统计局', 'read'));
});
afterAll(() => city.stop());

const post = (path: string, body: string, type = 'application/json') =>
  call(city.url, `/api/v1${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': type }, body });

test.each(['/api', '/api/v1', '/api/v1/nothing', '/api/v2/counts', '/api/v1/demands/QH20260302-0001/text'])(
  '%s is no path: 404',
  async (path) => {
    const { status, headers, body } = await call(city.url, path);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/json');
    expect(body).toMatchObject({ error: { code: 'unknown-path' } });
  },
);

test.each([
  ['DELETE', '/demands', 'GET, HEAD, POST'],
  ['PUT', '/demands/QH20260302-0001', 'GET, HEAD'],
  ['GET', '/understand', 'POST'],
  ['POST', '/openapi.json', 'GET, HEAD'],
  ['OPTIONS', '/counts', 'GET, HEAD'],
])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
  const refused = await call(city.url, `/api/v1${path}`, { method });
  expect(refused.status).toBe(405);
  expect(refused.headers.get('allow')).toBe(allowed);
  expect(errorOf(refused).message).toContain(allowed);
});

test.each([
  ['limit', 'limit=0'],
  ['limit', 'limit=101'],
  ['limit', 'limit=many'],
  ['stage', 'stage=done'],
  ['kind', 'kind=complaint&kind=help'],
  ['filedFrom', 'filedFrom=2026-02-30'],
  ['filedUntil', 'filedUntil=yesterday'],
  ['cursor', 'cursor=abc'],
  ['departement', 'departement=transport'],
])('a wrong %s in the query is named: %s', async (field, query) => {
  const refused = await reading.get(`/demands?${query}`);
  expect(refused.status).toBe(400);
  expect(errorOf(refused).message).toContain(`字段 ${field} `);
});

test.each([
  ['text', { enterprise: '示例便利店', reference: 'r' }],
  ['text', { enterprise: '示例便利店', reference: 'r', text: '长'.repeat(10_001) }],
  ['reference', { enterprise: '示例便利店', text: '路坏了没人修' }],
  ['enterprise', { enterprise: ['示例便利店'], text: '路坏了没人修', reference: 'r' }],
  ['kind', { enterprise: '示例便利店', text: '路坏了没人修', reference: 'r', kind: 'ticket' }],
  ['department', { enterprise: '示例便利店', text: '路坏了没人修', reference: 'r', department: '天文局' }],
  ['phone', { enterprise: '示例便利店', text: '路坏了没人修', reference: 'r', phone: '1' }],
  ['body', [1]],
])('a wrong %s in the body is named', async (field, body) => {
  const refused = await writing.post('/demands', body);
  expect(refused.status).toBe(400);
  expect(errorOf(refused).message).toContain(`字段 ${field} `);
});

test('a body that is no JSON, of another type or too large is refused, and so is an address that cannot be read', async () => {
  expect((await post('/understand', '{"text":')).status).toBe(400);
  expect((await post('/understand', 'text=a', 'application/x-www-form-urlencoded')).status).toBe(415);
  const large = await post('/understand', JSON.stringify({ text: 'x'.repeat(70_000) }));
  expect(large.status).toBe(413);
  expect(errorOf(large).message).toContain('64 KB');
  expect((await reading.get('/demands/%E0%A4%A')).status).toBe(400);
});

test('a token that reads files nothing', async () => {
  const refused = await reading.post('/demands', { enterprise: '示例便利店', text: '路坏了没人修', reference: 'r' });
  expect(refused.status).toBe(403);
  expect(errorOf(refused)).toMatchObject({ code: 'read-only', message: expect.stringContaining('只能读') });
});

test('an unknown demand and an unknown enterprise are 404', async () => {
  expect(errorOf(await reading.get('/demands/QH20260302-9999')).code).toBe('unknown-demand');
  expect(errorOf(await reading.get('/demands/nonsense')).code).toBe('unknown-demand');
  const refused = await writing.post('/demands', { enterprise: '没有的公司', text: '路坏了没人修', reference: 'r' });
  expect(refused.status).toBe(404);
  expect(errorOf(refused).message).toContain('没有登记这家企业');
});

test('three hundred calls a minute are answered, the next is told when to come again; others are not held up', async () => {
  const busy = caller(city.url, await city.running.house.stores.apiTokens.make({ city: 'tengzhou', name: '忙', scope: 'read' }));
  const answers = await Promise.all(Array.from({ length: 301 }, () => busy.get('/departments')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await reading.get('/departments')).status).toBe(200);
});
