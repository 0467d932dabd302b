/** A queue that works from memory what it has stored itself: in order, each once, also where it has been looking elsewhere meanwhile. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Outcome } from '../../models/lane-item.ts';
import type { ItemDocument } from '../../models/documents.ts';
import { allOurs, createInbox, put, until } from './lanes.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const done: Outcome = { type: 'done' };
const items = () => room.native<ItemDocument>('items');

test('what came while no lease was ours is worked before what comes after, once it is ours again', async () => {
  let ours = true;
  const worked: string[] = [];
  const leases = { ...allOurs, owned: () => (ours ? allOurs.owned() : []), enter: () => (ours ? () => undefined : undefined) };
  const work = ({ payload }: { payload: string }) => (worked.push(payload), Promise.resolve(done));
  const queue = createInbox<string>(room, work, leases, undefined, true);
  queue.start();
  await put(queue, 'web:lost', 'before');
  await queue.idle();
  ours = false;
  await put(queue, 'web:lost', 'meanwhile');
  await queue.idle();
  ours = true;
  await put(queue, 'web:lost', 'after');
  await until(() => worked.length === 3);
  expect(worked).toEqual(['before', 'meanwhile', 'after']);
  await queue.stop();
});

test('an earlier message that waits for its turn goes before one that is put later', async () => {
  const worked: string[] = [];
  let tries = 0;
  const queue = createInbox<string>(room, ({ payload }) => {
    if (payload === 'first' && (tries += 1) === 1) return Promise.resolve({ type: 'again', after: 30, failed: false });
    worked.push(payload);
    return Promise.resolve(done);
  });
  queue.start();
  await put(queue, 'web:waits', 'first', 'second', 'third');
  await until(() => worked.length === 3);
  expect(worked).toEqual(['first', 'second', 'third']);
  await queue.stop();
});

test('numbers go on from what waits, where the clock was put back', async () => {
  const queue = createInbox<string>(room, () => Promise.resolve(done));
  await put(queue, 'web:clock', 'early');
  const ahead = (Date.now() + 3_600_000) * 1000;
  await items().updateOne({ _id: 'web:clock/early' }, { $set: { seq: ahead } });
  queue.start();
  await queue.idle();
  await put(queue, 'web:clock', 'late');
  expect((await items().findOne({ _id: 'web:clock/late' }))?.seq).toBeGreaterThan(ahead);
  await queue.stop();
});

test('a thousand put at once in ten lanes are each worked once, in order', async () => {
  const worked = new Map<string, number[]>();
  const queue = createInbox<number>(room, ({ lane, payload }) => {
    worked.set(lane, [...(worked.get(lane) ?? []), payload]);
    return Promise.resolve(done);
  });
  queue.start();
  const all = Array.from({ length: 1000 }, (_, n) => n);
  await Promise.all(all.map((payload) => queue.put({ key: `thousand/${payload}`, lane: `web:t${payload % 10}`, payload })));
  for (let looks = 0; looks < 5; looks++) queue.wake();
  await until(() => [...worked.values()].flat().length >= 1000);
  await queue.idle();
  for (let lane = 0; lane < 10; lane++) expect(worked.get(`web:t${lane}`)).toEqual(all.filter((n) => n % 10 === lane));
  await queue.stop();
});
