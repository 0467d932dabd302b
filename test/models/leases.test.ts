/** Several processes on one database: who works which lanes. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../models/lane-item.ts';
import { bucketCount, bucketOf, createLeases, type LeaseDocument, type Leases } from '../../models/leases.ts';
import { createInbox, leasesOf } from './lanes.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
let elapsed = 0;
beforeAll(async () => void (room = await openRoom()));
beforeEach(async () => {
  await Promise.all([room.native('leases').deleteMany({}), room.native('items').deleteMany({})]);
  room.clock('03-02 10:00');
  elapsed = 1000;
});
afterAll(() => room.close());

/** Both clocks go on: the wall’s and the elapsed one. */
function later(milliseconds: number): void {
  elapsed += milliseconds;
  room.clock(new Date(room.now().getTime() + milliseconds));
}
const processes = (count: number): Leases[] => Array.from({ length: count }, () => leasesOf(room, () => elapsed));
const renewAll = async (all: Leases[]) => {
  for (const leases of all) await leases.renew();
};
const shared = (all: Leases[]) => all.flatMap((leases) => leases.owned()).toSorted((a, b) => a - b);
const every = Array.from({ length: bucketCount }, (_, bucket) => bucket);

describe('buckets', () => {
  test('a lane has the same bucket in every process, and lanes fall into all of them', () => {
    expect(bucketOf('telegram:1')).toBe(bucketOf('telegram:1'));
    expect(new Set(Array.from({ length: 500 }, (_, index) => bucketOf(`lane ${index}`))).size).toBe(bucketCount);
  });

  test('one process has all; nobody has any before the first renewal', async () => {
    const [one] = processes(1) as [Leases];
    expect(one.owned()).toEqual([]);
    await one.renew();
    expect(one.owned()).toHaveLength(bucketCount);
    expect(one.workers()).toBe(1);
  });

  test.each([2, 3, 5])('%i processes share them: each its part, each bucket once', async (count) => {
    const all = processes(count);
    for (let round = 0; round < 4; round++) await renewAll(all);
    expect(shared(all)).toEqual(every);
    const most = Math.ceil(bucketCount / count);
    for (const leases of all)
      expect([leases.owned().length > 0, leases.owned().length <= most, leases.workers()]).toEqual([true, true, count]);
  });

  test('two that renew at the same moment never own one bucket both', async () => {
    const all = processes(3);
    for (let round = 0; round < 6; round++) {
      await Promise.all(all.map((leases) => leases.renew()));
      expect(shared(all)).toEqual([...new Set(shared(all))]);
      later(4000);
    }
    expect(shared(all)).toEqual(every);
  });

  test('who gives everything back is followed at once', async () => {
    const [one, two] = processes(2) as [Leases, Leases];
    await renewAll([one, two, one, two]);
    await one.release();
    expect(one.owned()).toEqual([]);
    await two.renew();
    expect(two.owned()).toHaveLength(bucketCount);
  });

  test('who died is followed when its lease has run out, not before', async () => {
    const [dead, alive] = processes(2) as [Leases, Leases];
    await renewAll([dead, alive, dead, alive]);
    for (let waited = 0; waited < 12_000; waited += 4000) {
      later(4000);
      await alive.renew();
    }
    expect(alive.owned()).toHaveLength(bucketCount / 2);
    later(4000);
    await alive.renew();
    expect(alive.owned()).toHaveLength(bucketCount);
    expect(dead.owned()).toEqual([]);
  });

  test('who died before the clock was put back by a day is followed no later', async () => {
    const [dead, alive] = processes(2) as [Leases, Leases];
    await renewAll([dead, alive, dead, alive]);
    room.clock('03-01 10:00');
    for (let waited = 0; waited <= 16_000; waited += 4000) {
      await alive.renew();
      later(4000);
    }
    expect([alive.owned().length, alive.workers()]).toEqual([bucketCount, 1]);
  });

  test('who lives keeps its buckets when the clock is put back by a day', async () => {
    const [one, two] = processes(2) as [Leases, Leases];
    await renewAll([one, two, one, two]);
    room.clock('03-01 10:00');
    for (let waited = 0; waited <= 20_000; waited += 4000) {
      await renewAll([one, two]);
      expect([one.owned().length, two.owned().length]).toEqual([bucketCount / 2, bucketCount / 2]);
      later(4000);
    }
  });

  test('who slept too long owns nothing, although its wall clock stood still', async () => {
    const [one] = processes(1) as [Leases];
    await one.renew();
    elapsed += 15_001;
    expect(one.owned()).toEqual([]);
  });

  test('alone, the leases of a killed predecessor are void at once', async () => {
    const options = { now: room.now, alone: true, elapsed: () => elapsed };
    await createLeases(room.native<LeaseDocument>('leases'), options).renew();
    const next = createLeases(room.native<LeaseDocument>('leases'), options);
    await next.renew();
    expect(next.owned()).toHaveLength(bucketCount);
  });

  test('workers of long ago are forgotten', async () => {
    await renewAll(processes(5));
    later(4_000_000);
    await renewAll(processes(1));
    expect(await room.native('leases').countDocuments()).toBe(bucketCount + 1);
  });

  test('a bucket in which somebody is at work is handed over when he has left', async () => {
    const [one, two] = processes(2) as [Leases, Leases];
    await one.renew();
    const leave = every.map((bucket) => one.enter(bucket));
    await renewAll([two, one, two]);
    expect(one.owned()).toHaveLength(bucketCount / 2);
    expect(two.owned()).toEqual([]);
    for (const go of leave) go?.();
    await renewAll([one, two]);
    expect(two.owned()).toHaveLength(bucketCount / 2);
    const [theirs = 0] = two.owned();
    expect(one.enter(theirs)).toBeUndefined();
  });
});

describe('queues of several processes', () => {
  test('never work one item twice, while one joins, one leaves, and each lane keeps its order', async () => {
    const all = processes(3);
    const [first, second, third] = all as [Leases, Leases, Leases];
    const worked: Array<{ lane: string; payload: number; by: string }> = [];
    const atWork = new Set<string>();
    const overlaps: string[] = [];
    const queueOf = (leases: Leases, by: string) =>
      createInbox<number>(
        room,
        async ({ lane, payload }): Promise<Outcome> => {
          if (atWork.has(lane)) overlaps.push(lane);
          atWork.add(lane);
          await pause(1);
          worked.push({ lane, payload, by });
          atWork.delete(lane);
          return { type: 'done' };
        },
        leases,
      );
    const queues = [queueOf(first, 'first'), queueOf(second, 'second'), queueOf(third, 'third')];
    const lanes = Array.from({ length: 24 }, (_, index) => `web:${index}`);
    const [one, two, three] = queues as [(typeof queues)[0], (typeof queues)[0], (typeof queues)[0]];
    /** Four more items for each lane. */
    const wave = async (from: number) => {
      for (let payload = from; payload < from + 4; payload++)
        await Promise.all(lanes.map((lane) => one.put({ key: `${lane}/${payload}`, lane, payload })));
    };
    const goOn = async (count: number, members: Leases[]) => {
      while (worked.length < count) {
        await renewAll(members);
        for (const queue of queues) queue.wake();
        await pause(1);
      }
    };
    await wave(0);
    one.start();
    await goOn(30, [first]);
    await renewAll([second, first, second]);
    two.start();
    await wave(4);
    await goOn(120, [first, second]);
    await wave(8);
    three.start();
    await goOn(240, all);
    await one.stop();
    await first.release();
    await renewAll([second, third, second, third]);
    await wave(12);
    const whole = lanes.length * 16;
    await goOn(whole, [second, third]);
    await Promise.all([two.stop(), three.stop()]);
    expect(overlaps).toEqual([]);
    expect(worked).toHaveLength(whole);
    for (const lane of lanes) expect(worked.filter((each) => each.lane === lane).map(({ payload }) => payload)).toEqual(every);
    expect(new Set(worked.map(({ by }) => by)).size).toBe(3);
  });

  test('what a dead process left waiting is worked by the next', async () => {
    const [dead, alive] = processes(2) as [Leases, Leases];
    await dead.renew();
    const never = createInbox<string>(room, () => new Promise(() => undefined), dead);
    never.start();
    await never.put({ key: 'a', lane: 'web:a', payload: 'left' });
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => (worked.push(payload), Promise.resolve({ type: 'done' })), alive);
    queue.start();
    await alive.renew();
    queue.wake();
    await queue.idle();
    expect(worked).toEqual([]);
    later(15_000);
    await alive.renew();
    queue.wake();
    await queue.idle();
    expect(worked).toEqual(['left']);
    await queue.stop();
  });
});
