/** What a queue replaces, sets aside, gives up. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ItemDocument } from '../../models/documents.ts';
import type { Outcome } from '../../models/lane-item.ts';
import { createSeal } from '../../models/seal.ts';
import { createInbox, put, until } from './lanes.ts';
import { keyOf, openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

const done: Outcome = { type: 'done' };
let tests = 0;

/** A lane of its own for each test: `lane('a')`. */
function lanes(): (name: string) => string {
  tests += 1;
  return (name) => `web${tests}:${name}`;
}

describe('coalesced', () => {
  test('of several waiting edits of one card the last is kept', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    for (const payload of ['v1', 'v2', 'v3']) await queue.put({ key: `${lane}/${payload}`, lane, payload, coalesce: `card:${lane}` });
    await queue.put({ key: `${lane}/other`, lane, payload: 'other', coalesce: `card:other:${lane}` });
    queue.start();
    await queue.idle();
    expect(worked).toEqual(['v3', 'other']);
    await queue.stop();
  });

  test('replaced while it is at work and then set aside, it does not come back without its words', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const queue = createInbox<string>(room, async ({ payload }) => {
      worked.push(payload);
      if (payload !== 'v1') return done;
      await queue.put({ key: `${lane}/v2`, lane, payload: 'v2', coalesce: `card:${lane}` });
      return { type: 'parked', error: 'blocked' };
    });
    queue.start();
    await queue.put({ key: `${lane}/v1`, lane, payload: 'v1', coalesce: `card:${lane}` });
    await until(() => worked.includes('v2'));
    await queue.idle();
    await queue.unpark(lane);
    await put(queue, lane, 'next');
    await until(() => worked.includes('next'));
    expect(worked).toEqual(['v1', 'v2', 'next']);
    await queue.stop();
  });
});

describe('set aside', () => {
  test('parked until the person is back; the queue of the others goes on', async () => {
    const lane = lanes()('a');
    let blocked = true;
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => {
      if (blocked) return Promise.resolve({ type: 'parked', error: 'blocked by the person' });
      worked.push(payload);
      return Promise.resolve(done);
    });
    queue.start();
    await put(queue, lane, '1', '2');
    await queue.idle();
    expect(await queue.counts()).toMatchObject({ parked: 2 });
    blocked = false;
    await queue.unpark(lane);
    await until(() => worked.length === 2);
    expect(worked).toEqual(['1', '2']);
    await queue.stop();
  });

  test.each(['is being refused', 'is being set aside'])(
    'a person who comes back while the message %s gets it all the same',
    async (when) => {
      const lane = lanes()('a');
      const tries: string[] = [];
      let back = (): void => undefined;
      const returned = new Promise<void>((resolve) => (back = resolve));
      let reached = (): void => undefined;
      const moment = new Promise<void>((resolve) => (reached = resolve));
      const meanwhile = () => (reached(), returned);
      const queue = createInbox<string>(room, async ({ payload }) => {
        tries.push(payload);
        if (tries.length > 1) return done;
        if (when === 'is being refused') await meanwhile();
        return { type: 'parked', error: 'blocked', ...(when === 'is being set aside' ? { finish: meanwhile } : {}) };
      });
      queue.start();
      await put(queue, lane, 'hello');
      await moment;
      const unparked = queue.unpark(lane);
      back();
      await unparked;
      await until(() => tries.length === 2);
      await queue.idle();
      expect(await room.native<ItemDocument>('items').findOne({ _id: `${lane}/hello` })).toMatchObject({ state: 'done' });
      await queue.stop();
    },
  );

  test('dead: somebody is told, the lane goes on, and it can be revived', async () => {
    const lane = lanes()('a');
    let refused = true;
    const told: string[] = [];
    const worked: string[] = [];
    const queue = createInbox<string>(
      room,
      ({ payload }) => {
        if (payload === 'bad' && refused) return Promise.resolve({ type: 'dead', error: 'the platform refused' });
        worked.push(payload);
        return Promise.resolve(done);
      },
      undefined,
      (key, error) => told.push(`${key} ${error}`),
    );
    queue.start();
    await put(queue, lane, 'bad', 'good');
    await until(() => worked.includes('good'));
    await queue.idle();
    expect(told).toEqual([`${lane}/bad the platform refused`]);
    expect(await queue.deadLetters(10)).toEqual([{ key: `${lane}/bad`, queue: 'inbox', error: 'the platform refused', attempts: 0 }]);
    refused = false;
    expect(await queue.revive(`${lane}/bad`)).toBe(true);
    await until(() => worked.includes('bad'));
    await queue.idle();
    expect(await queue.revive(`${lane}/bad`)).toBe(false);
    await queue.stop();
  });

  test('sealed under a key that is gone: a dead letter that says so, and revived when the key is back', async () => {
    const lane = lanes()('a');
    const worked: string[] = [];
    const lost = { ...room, seal: createSeal([keyOf(9)]) };
    await put(
      createInbox<string>(lost, () => Promise.resolve(done)),
      lane,
      'foreign',
    );
    const without = createInbox<string>(room, ({ payload }) => (worked.push(payload), Promise.resolve(done)));
    without.start();
    await put(without, lane, 'mine');
    await until(() => worked.includes('mine'));
    await without.idle();
    await without.stop();
    expect((await without.deadLetters(10)).find(({ key }) => key === `${lane}/foreign`)?.error).toContain('put that key back');
    const withKey = createInbox<string>(
      { ...room, seal: createSeal([keyOf(1), keyOf(9)]) },
      ({ payload }) => (worked.push(payload), Promise.resolve(done)),
    );
    withKey.start();
    await withKey.revive(`${lane}/foreign`);
    await until(() => worked.includes('foreign'));
    await withKey.stop();
  });

  test('work that throws is tried again, and nothing is lost', async () => {
    const lane = lanes()('a');
    let throws = true;
    const worked: string[] = [];
    const queue = createInbox<string>(room, ({ payload }) => {
      if (throws) {
        throws = false;
        return Promise.reject(new Error('the database is away'));
      }
      worked.push(payload);
      return Promise.resolve(done);
    });
    queue.start();
    await put(queue, lane, '1', '2');
    await until(() => worked.length === 2);
    expect(worked).toEqual(['1', '2']);
    await queue.stop();
  });
});
