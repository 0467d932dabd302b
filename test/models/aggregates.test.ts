/** The small aggregates: one winner of each round, nothing twice, words sealed, and what an older version wrote. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clock } from '../../mechanisms/actor.ts';
import { newStanding } from '../../mechanisms/standing.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

test('twenty workers of two processes who ask the same enterprise at once ask it once', async () => {
  room.clock('03-04 17:00');
  const other = room.another();
  const asks = Array.from({ length: 20 }, (_, n) =>
    (n % 2 ? other : room.stores).inquiries.apply('tengzhou', 'works', { type: 'ask', person: 'boss', by: clock, key: `worker-${n}` }),
  );
  expect((await Promise.all(asks)).every(({ ok }) => ok)).toBe(true);
  const stored = await room.stores.inquiries.get('tengzhou', 'works');
  expect(stored?.history.map(({ type }) => type)).toEqual(['asked']);
  expect((await room.stores.inquiries.untold()).map(({ id }) => id)).toEqual(['works']);
  await room.stores.inquiries.said('tengzhou', 'works', 1);
  expect(await room.stores.inquiries.untold()).toEqual([]);
});

test('nothing is written down of an enterprise whose turn has not come', async () => {
  room.clock('03-07 10:00');
  await room.stores.inquiries.apply('tengzhou', 'other', { type: 'ask', person: 'boss', by: clock, key: 'early' });
  expect(await room.stores.inquiries.get('tengzhou', 'other')).toBeUndefined();
});

test('a standing that was begun empty by an older version goes on; reasons are sealed', async () => {
  const empty = { city: 'tengzhou', department: 'water', revision: 0, state: newStanding('tengzhou', 'water'), history: [], told: 0 };
  await room.native<typeof empty & { _id: string }>('standings').insertOne({ _id: 'tengzhou/water', ...empty });
  const missed = { type: 'record-missed', number: 'QH20260302-0001', kind: 'help', target: 'resolve', by: clock, key: 'missed' } as const;
  await room.stores.standings.apply('tengzhou', 'water', missed);
  const supervisor = { type: 'person', id: 's', name: '孙', grants: [{ role: 'supervisor', city: 'tengzhou' }] } as const;
  const lifted = { type: 'lift-card', place: 0, reason: '企业当时停产', by: supervisor, key: 'lift' } as const;
  expect(await room.stores.standings.apply('tengzhou', 'water', lifted)).toMatchObject({ ok: true });
  const raw = JSON.stringify(await room.native('standings').findOne({ department: 'water' }));
  expect(raw).not.toContain('停产');
  const { standing } = await room.stores.standings.get('tengzhou', 'water');
  expect(standing.cards[0]?.lifted?.reason).toBe('企业当时停产');
});
