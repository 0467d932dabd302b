/** The application: what members do comes in, what we say goes out in WeCom's shapes. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Card, OutboundMessage } from '../../../bot/message.ts';
import { splitBytes, squeeze, wellFormed } from '../../../bot/wecom/bytes.ts';
import type { FakeMember } from '../../fakes/wecom/index.ts';
import { manualClock } from '../../fakes/telegram/clock.ts';
import { chatOf, failureOf, setUp, until, type Setup } from './setup.ts';

let h: Setup;
let li: FakeMember;
const to = chatOf('li');
beforeEach(async () => {
  h = await setUp({ fake: { clock: manualClock() } });
  li = h.fake.member('Li', '李明');
});
afterEach(() => h.stop());
const contents = () => h.events.map(({ content }) => content);
const bytes = Buffer.from('一些内容');

describe('what comes in', () => {
  test('pictures, voices, films and documents can be fetched at once', async () => {
    await li.sendMedia('image', { name: 'a.jpg', mime: 'image/jpeg', bytes });
    await li.sendMedia('voice', { name: 'a.amr', mime: 'audio/amr', bytes });
    await li.sendMedia('video', { name: 'a.mp4', mime: 'video/mp4', bytes });
    await li.sendMedia('file', { name: '说明.docx', mime: 'x/y', bytes });
    expect(contents().map((content) => content.type === 'file' && [content.file.kind, content.file.mime.split('/')[0]])).toEqual([
      ['photo', 'image'],
      ['voice', 'audio'],
      ['video', 'video'],
      ['file', 'application'],
    ]);
    for (const content of contents()) if (content.type === 'file') expect(Buffer.from(await h.channel.fetch(content.file))).toEqual(bytes);
  });

  test('a file too large for one answer is fetched by ranges', async () => {
    h.fake.world.limits.wholeBytes = 1 << 20;
    const large = Buffer.alloc(3 << 20, 7);
    await li.sendMedia('file', { name: 'large.zip', mime: 'x/y', bytes: large });
    const [content] = contents();
    if (content?.type !== 'file') throw new Error('a file expected');
    expect(Buffer.from(await h.channel.fetch(content.file)).equals(large)).toBe(true);
  });

  test('a file larger than we keep, or gone after three days, is refused', async () => {
    await li.sendMedia('file', { name: 'large.zip', mime: 'x/y', bytes: Buffer.alloc((20 << 20) + 5, 7) });
    await li.sendMedia('file', { name: 'old.zip', mime: 'x/y', bytes });
    const [first, second] = contents().flatMap((content) => (content.type === 'file' ? [content.file] : []));
    if (!first || !second) throw new Error('two files expected');
    expect(await failureOf(h.channel.fetch(first))).toEqual({ type: 'refused' });
    h.fake.world.media.clear();
    expect(await failureOf(h.channel.fetch(second))).toEqual({ type: 'refused' });
  });

  test('a place is words, a menu’s key is a command, what is only for the console is nothing', async () => {
    await li.sendLocation('35.10', '117.16', '滕州市政府');
    await li.menu('mine');
    await li.event({ Event: 'view', EventKey: 'https://example.org' });
    await li.event({ Event: 'LOCATION', Latitude: '1', Longitude: '2' });
    expect(contents()).toEqual([
      { type: 'text', text: '📍 滕州市政府 35.10, 117.16' },
      { type: 'text', text: '/mine' },
    ]);
  });

  test('a member is the same however the id is spelled', async () => {
    await li.send('一', { spelled: 'LI' });
    await li.send('二', { spelled: 'li' });
    expect(new Set(h.events.map(({ sender }) => sender.id))).toEqual(new Set(['li']));
    expect(h.events.map(({ sender }) => sender.name)).toEqual(['李明', '李明']);
  });

  test('a name that cannot be had keeps nobody waiting', async () => {
    h.fake.fault({ method: '/cgi-bin/user/get', error: { code: 60011, description: 'no' } });
    await li.send('路坏了');
    expect(h.events[0]?.sender).toEqual({ id: 'li', name: 'li' });
  });

  test('that WeCom will switch us off is an error in the log and stands in the health', async () => {
    await li.event({ Event: 'inactive_alert', EffectTime: '1772413200' });
    expect(h.logs.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      expect.stringContaining('switch this application off'),
    ]);
    expect(h.channel.health().detail).toContain('switch this application off');
    await li.event({ Event: 'active_restored' });
    expect(h.channel.health().detail).toBe('app');
    expect(h.events).toEqual([]);
  });
});

describe('what goes out', () => {
  test.each<[string, OutboundMessage]>([
    ['a text', { type: 'text', text: '已办结' }],
    ['a card', { type: 'card', card: { title: 'QH1', facts: [], buttons: [[{ label: '是', action: 'a' }]] } }],
  ])('%s whose answer was lost is not shown twice', async (_what, message) => {
    h.fake.fault({ method: '/cgi-bin/message/send', error: 'lost' });
    expect(await failureOf(h.channel.send(to, message, 'k1'))).toEqual({ type: 'unsure' });
    await h.channel.send(to, message, 'k1');
    expect(li.feed()).toHaveLength(1);
  });

  test('a question with many answers is a vote, and its press is the choice', async () => {
    const reasons = Array.from({ length: 9 }, (_, n) => ({ label: `理由 ${n}`, action: `1:rejectfor:QH20260302-0001:r${n}` }));
    const { messageId } = await h.channel.send(to, { type: 'text', text: '为什么不予受理？', buttons: [reasons] }, 'k1');
    expect(li.feed()[0]?.card?.['card_type']).toBe('vote_interaction');
    await li.press('理由 7');
    expect(contents()).toMatchObject([{ type: 'press', action: '1:rejectfor:QH20260302-0001:r7', message: messageId }]);
  });

  test('what a card cannot show goes before it, and no line of it is lost', async () => {
    const outcome = '道路已修复并验收，恢复通行。'.repeat(20);
    const card: Card = {
      mark: '✅',
      title: 'QH20260302-0001 已办结',
      facts: [{ label: '结果', value: outcome }],
      footer: '您满意吗？',
      buttons: [[{ label: '满意', action: 'a' }]],
    };
    await h.channel.send(to, { type: 'card', card }, 'k1');
    expect(li.feed().map(({ kind }) => kind)).toEqual(['text', 'card']);
    expect(li.feed()[0]?.text).toContain(outcome);
  });

  test('a card without buttons is words; as an update it says that it is done', async () => {
    const card: Card = { title: 'QH20260302-0001', facts: [], buttons: [[{ label: '撤回', action: 'a' }]] };
    const { messageId = '' } = await h.channel.send(to, { type: 'card', card }, 'k1');
    await h.channel.send(to, { type: 'card-update', messageId, card: { ...card, title: 'QH20260302-0001 已撤回', buttons: [] } }, 'k2');
    expect(li.feed()).toMatchObject([{ id: messageId, buttons: [], text: expect.stringContaining('已撤回') }]);
    await h.channel.send(to, { type: 'card', card: { ...card, buttons: [] } }, 'k3');
    expect(li.feed()[1]?.kind).toBe('text');
  });

  test('a card whose codes are spent is shown anew and the older one recalled; after a day it stays', async () => {
    const card: Card = { title: 'QH1', facts: [], buttons: [[{ label: '撤回', action: 'a' }]] };
    const spend = () => {
      for (const code of h.fake.world.codes.values()) code.spent = true;
    };
    const { messageId = '' } = await h.channel.send(to, { type: 'card', card }, 'k1');
    spend();
    const second = (await h.channel.send(to, { type: 'card-update', messageId, card }, 'k2')).messageId ?? '';
    expect(li.feed().map(({ id }) => id)).toEqual([second]);
    spend();
    expect(await h.channel.send(to, { type: 'card-update', messageId: second, card, orNothing: true }, 'k3')).toEqual({});
    expect(li.feed()).toEqual([]);
    const third = (await h.channel.send(to, { type: 'card', card }, 'k4')).messageId ?? '';
    spend();
    for (const message of h.fake.world.messages.values()) message.at -= 25 * 3_600_000;
    await h.channel.send(to, { type: 'card-update', messageId: third, card }, 'k5');
    expect(li.feed()).toHaveLength(2);
    expect(h.fake.calls.filter(({ errcode }) => ![0, 60140].includes(errcode)).map(({ errcode }) => errcode)).toEqual([42052]);
  });

  test('a card whose update WeCom refuses for whatever reason is shown anew, not lost', async () => {
    const card: Card = { title: 'QH1', facts: [], buttons: [[{ label: '撤回', action: 'a' }]] };
    const { messageId = '' } = await h.channel.send(to, { type: 'card', card }, 'k1');
    h.fake.fault({ method: '/cgi-bin/message/update_template_card', error: { code: 42045, description: 'card' } });
    const anew = await h.channel.send(to, { type: 'card-update', messageId, card: { ...card, title: 'QH1 已签收' } }, 'k2');
    expect(li.feed()).toMatchObject([{ id: anew.messageId, text: expect.stringContaining('已签收') }]);
  });

  test('an old press and its card can still be changed: each press brings a code', async () => {
    const card: Card = { title: 'QH1', facts: [], buttons: [[{ label: '为什么', action: 'a' }]] };
    const { messageId = '' } = await h.channel.send(to, { type: 'card', card }, 'k1');
    await h.channel.send(to, { type: 'card-update', messageId, card }, 'k2');
    await li.press('为什么');
    await until(() => h.events.length === 1);
    expect(await h.channel.send(to, { type: 'card-update', messageId, card }, 'k3')).toEqual({ messageId });
  });

  test('who left the range cannot be reached; who floods is held back before WeCom drops anything', async () => {
    const sent = await Promise.all(
      Array.from({ length: 40 }, (_, n) => failureOf(h.channel.send(to, { type: 'text', text: `${n}` }, `k${n}`))),
    );
    expect(sent.filter((failure) => failure?.type === 'later').length).toBe(12);
    expect(h.fake.world.dropped).toEqual([]);
    expect(await failureOf(h.channel.send(chatOf('gone'), { type: 'text', text: '在吗' }))).toEqual({ type: 'unreachable' });
  });
});

describe('bytes', () => {
  test.each(['长'.repeat(3000), '😀'.repeat(2000), 'a1，'.repeat(3000), '第一句。第二句！\n\n'.repeat(400)])(
    'any text is cut between characters',
    (text) => {
      const pieces = splitBytes(text, 2048);
      expect(pieces.every((piece) => Buffer.byteLength(piece) <= 2048)).toBe(true);
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(pieces.join('')).not.toContain('\ufffd');
    },
  );

  test('nothing is written that WeCom refuses as an escape', () => {
    const escaped = JSON.stringify(wellFormed('甲\u0000乙\ud800丙\u001f丁\n'));
    expect(escaped).not.toMatch(/\\u/);
    expect(escaped).toBe('"甲乙\ufffd丙丁\\n"');
  });

  test('a long label keeps both ends', () => {
    expect(squeeze('补充到 QH20260302-0001', 10)).toBe('补充到 Q…0001');
    expect(squeeze('提交', 10)).toBe('提交');
  });
});
