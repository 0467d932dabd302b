/** The small stores: enterprises, invitations, numbers, files, labels, sign-in, groups. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isCreditCode } from '../../models/enterprises.ts';
import { normaliseCode } from '../../models/invitations.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const meet = (user: string) => room.stores.persons.meet({ channel: 'web', user, name: user, locale: 'zh-CN' });

describe('enterprises', () => {
  test.each([
    ['91350100M000100Y43', true], // The standard's own example.
    ['91110000802100433B', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y433', false],
    ['91350100I000100Y43', false],
    ['91350100O000100Y43', false],
    ['91350100m000100y43', false],
    ['', false],
  ])('GB 32100-2015: %s is a credit code: %s', (code, valid) => expect(isCreditCode(code)).toBe(valid));

  test('any single wrong character is noticed', () => {
    const code = '91350100M000100Y43';
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const wrong = [...code].flatMap((letter, place) =>
      [...alphabet].filter((other) => other !== letter).map((other) => code.slice(0, place) + other + code.slice(place + 1)),
    );
    expect(wrong.filter(isCreditCode)).toEqual([]);
  });

  const works = {
    city: 'tengzhou',
    name: '明亮厂',
    creditCode: '91350100M000100Y43',
    tags: ['规上'],
    contact: { contactName: '赵', phone: '13806321177' },
  };

  test('is written once and never overwritten', async () => {
    await room.stores.enterprises.add({ id: 'works', ...works });
    await room.stores.enterprises.add({ id: 'works', ...works, name: '别的厂' });
    expect(await room.stores.enterprises.get('works')).toEqual({ id: 'works', ...works });
    expect(await room.stores.enterprises.get('nobody')).toBeUndefined();
  });

  test('with a wrong code it is refused by name, and the code is not in the message', async () => {
    const add = room.stores.enterprises.add({ id: 'wrong', ...works, creditCode: '91350100M000100Y44' });
    await expect(add).rejects.toThrow(/明亮厂/);
    await expect(add).rejects.not.toThrow(/91350100M/);
  });

  test('one credit code belongs to one enterprise', async () => {
    await room.stores.enterprises.add({ id: 'works', ...works });
    await expect(room.stores.enterprises.add({ id: 'double', ...works })).rejects.toThrow();
  });
});

describe('invitations', () => {
  const departments = (_city: string, name: string) => (name === '交通运输局' ? 'transport' : undefined);
  const redeem = (text: string, person: string) => room.stores.invitations.redeem(text, person, departments);

  test.each(['QH-7K2M-9XPA', 'qh-7k2m-9xpa', '  qh-7K2M-9xpa \n', 'ＱＨ－７Ｋ２Ｍ－９ＸＰＡ'])(
    'is known however it is typed: %j',
    (text) => {
      expect(normaliseCode(text).code).toBe('QH-7K2M-9XPA');
    },
  );

  test('binds an enterprise once; a second press of the same person is no theft, another person’s is', async () => {
    await room.stores.invitations.add({ code: 'QH-AAAA', city: 'tengzhou', enterprise: 'works', reusable: false });
    const [one, two] = [await meet('one'), await meet('two')];
    expect(await redeem('qh-aaaa', one.id)).toEqual({ ok: true, city: 'tengzhou', enterprise: 'works', principal: true });
    expect(await redeem('QH-AAAA', one.id)).toMatchObject({ ok: true });
    expect(await redeem('QH-AAAA', two.id)).toEqual({ ok: false, reason: 'used' });
    expect((await room.stores.persons.get(one.id))?.enterprise).toBe('works');
    expect((await room.stores.persons.get(two.id))?.enterprise).toBeUndefined();
  });

  test('of ten people at once one gets it', async () => {
    await room.stores.invitations.add({ code: 'QH-RACE', city: 'tengzhou', enterprise: 'works', reusable: false });
    const people = await Promise.all(Array.from({ length: 10 }, (_, index) => meet(`racer ${index}`)));
    const results = await Promise.all(people.map(({ id }) => redeem('QH-RACE', id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('gives a role for the department that is named, and none for one that is not', async () => {
    await room.stores.invitations.add({ code: 'OFFICER', city: 'tengzhou', role: 'officer', namesDepartment: true, reusable: true });
    const { id } = await meet('officer');
    expect(await redeem('officer', id)).toEqual({ ok: false, reason: 'needs-department' });
    expect(await redeem('officer 海洋局', id)).toEqual({ ok: false, reason: 'unknown-department' });
    expect(await redeem('officer 交通 运输局', id)).toEqual({ ok: true, role: 'officer', city: 'tengzhou', department: 'transport' });
    await redeem('officer 交通运输局', id);
    expect((await room.stores.persons.get(id))?.grants).toEqual([{ role: 'officer', city: 'tengzhou', department: 'transport' }]);
    expect((await room.stores.persons.withRole('tengzhou', ['officer'])).map((person) => person.id)).toEqual([id]);
    expect(await room.stores.persons.withRole('elsewhere', ['officer'])).toEqual([]);
  });

  test('a code that nobody gave is invalid', async () => {
    for (const text of ['QH-ZZZZ', '', '   ']) expect(await redeem(text, (await meet('one')).id)).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('numbers', () => {
  test('forty at once, in two processes, are forty numbers in a row', async () => {
    const other = room.another();
    const numbers = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? room.stores : other).nextNumber('2026-03-02')));
    const wanted = Array.from({ length: 40 }, (_, n) => `QH20260302-${String(n + 1).padStart(4, '0')}`);
    expect(numbers.toSorted()).toEqual(wanted);
  });

  test('a new day begins at 0001', async () => {
    await room.stores.nextNumber('2026-03-03');
    expect(await room.stores.nextNumber('2026-03-04')).toBe('QH20260304-0001');
    expect(await room.stores.nextNumber('2026-03-03')).toBe('QH20260303-0002');
  });
});

describe('attachments', () => {
  const photo = { kind: 'photo', name: '路面.jpg', mime: 'image/jpeg' } as const;

  test('come back as they were, and lie sealed on disk', async () => {
    const bytes = Buffer.from('a photo of the road '.repeat(50));
    const saved = await room.stores.attachments.save('event:1', photo, bytes);
    expect(saved).toMatchObject(photo);
    expect(Buffer.from(await room.stores.attachments.read(saved.id)).equals(bytes)).toBe(true);
    expect(await room.stores.attachments.get(saved.id)).toEqual(saved);
    expect(readFileSync(join(room.folder, 'uploads', saved.id)).includes(Buffer.from('road'))).toBe(false);
  });

  test('stored three times at once is stored once, and nothing half-written is left', async () => {
    const saved = await Promise.all([1, 2, 3].map(() => room.stores.attachments.save('event:2', photo, Buffer.from('x'))));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(Buffer.from(await room.stores.attachments.read(saved[0]?.id ?? '')).toString()).toBe('x');
    expect(readdirSync(join(room.folder, 'uploads')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each(['../encryption.key', '..', '', '/etc/passwd', 'abcdef', '0123456789abcdef01234567/../x', '0123456789ABCDEF01234567'])(
    'the id %j leads nowhere',
    async (id) => {
      await expect(room.stores.attachments.read(id)).rejects.toThrow('not an attachment id');
      expect(await room.stores.attachments.get(id)).toBeUndefined();
    },
  );
});

describe('labels', () => {
  test('one for each demand and source, the last one counts, the text sealed', async () => {
    const label = { number: 'QH20260302-0001', city: 'tengzhou', text: '路坏了', source: 'dispatcher' } as const;
    await room.stores.labels.keep({ ...label, kind: 'help' });
    await room.stores.labels.keep({ ...label, kind: 'complaint', department: 'transport' });
    const rows = await room.native('labels').find({}).toArray();
    expect(rows).toMatchObject([{ kind: 'complaint', department: 'transport', source: 'dispatcher' }]);
    expect(room.seal.open((rows[0] as unknown as { text: string }).text)).toBe('路坏了');
  });
});

describe('sign-in', () => {
  test('a link opens one session, once', async () => {
    room.clock('03-02 10:00');
    const link = await room.stores.logins.link('p1');
    const opened = await Promise.all([room.stores.logins.open(link), room.stores.logins.open(link)]);
    const [session = ''] = opened.filter((each) => each !== undefined);
    expect(opened.filter((each) => each !== undefined)).toHaveLength(1);
    expect(await room.stores.logins.person(session)).toBe('p1');
    expect(await room.stores.logins.person(link)).toBeUndefined();
  });

  test('a link is good for ten minutes, a session for twelve hours', async () => {
    room.clock('03-02 10:00');
    const [early, late] = [await room.stores.logins.link('p1'), await room.stores.logins.link('p1')];
    room.clock('03-02 10:09:59');
    const session = (await room.stores.logins.open(early)) ?? '';
    room.clock('03-02 10:10');
    expect(await room.stores.logins.open(late)).toBeUndefined();
    room.clock('03-02 22:09:58');
    expect(await room.stores.logins.person(session)).toBe('p1');
    room.clock('03-02 22:09:59');
    expect(await room.stores.logins.person(session)).toBeUndefined();
  });

  test('neither the token nor anything like it stands in the database', async () => {
    room.clock('03-02 10:00');
    const link = await room.stores.logins.link('p1');
    expect(JSON.stringify(await room.native('logins').find({}).toArray())).not.toContain(link);
    expect(await room.stores.logins.open('nonsense')).toBeUndefined();
  });
});

describe('work groups', () => {
  test('a department may have one on each channel; left or moved, the old one is no more', async () => {
    const { groups } = room.stores;
    const group = { city: 'tengzhou', department: 'water', title: '水务局' };
    await groups.register({ channel: 'telegram', chat: '-1', ...group });
    await groups.register({ channel: 'web', chat: '水务局', ...group });
    expect((await groups.of('tengzhou', 'water')).map(({ channel }) => channel).toSorted()).toEqual(['telegram', 'web']);
    await groups.move('telegram', '-1', '-1001');
    expect(await groups.find('telegram', '-1')).toBeUndefined();
    expect(await groups.find('telegram', '-1001')).toMatchObject({ department: 'water', title: '水务局' });
    await groups.leave('telegram', '-1001');
    expect((await groups.of('tengzhou', 'water')).map(({ channel }) => channel)).toEqual(['web']);
  });
});

describe('a person with two chats', () => {
  test('keeps roles and enterprise of both, and is told things where they wrote last', async () => {
    const { persons, links } = room.stores;
    const seen = (channel: string, user: string) => ({ channel, user, chat: user, name: user, locale: 'zh-CN' as const });
    const [web, telegram] = [await persons.meet(seen('web', 'joined-web')), await persons.meet(seen('telegram', '4711'))];
    await persons.bind(telegram.id, 'E9', true);
    await persons.grant(web.id, { role: 'commissioner', city: 'dongguan' });
    const code = await links.issue(web.id);
    expect(await links.redeem(code, web.id)).toEqual({ ok: false, reason: 'same' });
    expect(await links.redeem(code, telegram.id)).toEqual({ ok: true, self: web.id });
    expect(await links.redeem(code, telegram.id)).toEqual({ ok: false, reason: 'invalid' });
    expect(await persons.get(telegram.id)).toMatchObject({
      id: web.id,
      channel: 'telegram',
      enterprise: 'E9',
      grants: [{ role: 'commissioner' }],
    });
    expect(await persons.meet(seen('web', 'joined-web'))).toMatchObject({ id: web.id, channel: 'web', enterprise: 'E9' });
    expect(await persons.get(web.id)).toMatchObject({ channel: 'web', chat: 'joined-web' });
    expect(await persons.meet({ ...seen('telegram', '4711') })).toMatchObject({ id: web.id, channel: 'telegram', user: '4711' });
    await persons.setChatReachable('telegram', '4711', false);
    expect(await persons.get(web.id)).toMatchObject({ channel: 'telegram', reachable: false });
    expect((await persons.withRole('dongguan', ['commissioner'])).filter(({ id }) => id === web.id)).toMatchObject([
      { channel: 'telegram' },
    ]);
  });
});
