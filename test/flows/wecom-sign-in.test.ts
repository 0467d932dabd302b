/** Sign-in to the dashboard by who one is in WeCom. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWecomCity, type WecomCity } from './wecom-city.ts';

let city: WecomCity;
beforeAll(async () => {
  city = await openWecomCity(['app']);
});
afterAll(() => city.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${city.city.url}${path}`, { redirect: 'manual', headers });

async function begin(agent = 'Mozilla/5.0'): Promise<{ state: string; cookie: string; to: URL }> {
  const response = await get('/wecom/login', { 'user-agent': agent });
  const to = new URL(response.headers.get('location') ?? '');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { state: to.searchParams.get('state') ?? '', cookie, to };
}

function code(who: { member?: string; outsider?: string }): string {
  const name = `code${city.fake.world.next()}`;
  city.fake.world.oauth.set(name, { at: city.fake.world.clock.now(), used: false, ...who });
  return name;
}

test('the browser is sent to the QR code, WeCom itself needs none', async () => {
  const outside = await begin();
  expect(outside.to.host).toBe('login.work.weixin.qq.com');
  expect(outside.to.searchParams.get('redirect_uri')).toBe(`${city.city.url}/wecom/login/done`);
  expect((await begin('Mozilla/5.0 wxwork/4.1')).to.host).toBe('open.weixin.qq.com');
});

test('a dispatcher goes on to a link that works once, and sees the dashboard', async () => {
  const { state, cookie } = await begin();
  const done = await get(`/wecom/login/done?code=${code({ member: 'ChenPaidan' })}&state=${state}`, { cookie });
  const link = done.headers.get('location') ?? '';
  expect(link).toMatch(/^\/login\?token=/);
  const token = new URLSearchParams(link.split('?')[1]).get('token') ?? '';
  const signed = await fetch(`${city.city.url}/login`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ token }) });
  expect(signed.status).toBe(303);
});

test('an officer, an outsider, a used code, another browser and a made-up state are refused', async () => {
  const attempt = async (who: { member?: string; outsider?: string }, change: { state?: string; cookie?: string; code?: string } = {}) => {
    const { state, cookie } = await begin();
    const query = `code=${change.code ?? code(who)}&state=${change.state ?? state}`;
    return (await get(`/wecom/login/done?${query}`, { cookie: change.cookie ?? cookie })).status;
  };
  const used = code({ member: 'ChenPaidan' });
  expect(await attempt({}, { code: used })).toBe(302);
  expect(await attempt({}, { code: used })).toBe(403);
  expect(await attempt({ member: 'LiuGong' })).toBe(403);
  expect(await attempt({ outsider: 'wmX' })).toBe(403);
  expect(await attempt({ member: 'ChenPaidan' }, { cookie: '' })).toBe(403);
  expect(await attempt({ member: 'ChenPaidan' }, { state: '0'.repeat(32) })).toBe(403);
});
