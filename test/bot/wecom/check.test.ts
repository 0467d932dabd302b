/** The check command: each thing that can be wrong is told with its remedy. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkWecom } from '../../../bot/wecom/check.ts';
import { makeMenu } from '../../../bot/wecom/menu.ts';
import type { WecomSettings } from '../../../bot/wecom/index.ts';
import { settingsFor, setUp, type Setup } from './setup.ts';

let h: Setup;
let right: WecomSettings;
beforeEach(async () => {
  h = await setUp({ roads: ['app', 'kf', 'bot'] });
  h.fake.member('li', '李');
  right = settingsFor(h.fake, ['app', 'kf', 'bot']);
});
afterEach(() => h.stop());

const check = (settings: WecomSettings = right, publicUrl: string | undefined = h.publicUrl) =>
  checkWecom({ settings, publicUrl, now: () => new Date(), timeout: 1000 });
const wrong = async (...given: Parameters<typeof check>) => (await check(...given)).filter(({ ok }) => !ok);

test('when everything is right nothing is wrong, and the running robot is left alone', async () => {
  const findings = await check();
  expect(findings.filter(({ ok }) => !ok)).toEqual([]);
  expect(findings.map(({ what }) => what.split(':')[0])).toEqual(expect.arrayContaining(['application', 'customer service', 'robot']));
  expect(h.fake.world.aibot.subscriptions).toBe(1);
});

test.each([
  ['another corporation', (s: WecomSettings) => ({ ...s, corpId: 'wwOther' }), '企业ID'],
  ['another secret', (s: WecomSettings) => ({ ...s, app: s.app && { ...s.app, secret: 'x' } }), '应用管理 → 应用 → Secret'],
  ['another application', (s: WecomSettings) => ({ ...s, app: s.app && { ...s.app, agentId: 7 } }), 'AgentId'],
  ['another token', (s: WecomSettings) => ({ ...s, app: s.app && { ...s.app, token: 'x' } }), 'the same Token and EncodingAESKey'],
])('%s', async (_what, change, words) => {
  const findings = await wrong(change(right) as WecomSettings);
  expect(findings.map(({ detail }) => detail).join('\n')).toContain(words);
});

test('an address that is not trusted, an account that is not granted, a program that cannot be reached', async () => {
  const account = h.fake.world.kf.accounts.get('wkAccount1');
  if (account) account.granted = false;
  expect((await wrong()).map(({ detail }) => detail)).toEqual([expect.stringContaining('通过API管理微信客服账号')]);
  expect((await wrong(right, 'http://127.0.0.1:9')).some(({ detail }) => detail.includes('cannot be reached'))).toBe(true);
  h.fake.world.trustedOnly = true;
  expect((await wrong()).some(({ detail }) => detail.includes('企业可信IP'))).toBe(true);
});

test('the menu is made by API, every key a command, and the check sees it', async () => {
  const menu = async () => (await check()).find(({ what }) => what === 'application: menu')?.detail;
  expect(await menu()).toContain('npm run wecom:check -- menu');
  await makeMenu(right, 'https://qihu.example');
  expect(await menu()).toBe('there is one');
  expect(JSON.stringify(h.fake.app.menu)).toContain('https://qihu.example/wecom/login');
  await expect(makeMenu({ ...right, app: { ...right.app, secret: 'x' } } as WecomSettings, undefined)).rejects.toMatchObject({
    errcode: 40001,
  });
});
