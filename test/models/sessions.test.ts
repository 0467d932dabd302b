/** What a person is in the middle of, where several processes work: who was held up does not write over what others did meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSessions, type Sessions, StaleSession } from '../../models/sessions.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

/** One of several workers. */
const worker = (): Sessions<string> => createSessions<string>(room.collections, room.seal, () => new Date(), false);

describe('sessions of several workers', () => {
  test('a worker goes on with what it read and wrote itself', async () => {
    const sessions = worker();
    expect(await sessions.get('alone')).toBeUndefined();
    for (const words of ['a draft', 'a longer draft']) await sessions.set('alone', words);
    expect(await sessions.get('alone')).toBe('a longer draft');
    await sessions.clear('alone');
    expect(await sessions.get('alone')).toBeUndefined();
    await sessions.set('alone', 'another');
    expect(await sessions.get('alone')).toBe('another');
  });

  test.each([
    ['there was nothing before', undefined],
    ['there was a draft before', 'an older draft'],
  ])('one that read it before another wrote it is refused: %s', async (name, before) => {
    const [slow, quick] = [worker(), worker()];
    if (before) await quick.set(name, before);
    expect(await slow.get(name)).toBe(before);
    await quick.get(name);
    await quick.set(name, 'the draft of today');
    await expect(slow.set(name, 'the draft of yesterday')).rejects.toThrow(StaleSession);
    await expect(slow.clear(name)).rejects.toThrow(StaleSession);
    expect(await slow.get(name)).toBe('the draft of today');
    await slow.set(name, 'and on');
    expect(await quick.get(name)).toBe('and on');
  });

  test('what another has cleared meanwhile does not come back', async () => {
    const [slow, quick] = [worker(), worker()];
    await quick.set('filed', 'a draft');
    await slow.get('filed');
    await quick.get('filed');
    await quick.clear('filed');
    await expect(slow.set('filed', 'the same draft')).rejects.toThrow(StaleSession);
    await slow.clear('filed');
    expect(await quick.get('filed')).toBeUndefined();
  });

  test('a session written by a process that had the database for itself is replaced by who read it', async () => {
    const [before, after] = [createSessions<string>(room.collections, room.seal, () => new Date(), true), worker()];
    await before.set('moved', 'a draft');
    expect(await after.get('moved')).toBe('a draft');
    await after.set('moved', 'a longer draft');
    expect(await worker().get('moved')).toBe('a longer draft');
  });
});
