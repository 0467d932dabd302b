/** First in, first out for each lane; durable; shared by several processes. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Item, Outcome } from '../../models/lane-item.ts';
import { createLaneWaits } from '../../models/lane-waits.ts';
import type { ItemDocument } from '../../models/documents.ts';
import { at } from '../mechanisms/story.ts';
import { createInbox, put, until } from './lanes.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const done: Outcome = { type: 'done' };
const items = () => room.native<ItemDocument>('items');
let tests = 0;

/** A lane of its own for each test: `lane('a')`. */
function lanes(): (name: string) => string {
  tests += 1;
  return (name) => `web${tests}:${name}`;
}

describe('order', () => {
  test('each lane in its order, lanes beside each other', async () => {
    const lane = lanes();
    const worked: string[] = [];
    let together = 0;
    let most = 0;
    const queue = createInbox<string>(room, async ({ payload }) => {
      most = Math.max(most, (together += 1));
      await pause(2);
      worked.push(payload);
      together -= 1;
      return done;
    });
    for (const name of ['a', 'b', 'c']) await put(queue, lane(name), ...[1, 2, 3, 4, 5].map((n) => `${name}${n}`));
    queue.start();
    await queue.idle();
    for (const name of ['a', 'b', 'c'])
      expect(worked.filter((word) => word.startsWith(name))).toEqual([1, 2, 3, 4, 5].map((n) => `${name}${n}`));
    expect(most).toBe(3);
    await queue.stop();
  });

  test('what is put while the lane is at work comes after', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const queue = createInbox<string>(room, async ({ payload }) => {
      worked.push(payload);
      if (payload === 'first') await put(queue, lane, 'second', 'third');
      return done;
    });
    queue.start();
    await put(queue, lane, 'first');
    await until(() => worked.length === 3);
    expect(worked).toEqual(['first', 'second', 'third']);
    await queue.stop();
  });

  test('put at the same moment, fifty come in the order of asking', async () => {
    const lane = lanes()('a');
    const worked: number[] = [];
    const queue = createInbox<number>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    queue.start();
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(numbers.map((payload) => queue.put({ key: `${lane}/${payload}`, lane, payload })));
    await queue.idle();
    expect(worked).toEqual(numbers);
    await queue.stop();
  });

  test('more than one look fetches at once are all worked, in order', async () => {
    const lane = lanes()('a');
    const worked: number[] = [];
    const queue = createInbox<number>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    const numbers = Array.from({ length: 450 }, (_, index) => index);
    await Promise.all(numbers.map((payload) => queue.put({ key: `${lane}/${payload}`, lane, payload })));
    queue.start();
    await until(() => worked.length >= 450);
    await queue.stop();
    expect(worked).toEqual(numbers);
  });
});

describe('once', () => {
  test('a key is taken once, also when its work is long done', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    queue.start();
    const three = () => [1, 2, 3].map(() => queue.put({ key: `${lane}/same`, lane, payload: 'x' }));
    expect((await Promise.all(three())).filter(Boolean)).toHaveLength(1);
    await queue.idle();
    expect(await Promise.all(three())).toEqual([false, false, false]);
    await queue.idle();
    expect(worked).toEqual(['x']);
    await queue.stop();
  });

  test('stopped in the middle, the rest is there for the next start, and what was worked is not worked again', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const work = async ({ payload }: Item<string>): Promise<Outcome> => {
      await pause(5);
      worked.push(payload);
      return done;
    };
    const first = createInbox<string>(room, work);
    await put(first, lane, '1', '2', '3', '4', '5', '6');
    first.start();
    await until(() => worked.length >= 2);
    await first.stop();
    const count = worked.length;
    expect(count).toBeLessThan(6);
    const second = createInbox<string>(room, work);
    second.start();
    await until(() => worked.length === 6);
    await second.stop();
    expect(worked).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('once worked, its words are gone from the database', async () => {
    const lane = lanes()('a');
    const queue = createInbox<string>(room, () => Promise.resolve(done));
    queue.start();
    await put(queue, lane, 'x');
    await queue.idle();
    const row = await items().findOne({ _id: `${lane}/x` });
    expect(row).toMatchObject({ state: 'done', doneAt: room.now() });
    expect(row).not.toHaveProperty('payload');
    await queue.stop();
  });
});

describe('again', () => {
  test('a failure holds up its own lane, in order, and no other; attempts are counted', async () => {
    const lane = lanes();
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload, attempts }) => {
      worked.push(`${payload}:${attempts}`);
      const again: Outcome = { type: 'again', after: 40, failed: true, error: 'no answer' };
      return Promise.resolve(payload === 'bad' && attempts < 2 ? again : done);
    });
    await put(queue, lane('a'), 'bad', 'behind');
    await put(queue, lane('b'), 'good');
    queue.start();
    await until(() => worked.includes('behind:0'));
    expect(worked).toEqual(['bad:0', 'good:0', 'bad:1', 'bad:2', 'behind:0']);
    await queue.stop();
  });

  test('to wait is not to fail', async () => {
    const lane = lanes()('a');
    const attempts: number[] = [];
    const queue = createInbox<string>(room, (item) => {
      attempts.push(item.attempts);
      return Promise.resolve(attempts.length < 3 ? { type: 'again', after: 10, failed: false } : done);
    });
    queue.start();
    await put(queue, lane, 'x');
    await until(() => attempts.length === 3);
    expect(attempts).toEqual([0, 0, 0]);
    await queue.stop();
  });

  test('with scope all every lane of that channel waits, and the other channels go on', async () => {
    const worked: string[] = [];
    let refused = false;
    const queue = createInbox<string>(room, ({ payload }) => {
      worked.push(payload);
      const again: Outcome = { type: 'again', after: 150, failed: false, scope: 'all' };
      const held = payload === 'full' && !refused;
      refused ||= held;
      return Promise.resolve(held ? again : done);
    });
    queue.start();
    await put(queue, 'telegram:1', 'full');
    await until(() => refused);
    await put(queue, 'telegram:2', 'same channel');
    await put(queue, 'web:1', 'other channel');
    await until(() => worked.includes('other channel'));
    await until(() => worked.includes('same channel'));
    expect(worked.indexOf('other channel')).toBeLessThan(worked.indexOf('same channel'));
    expect(worked.filter((word) => word === 'full')).toHaveLength(2);
    await queue.stop();
  });

  test('waits end by elapsed time', () => {
    let elapsed = 1000;
    const waits = createLaneWaits(() => elapsed);
    waits.wait('telegram:1', 50);
    waits.wait('wecom:1', 80, true);
    expect([waits.filter(['web:9']), waits.next()]).toEqual([
      { lane: { $nin: ['web:9', 'telegram:1'] }, $and: [{ $or: [{ lane: { $lt: 'wecom:' } }, { lane: { $gte: 'wecom;' } }] }] },
      50,
    ]);
    elapsed = 1050;
    expect(waits.filter([])).toEqual({ $and: [{ $or: [{ lane: { $lt: 'wecom:' } }, { lane: { $gte: 'wecom;' } }] }] });
    elapsed = 1080;
    expect(waits.filter([])).toEqual({});
    expect(waits.next()).toBeUndefined();
  });
});

describe('not before', () => {
  test('held until its moment; what came later but may go goes first', async () => {
    const lane = lanes()('a');
    room.clock('03-02 10:00');
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    queue.start();
    await queue.put({ key: `${lane}/held`, lane, payload: 'held', notBefore: at('03-03 08:30') });
    await put(queue, lane, 'now');
    await queue.idle();
    expect(worked).toEqual(['now']);
    room.clock('03-03 08:30');
    queue.wake();
    await queue.idle();
    expect(worked).toEqual(['now', 'held']);
    await queue.stop();
  });
});
