/** The small stores of a platform that counts: notes for once, budgets of messages. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('notes', () => {
  test('a note is read by every process until its time is over', async () => {
    const other = room.another();
    await room.stores.notes.put('token:a', 'secret value', 60);
    expect(await other.notes.get('token:a')).toBe('secret value');
    room.clock(new Date(room.now().getTime() + 61_000));
    expect(await other.notes.get('token:a')).toBeUndefined();
  });

  test('is unreadable in the database, key and value', async () => {
    await room.stores.notes.put('ask:liming', '道路', 60);
    const [stored] = await room.native('notes').find({}).sort({ until: -1 }).toArray();
    expect(JSON.stringify(stored)).not.toMatch(/道路|liming/);
  });

  test('is given to one of many takers', async () => {
    await room.stores.notes.put('code:1', 'RC', 60);
    const taken = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? room.another() : room.stores).notes.take('code:1')));
    expect(taken.filter((value) => value !== undefined)).toEqual(['RC']);
  });

  test('a claim has one owner until it ends or runs out', async () => {
    const { notes } = room.stores;
    const claims = await Promise.all(['a', 'b', 'c'].map((owner) => notes.claim('socket', owner, 30)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const owner = ['a', 'b', 'c'][claims.indexOf(true)] ?? '';
    const stranger = owner === 'a' ? 'b' : 'a';
    expect(await notes.claim('socket', owner, 30)).toBe(true);
    expect(await notes.claim('socket', stranger, 30)).toBe(false);
    room.clock(new Date(room.now().getTime() + 31_000));
    expect(await notes.claim('socket', stranger, 30)).toBe(true);
    await notes.claim('socket', stranger, 0);
    expect(await notes.claim('socket', owner, 30)).toBe(true);
  });
});

describe('message budgets', () => {
  const long = new Date(0);

  test('five places for each time the customer writes, however many ask at once', async () => {
    const { messageBudgets } = room.stores;
    expect(await messageBudgets.take('kf:a:b', 5, long)).toBe(false);
    await messageBudgets.renew('kf:a:b', room.now());
    const taken = await Promise.all(Array.from({ length: 9 }, () => messageBudgets.take('kf:a:b', 5, long)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    await messageBudgets.giveBack('kf:a:b');
    expect(await messageBudgets.take('kf:a:b', 5, long)).toBe(true);
    await messageBudgets.renew('kf:a:b', room.now());
    expect(await messageBudgets.take('kf:a:b', 1, long)).toBe(true);
  });

  test('none once the customer has been silent too long, and an old page renews nothing', async () => {
    const { messageBudgets } = room.stores;
    const wrote = room.now();
    await messageBudgets.renew('kf:a:c', wrote);
    expect(await messageBudgets.take('kf:a:c', 5, wrote)).toBe(false);
    expect(await messageBudgets.take('kf:a:c', 1, new Date(wrote.getTime() - 1))).toBe(true);
    await messageBudgets.renew('kf:a:c', new Date(wrote.getTime() - 60_000));
    expect(await messageBudgets.take('kf:a:c', 1, long)).toBe(false);
  });

  test('words wait sealed, each once, within their size, until they are told', async () => {
    const { messageBudgets } = room.stores;
    await messageBudgets.renew('kf:a:d', room.now());
    expect(await messageBudgets.carry('kf:a:d', 'k1', '施工队本周四进场', 60)).toBe(true);
    expect(await messageBudgets.carry('kf:a:d', 'k1', '施工队本周四进场', 60)).toBe(true);
    expect(await messageBudgets.carry('kf:a:d', 'k2', '预计三天修好'.repeat(9), 60)).toBe(false);
    expect(await room.another().messageBudgets.waiting('kf:a:d')).toEqual([{ key: 'k1', words: '施工队本周四进场' }]);
    expect(JSON.stringify(await room.native('messageBudgets').find({}).toArray())).not.toContain('施工队');
    await messageBudgets.carried('kf:a:d', ['k1']);
    expect(await messageBudgets.waiting('kf:a:d')).toEqual([]);
  });
});
