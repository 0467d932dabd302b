/** So many messages in any window of so many seconds, never more. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ChannelRates, createRateLimits } from '../../models/rate-limits.ts';

const telegram: ChannelRates = { private: { count: 1, seconds: 1 }, group: { count: 20, seconds: 60 }, all: { count: 25, seconds: 1 } };
const rates = new Map([['telegram', telegram]]);

/** Sends as early as it may, always waiting as long as it is told; the moments, in milliseconds. */
function sending(count: number, chatOf: (index: number) => [string, 'private' | 'group']): number[] {
  let now = 0;
  const limits = createRateLimits(rates, () => 1, () => now); // prettier-ignore
  return Array.from({ length: count }, (_, index) => {
    const [chat, kind] = chatOf(index);
    for (let wait = limits.take('telegram', chat, kind); wait > 0; wait = limits.take('telegram', chat, kind)) now += wait;
    return now;
  });
}

/** The most moments in any window of that length. */
function crowd(moments: number[], length: number): number {
  return Math.max(...moments.map((start) => moments.filter((moment) => moment >= start && moment < start + length).length));
}

test('a group gets twenty in any sixty seconds, and not one less than it may', () => {
  const moments = sending(60, () => ['g', 'group']);
  expect(crowd(moments, 60_000)).toBe(20);
});

test('a person gets one a second', () => {
  expect(crowd(sending(10, () => ['p', 'private']), 1000)).toBe(1); // prettier-ignore
});

test('the whole channel gets twenty-five a second, in whatever chats', () => {
  expect(crowd(sending(200, (index) => [`p${index}`, 'private']), 1000)).toBe(25); // prettier-ignore
});

test('one full chat holds up no other, and counts nothing against the channel while it waits', () => {
  const limits = createRateLimits(rates, () => 1, () => 0); // prettier-ignore
  expect(limits.take('telegram', 'a', 'private')).toBe(0);
  for (let n = 0; n < 50; n++) expect(limits.take('telegram', 'a', 'private')).toBeGreaterThan(0);
  for (let n = 0; n < 24; n++) expect(limits.take('telegram', `b${n}`, 'private')).toBe(0);
  expect(limits.take('telegram', 'c', 'private')).toBeGreaterThan(0);
});

test('a channel without limits is never held', () => {
  const limits = createRateLimits(rates, () => 1, () => 0); // prettier-ignore
  for (let n = 0; n < 100; n++) expect(limits.take('web', 'a', 'private')).toBe(0);
});

test('several processes share the channel: together never more, also while one joins', () => {
  const step = fc.record({ after: fc.integer({ min: 0, max: 300 }), process: fc.nat({ max: 2 }), join: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 50, maxLength: 300 }), (steps) => {
      let now = 0;
      let workers = 1;
      const all = [0, 1, 2].map(() => createRateLimits(rates, () => workers, () => now)); // prettier-ignore
      const sent: Array<{ at: number; workers: number }> = [];
      for (const [index, { after, process, join }] of steps.entries()) {
        now += after % 40;
        if (join && index > 100) workers = Math.min(3, workers + 1);
        const mine = all[process % workers];
        if (mine?.take('telegram', `chat ${index}`, 'private') === 0) sent.push({ at: now, workers });
      }
      for (const { at, workers: then } of sent) {
        const steady = sent.filter((other) => other.at >= at && other.at < at + 1000);
        if (steady.every((other) => other.workers === then)) expect(steady.length).toBeLessThanOrEqual(25);
      }
    }),
    { numRuns: 60 },
  );
});

test('a process whose share became smaller remembers what it has sent already', () => {
  let workers = 1;
  const limits = createRateLimits(rates, () => workers, () => 0); // prettier-ignore
  for (let n = 0; n < 20; n++) expect(limits.take('telegram', `a${n}`, 'private')).toBe(0);
  workers = 2;
  expect(limits.take('telegram', 'b', 'private')).toBeGreaterThan(0);
});
