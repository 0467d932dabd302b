/** Personal data at rest: sealed everywhere, found all the same, and keys can be changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Document } from 'mongodb';
import { createSeal } from '../../models/seal.ts';
import { openFields, sealFields } from '../../models/sealed-fields.ts';
import { createInbox } from './lanes.ts';
import { boss, officer, paper } from '../mechanisms/story.ts';
import { keyOf, openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const name = '赵德厚';
const phone = '13806321177';
const creditCode = '91370481MA3C0TEST6';
const chat = '7700112233';

/** Every document of every collection, as the database has it. */
async function everything(): Promise<string> {
  const { db } = room.database.connection;
  if (!db) throw new Error('not connected');
  const names = await db.listCollections().toArray();
  return JSON.stringify(await Promise.all(names.map(({ name: each }) => db.collection<Document>(each).find({}).toArray())));
}

function validCode(first17: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = [...first17].reduce((total, letter, place) => total + alphabet.indexOf(letter) * 3 ** place, 0);
  return first17 + alphabet[(31 - (sum % 31)) % 31];
}

describe('at rest', () => {
  const code = validCode('91370481MA3C0TEXT');
  const words = `我是${name}，电话${phone}，我们厂的代码${code}`;
  const secrets = [name, phone, code, creditCode.slice(0, 12), chat, '他手机打不通', '属于水务'];

  test('a name, a phone, a credit code and what people wrote stand nowhere in clear', async () => {
    const { stores } = room;
    const person = await stores.persons.meet({ channel: 'telegram', user: chat, name, locale: 'zh-CN', chat });
    await stores.enterprises.add({
      id: 'works',
      city: 'tengzhou',
      name: '明亮厂',
      creditCode: code,
      tags: [],
      contact: { contactName: name, phone },
    });
    await stores.groups.register({
      channel: 'telegram',
      chat: `-100${chat}`,
      city: 'tengzhou',
      department: 'transport',
      title: '交通运输局',
    });
    const by = { ...boss, id: person.id, name };
    const photo = await stores.attachments.save('f1', { kind: 'photo', name: `${name}.jpg`, mime: 'image/jpeg' }, Buffer.from(words));
    const demand = { ...paper, id: 'secret', number: 'QH20260302-8001', title: words, text: words, attachments: [photo] };
    await stores.apply.file({ type: 'file', demand, candidates: [], lead: 'transport', by, key: 'f' }, []);
    await stores.apply.apply(demand.number, { type: 'accept', by: { ...officer, name }, key: 'a' });
    await stores.apply.apply(demand.number, { type: 'record-contact', by: { ...officer, name }, key: 'c' });
    await stores.apply.apply(demand.number, {
      type: 'reply',
      text: `他手机打不通 ${phone}`,
      attachments: [],
      by: { ...officer, name },
      key: 'b',
    });
    await stores.apply.apply(demand.number, {
      type: 'return',
      reason: 'other',
      text: `属于水务 ${name}`,
      by: { ...officer, name },
      key: 'r',
    });
    await stores.sessions.set('draft', { text: words } as never);
    await stores.labels.keep({ number: demand.number, city: 'tengzhou', text: words, source: 'requester', kind: 'complaint' });
    await stores.webChats.append({ key: 'w', chat, author: { id: person.id, name }, body: { text: words } as never });
    await stores.webIdentities.create(name);
    const inbox = createInbox<{ text: string }>(room, () => Promise.resolve({ type: 'done' }));
    await inbox.put({ key: 'i', lane: 'telegram:x', payload: { text: words } });

    const stored = await everything();
    for (const collection of ['demands', 'persons', 'enterprises', 'groups', 'items', 'web_messages', 'labels', 'sessions'])
      expect(await room.database.connection.db?.collection(collection).countDocuments()).toBeGreaterThan(0);
    for (const secret of secrets)
      expect(stored.includes(secret) ? `${secret} in ${stored.slice(stored.indexOf(secret) - 200)}` : 'sealed').toBe('sealed');
    expect(stored).toContain('交通运输局'); // The search does see what is there in clear.
    const uploads = join(room.folder, 'uploads');
    for (const file of readdirSync(uploads)) expect(readFileSync(join(uploads, file)).includes(Buffer.from(name))).toBe(false);
  });

  test('and is found and read all the same', async () => {
    const { stores } = room;
    const person = await stores.persons.meet({ channel: 'telegram', user: chat, name, locale: 'zh-CN', chat });
    expect(person).toMatchObject({ name, user: chat, chat });
    expect(await stores.persons.get(person.id)).toEqual(person);
    expect((await stores.enterprises.get('works'))?.contact).toEqual({ contactName: name, phone });
    expect(await stores.groups.find('telegram', `-100${chat}`)).toMatchObject({ department: 'transport', chat: `-100${chat}` });
    expect((await stores.ledger.mine(person.id, 5)).map(({ demand }) => demand.text)).toEqual([words]);
    const [message] = await stores.webChats.list(chat, { limit: 5 });
    expect(message).toMatchObject({ author: { name }, body: { text: words } });
    const demand = (await stores.apply.load('QH20260302-8001'))?.demand;
    expect(demand?.stage).toMatchObject({ name: 'triage', returned: { text: `属于水务 ${name}`, by: { name } } });
  });
});

describe('keys', () => {
  test('after a rotation the old key, second in the list, still opens, and look-ups still find', async () => {
    const before = await room.stores.persons.meet({ channel: 'web', user: 'w1', name: '钱工', locale: 'zh-CN' });
    const rotated = room.another(createSeal([keyOf(2), keyOf(1)]));
    const after = await rotated.persons.meet({ channel: 'web', user: 'w1', name: '钱工', locale: 'zh-CN' });
    expect([after.id, after.name]).toEqual([before.id, '钱工']);
  });

  test('what is sealed anew is sealed under the first key', () => {
    const [old, both, fresh] = [createSeal([keyOf(1)]), createSeal([keyOf(2), keyOf(1)]), createSeal([keyOf(2)])];
    expect(both.open(old.seal('甲'))).toBe('甲');
    expect(fresh.open(both.seal('乙'))).toBe('乙');
    expect(() => old.open(both.seal('乙'))).toThrow();
    expect(both.openBytes(old.sealBytes(Buffer.from('丙'))).toString()).toBe('丙');
    expect(both.blind('丁')).toBe(old.blind('丁'));
  });

  test('a key that is gone is named, with the remedy', () => {
    const sealed = createSeal([keyOf(1)]).seal('甲');
    const id = sealed.split(':')[1] ?? '?';
    expect(() => createSeal([keyOf(3)]).open(sealed)).toThrow(
      `under the key ${id}, which is not in ENCRYPTION_KEY: put that key back, after the current one, separated by a comma`,
    );
  });

  test('a key of the wrong length says how to make one', () => {
    expect(() => createSeal([Buffer.alloc(16).toString('base64')])).toThrow('openssl rand -base64 32');
  });

  test('a value that was tampered with is not opened', () => {
    const seal = createSeal([keyOf(1)]);
    const sealed = seal.seal('甲乙丙丁');
    const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.slice(-1);
    expect(() => seal.open(flipped)).toThrow();
  });

  test('the same text is sealed differently each time, and looked up by the same index', () => {
    const seal = createSeal([keyOf(1)]);
    expect(seal.seal('甲')).not.toBe(seal.seal('甲'));
    expect(seal.blind('甲')).toBe(seal.blind('甲'));
    expect(seal.blind('甲')).not.toBe(createSeal([keyOf(2)]).blind('甲'));
  });
});

describe('fields', () => {
  test('come back as they were, at any depth, dates and words that look sealed included', () => {
    const seal = createSeal([keyOf(1)]);
    const value = {
      title: 's1:not:sealed',
      text: '',
      by: { id: 'p', name: '赵' },
      at: new Date(0),
      list: [{ outcome: '好' }, null, 3],
      kind: 'help',
    };
    const sealed = sealFields(value, seal);
    expect(JSON.stringify(sealed)).not.toMatch(/赵|好|not:sealed/);
    expect(sealed.kind).toBe('help');
    expect(openFields(sealed, seal)).toEqual(value);
  });
});
