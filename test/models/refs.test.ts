/** What our messages are about, for whoever quotes them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeAll(async () => void (room = await openRoom()));
afterAll(() => room.close());

describe('quoted messages', () => {
  const card = { purpose: 'card', number: 'QH20260302-0001' } as const;

  test('whoever quotes a message before its receipt is here is understood once it is', async () => {
    const { refs } = room.stores;
    let arrive: () => void = () => undefined;
    const sent = refs.sending('telegram', '-1001', new Promise<void>((resolve) => (arrive = resolve)));
    const found = refs.find('telegram', '-1001', '77');
    arrive();
    await sent;
    void refs.remember('telegram', '-1001', '77', card);
    expect(await found).toEqual(card);
  });

  test('what was never ours stays unknown, also while something is on its way to another chat, or fails', async () => {
    const { refs } = room.stores;
    void refs.sending('telegram', '-1002', new Promise(() => undefined));
    const failed = refs.sending('telegram', '-1003', Promise.reject(new Error('gone')));
    await expect(failed).rejects.toThrow('gone');
    expect(await refs.find('telegram', '-1001', '78')).toBeUndefined();
    expect(await refs.find('telegram', '-1003', '78')).toBeUndefined();
  });
});
