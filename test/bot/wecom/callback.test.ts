/** The way in by HTTP: what is not WeCom's has no effect at all. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { encrypt } from '@wecom/crypto';
import { appPosting, appXml } from '../../fakes/wecom/member.ts';
import { greet, post, signedUrl } from '../../fakes/wecom/wire.ts';
import type { FakeMember } from '../../fakes/wecom/index.ts';
import { manualClock } from '../../fakes/telegram/clock.ts';
import { setUp, type Setup } from './setup.ts';

let h: Setup;
let li: FakeMember;
beforeEach(async () => {
  h = await setUp();
  li = h.fake.member('LiMing', '李明');
});
afterEach(() => h.stop());

const text = (content: string, MsgId = '4561255354251345929') =>
  appXml(h.fake.world, h.fake.app, 'LiMing', { MsgType: 'text', Content: content, MsgId });
const postText = (xml: string, change: Partial<ReturnType<typeof appPosting>> = {}) =>
  post(h.fake.world, xml, { ...appPosting(h.fake.world, h.fake.app), retries: 0, ...change });

describe('the check of the address', () => {
  test('is answered with the plain text and nothing else', async () => {
    const { app, world, corpId } = h.fake;
    const keys = { token: app.token, aesKey: app.aesKey, receiveId: corpId };
    expect(await greet(world, `${h.publicUrl}/wecom/app`, keys)).toEqual({ status: 200, body: '1616140317555161061' });
  });

  test('is refused to whoever has another token, another key, another corporation', async () => {
    const { app, world, corpId } = h.fake;
    const keys = { token: app.token, aesKey: app.aesKey, receiveId: corpId };
    for (const wrong of [{ token: 'other' }, { aesKey: `${'Z'.repeat(42)}E` }, { receiveId: 'ww-other' }])
      expect((await greet(world, `${h.publicUrl}/wecom/app`, { ...keys, ...wrong })).status).toBe(403);
  });
});

describe('a message', () => {
  test('is stored before it is answered, its id in full', async () => {
    const delivered = await postText(text('路坏了'));
    expect(delivered).toMatchObject({ status: 200, body: '' });
    expect(h.events).toMatchObject([{ id: 'wecom:4561255354251345929', chat: { id: 'liming' }, sender: { id: 'liming', name: '李明' } }]);
  });

  test('with a wrong token, key or receiver is refused, and nothing is stored', async () => {
    const { keys } = appPosting(h.fake.world, h.fake.app);
    for (const wrong of [{ token: 'other' }, { aesKey: `${'Z'.repeat(42)}E` }, { receiveId: 'ww-other' }])
      expect((await postText(text('假的'), { keys: { ...keys, ...wrong } })).status).toBe(403);
    expect(h.events).toEqual([]);
  });

  test('with a declared entity, inside or outside, a cut text, or no XML is refused', async () => {
    const { keys } = appPosting(h.fake.world, h.fake.app);
    const declares = '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const outside = (encrypted: string) => `${declares}<xml><Encrypt>${encrypted}</Encrypt></xml>`;
    expect((await postText(text('假的'), { envelope: outside })).status).toBe(403);
    const short = (encrypted: string) => `<xml><Encrypt>${encrypted.slice(0, 40)}</Encrypt></xml>`;
    expect((await postText(text('假的'), { envelope: short })).status).toBe(403);
    expect((await postText(text('假的'), { envelope: () => 'no xml' })).status).toBe(403);
    expect((await postText(`${declares}${text('&x;')}`, { keys })).status).not.toBe(200);
    expect(h.events).toEqual([]);
  });

  test('of two megabytes is not read at all', async () => {
    const { keys } = appPosting(h.fake.world, h.fake.app);
    const delivered = await postText(text('大'.repeat(700_000)), { keys });
    expect([413, 'broken']).toContain(delivered.status);
    expect(h.events).toEqual([]);
  });

  test('recorded long ago is refused', async () => {
    const { keys, url, envelope } = appPosting(h.fake.world, h.fake.app);
    const encrypted = encrypt(keys.aesKey, text('旧的'), keys.receiveId);
    const old = signedUrl(url, keys, encrypted, Date.now() - 3 * 3_600_000);
    expect((await fetch(old, { method: 'POST', body: envelope(encrypted) })).status).toBe(403);
    expect(h.events).toEqual([]);
  });

  test('for another application or corporation is skipped', async () => {
    const other = { ...h.fake.app, agentId: 7 };
    expect((await postText(appXml(h.fake.world, other, 'LiMing', { MsgType: 'text', Content: '嗨', MsgId: '1' }))).status).toBe(200);
    expect(h.events).toEqual([]);
  });
});

describe('repeated', () => {
  test('three times at once, it is one event', async () => {
    const xml = text('路坏了');
    await Promise.all([postText(xml), postText(xml), postText(xml)]);
    expect(h.events).toHaveLength(1);
    expect(new Set(h.stored).size).toBe(1);
  });

  test('a burst of eighty messages, out of order and each delivered twice at once, is eighty events', async () => {
    const sent = Array.from({ length: 80 }, (_, n) => ({ xml: text(`第 ${n} 句`, String(4_561_255_354_251_345_929n + BigInt(n))), n }));
    const shuffled = [...sent, ...sent].sort((a, b) => ((a.n * 7919) % 401) - ((b.n * 7919) % 401));
    const delivered = await Promise.all(shuffled.map(({ xml }) => postText(xml)));
    expect(new Set(delivered.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(h.stored).size).toBe(80);
    expect(h.events).toHaveLength(80);
  });

  test.each(['any-error', 'no-answer'] as const)('after a failure to store, whichever way WeCom tries again (%s)', async (policy) => {
    h.fake.world.retryPolicy = policy;
    h.failStoring(2);
    const delivered = await li.send('路坏了');
    expect(delivered).toMatchObject({ status: 200, attempts: 3 });
    expect(h.events).toHaveLength(1);
  });

  test('a press on a card and its repetition are one press, two presses in one second are two', async () => {
    const to = { channel: 'wecom', chat: 'liming', kind: 'private' } as const;
    await h.channel.send(to, { type: 'text', text: '请核对', buttons: [[{ label: '提交', action: '1:submit:d1' }]] });
    await Promise.all([li.press('提交'), li.press('提交')]);
    expect(h.events.map(({ content }) => content.type)).toEqual(['press', 'press']);
    expect(h.events[0]?.id).not.toBe(h.events[1]?.id);
  });

  test('opening the chat is one event a day', async () => {
    const clock = manualClock();
    const day = await setUp({ fake: { clock } });
    const wang = day.fake.member('wang', '王');
    await wang.open();
    clock.advance(3_600_000);
    await wang.open();
    expect(day.events).toHaveLength(1);
    clock.advance(24 * 3_600_000);
    await wang.open();
    expect(day.events).toHaveLength(2);
    await day.stop();
  });
});
