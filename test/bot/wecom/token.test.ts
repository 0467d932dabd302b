/** The token: one for everybody, asked for once, renewed once, and never begged for. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock, type ManualClock } from '../../fakes/telegram/clock.ts';
import { chatOf, failureOf, setUp, type Setup } from './setup.ts';

let h: Setup;
let clock: ManualClock;
beforeEach(async () => {
  clock = manualClock();
  h = await setUp({ fake: { clock, limits: { perMemberMinute: 1000 } } });
  h.fake.member('li', '李');
});
afterEach(() => h.stop());

const say = (text: string) => h.channel.send(chatOf('li'), { type: 'text', text }, `key:${text}`);
const asked = () => h.fake.calls.filter(({ path }) => path === '/cgi-bin/gettoken').length;
const seen = () => h.fake.world.feeds.get(`${h.fake.app.agentId} li`)?.map(({ text }) => text) ?? [];

describe('a token', () => {
  test('is asked for once, however many messages want it', async () => {
    h.fake.voidTokens();
    await Promise.all(Array.from({ length: 12 }, (_, n) => say(`第 ${n} 条`)));
    expect(asked()).toBe(2); // At the start, and after all were void.
    expect(seen().toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `第 ${n} 条`).toSorted());
  });

  test('that runs out in the middle of a burst loses no message and doubles none', async () => {
    const burst = Array.from({ length: 20 }, (_, n) => say(`第 ${n} 条`));
    h.fake.voidTokens();
    await Promise.all(burst);
    clock.advance(7200_000);
    await say('两小时后');
    expect(seen()).toHaveLength(21);
    expect(new Set(seen()).size).toBe(21);
  });

  test('is shared: another process asks for none', async () => {
    const before = asked();
    const { createHttp } = await import('../../../bot/wecom/http.ts');
    const { createTokens } = await import('../../../bot/wecom/token.ts');
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const http = createHttp(h.fake.url, 1000);
    const { corpId, app } = h.fake;
    const shared = { corpId, secret: app.secret, variable: 'WECOM_SECRET', name: 'app', http, notes: h.notes, log, pause: 50 };
    const tokens = createTokens({ ...shared, now: () => new Date(clock.now()) });
    expect(h.fake.world.tokens.has(await tokens.get())).toBe(true);
    expect(asked()).toBe(before);
  });

  test('that is refused again after it was renewed is not begged for', async () => {
    h.fake.fault({ method: '/cgi-bin/message/send', times: 2, error: { code: 42001, description: 'expired' } });
    expect(await failureOf(say('路坏了'))).toEqual({ type: 'unsure' });
    expect(h.fake.calls.filter(({ path }) => path === '/cgi-bin/message/send')).toHaveLength(2);
  });

  test.each([40001, 40013, 60020])('refused for good (%i) is an alert, and WeCom is left alone for a while', async (code) => {
    h.fake.voidTokens();
    const before = asked();
    h.fake.fault({ method: '/cgi-bin/gettoken', times: 9, error: { code, description: 'no' } });
    expect(await failureOf(say('一'))).toEqual({ type: 'unauthorized' });
    expect(await failureOf(say('二'))).toEqual({ type: 'unauthorized' });
    expect(asked() - before).toBe(1);
    expect(h.channel.health()).toEqual({ ok: false, detail: `app: WECOM_SECRET is refused (${code})` });
    expect(h.logs.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('WECOM_SECRET: WeCom refuses it'),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await failureOf(say('三'));
    expect(asked() - before).toBe(2);
  });
});

test('a WeCom that is away does not stop the start; the health says so until it is back', async () => {
  await h.stop();
  h = await setUp({ start: false });
  h.fake.member('li', '李');
  h.fake.fault({ method: '/cgi-bin/gettoken', error: 'reset' });
  await h.channel.start();
  expect(h.channel.health()).toEqual({ ok: false, detail: 'app: WeCom cannot be reached' });
  await say('你好');
  expect(h.channel.health()).toEqual({ ok: true, detail: 'app' });
});

test('a wrong secret stops the start and names the variable', async () => {
  const { app } = h.fake;
  const settings = { app: { agentId: app.agentId, secret: 'wrong', token: app.token, aesKey: app.aesKey }, apiRoot: h.fake.url };
  await expect(setUp({ settings })).rejects.toThrow('WECOM_SECRET');
});
