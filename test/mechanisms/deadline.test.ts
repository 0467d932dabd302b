import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Counting, type Deadline, deadline } from '../../mechanisms/deadline.ts';
import { countingSchema } from '../../mechanisms/mechanism.ts';
import type { Term } from '../../mechanisms/term.ts';
import { at, calendar, local } from './story.ts';
import { rounds } from '../rounds.ts';

function ends(start: string, count: number, unit: Term['unit'], how: Partial<Counting> = {}): Deadline {
  return deadline(at(start), { count, unit }, calendar, countingSchema.parse(how));
}
const end = (...how: Parameters<typeof ends>) => local(ends(...how).at);
/** `03-02 start`, `03-03 1`, `03-07 weekend`. */
const why = ({ days }: Deadline) =>
  days.map(({ date, n, why: reason }) => `${date.slice(5)} ${reason === 'moved' ? 'moved' : (n ?? reason)}`);

describe('minutes and hours by the wall clock', () => {
  test.each([
    ['03-02 10:00', 30, 'minute', '03-02 10:30'],
    ['03-02 10:00', 24, 'hour', '03-03 10:00'],
    ['03-06 17:00', 24, 'hour', '03-07 17:00'],
    ['02-14 23:50', 20, 'minute', '02-15 00:10'],
  ] as const)('from %s, %i %ss end at %s', (start, count, unit, expected) => expect(end(start, count, unit)).toBe(expected));
});

describe('minutes and hours while the doors are open', () => {
  const working = { clock: 'working' } as const;
  test.each([
    ['03-02 09:00', 2, 'hour', '03-02 11:00'],
    ['03-02 11:00', 2, 'hour', '03-02 14:30'],
    ['03-02 11:00', 1, 'hour', '03-02 12:00'],
    ['03-02 12:30', 30, 'minute', '03-02 14:00'],
    ['03-06 17:00', 1, 'hour', '03-09 09:00'],
    ['03-07 10:00', 90, 'minute', '03-09 10:00'],
    ['02-14 17:00', 1, 'hour', '02-24 09:00'],
    ['03-02 08:30', 15, 'hour', '03-03 17:30'],
  ] as const)('from %s, %i %ss end at %s', (start, count, unit, expected) => expect(end(start, count, unit, working)).toBe(expected));

  test('a day on which no minute ran is not counted, and the numbers have no gap', () => {
    expect(why(ends('03-06 17:00', 9, 'hour', working))).toEqual(['03-06 1', '03-07 weekend', '03-08 weekend', '03-09 2', '03-10 3']);
    expect(why(ends('03-06 18:00', 1, 'hour', working))).toEqual(['03-06 start', '03-07 start', '03-08 start', '03-09 1']);
  });
});

describe('working days', () => {
  test('D2.14 five working days from a Monday end on the next Monday at closing', () => {
    expect(end('03-02 10:00', 5, 'working-day')).toBe('03-09 17:30');
  });

  test('make-up Saturdays count and the Spring Festival does not', () => {
    const counted = ends('02-12 10:00', 5, 'working-day');
    expect(local(counted.at)).toBe('02-26 17:30');
    expect(why(counted)).toEqual([
      '02-12 start',
      '02-13 1',
      '02-14 2',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((date) => `02-${date} holiday`),
      '02-24 3',
      '02-25 4',
      '02-26 5',
    ]);
    expect(counted.days.find(({ date }) => date === '2026-02-14')).toMatchObject({ counted: true, why: 'makeup' });
    expect(counted.days.find(({ date }) => date === '2026-02-18')).toMatchObject({ counted: false, holiday: '春节' });
  });

  test.each([
    ['03-02 10:00', '03-02 17:30', 'while the doors are open the day itself is the first'],
    ['03-02 17:29:59', '03-02 17:30', 'a second before closing is still the day'],
    ['03-02 17:30', '03-03 17:30', 'at closing the day is over'],
    ['03-07 10:00', '03-09 17:30', 'a Saturday is no first day'],
  ])('with the first day included, from %s one ends %s: %s', (start, expected) =>
    expect(end(start, 1, 'working-day', { day0: 'include' })).toBe(expected),
  );

  test.each([
    ['03-02 23:00', '03-03 17:30'],
    ['03-06 23:00', '03-09 17:30'],
    ['03-07 10:00', '03-09 17:30'],
    ['02-14 10:00', '02-24 17:30'],
  ])('with the first day excluded, from %s one ends at %s', (start, expected) => expect(end(start, 1, 'working-day')).toBe(expected));

  test('a counted day ends at closing, at midnight, or at the time of day it began', () => {
    expect(end('03-02 10:07', 1, 'working-day', { endOfDay: 'closing' })).toBe('03-03 17:30');
    expect(end('03-02 10:07', 1, 'working-day', { endOfDay: 'midnight' })).toBe('03-03 23:59:59');
    expect(end('03-02 10:07', 1, 'working-day', { endOfDay: 'same-time' })).toBe('03-03 10:07');
  });
});

describe('calendar days', () => {
  test.each([
    ['keep', '03-08 17:30', ['03-05 start', '03-06 1', '03-07 2', '03-08 3']],
    ['next', '03-09 17:30', ['03-05 start', '03-06 1', '03-07 2', '03-08 3', '03-09 moved']],
    ['previous', '03-06 17:30', ['03-05 start', '03-06 moved']],
  ] as const)('three days from a Thursday end on a Sunday: %s', (onHoliday, expected, days) => {
    const counted = ends('03-05 10:00', 3, 'day', { onHoliday });
    expect(local(counted.at)).toBe(expected);
    expect(why(counted)).toEqual(days);
  });

  test('moved over a whole holiday, the days between are listed too', () => {
    const counted = ends('09-30 10:00', 1, 'day');
    expect(local(counted.at)).toBe('10-08 17:30');
    expect(why(counted)).toEqual(['09-30 start', '10-01 1', ...[2, 3, 4, 5, 6, 7].map((date) => `10-0${date} holiday`), '10-08 moved']);
  });

  test('nothing moves to before the day it began', () => {
    expect(end('03-06 18:00', 1, 'day', { onHoliday: 'previous' })).toBe('03-07 17:30');
  });

  test('a first day that is over when the demand comes is not counted', () => {
    expect(end('03-02 18:00', 1, 'day', { day0: 'include' })).toBe('03-03 17:30');
    expect(end('03-02 18:00', 1, 'day', { day0: 'include', endOfDay: 'midnight' })).toBe('03-02 23:59:59');
  });

  test('with the first day included ten days end a day earlier', () => {
    expect(end('03-02 10:00', 10, 'day')).toBe('03-12 17:30');
    expect(end('03-02 10:00', 10, 'day', { day0: 'include' })).toBe('03-11 17:30');
  });
});

describe('months', () => {
  test('D1.12 one month from the 31st ends on the last day of a shorter month', () => {
    expect(end('03-31 10:00', 1, 'month')).toBe('04-30 17:30');
    expect(end('01-31 10:00', 1, 'month')).toBe('02-28 17:30');
    expect(end('2027-12-31 10:00', 2, 'month', { onHoliday: 'keep' })).toBe('2028-02-29 17:30');
  });

  test('a month over the new year', () => {
    expect(end('2025-12-15 10:00', 1, 'month')).toBe('01-15 17:30');
  });

  test.each([
    ['keep', '10-02 17:30', ['09-02 start', '10-02 1']],
    ['next', '10-08 17:30', ['09-02 start', '10-02 1', ...[3, 4, 5, 6, 7].map((date) => `10-0${date} holiday`), '10-08 moved']],
    ['previous', '09-30 17:30', ['09-02 start', '09-30 moved']],
  ] as const)('a month that ends on a holiday: %s', (onHoliday, expected, days) => {
    const counted = ends('09-02 10:00', 1, 'month', { onHoliday });
    expect(local(counted.at)).toBe(expected);
    expect(why(counted)).toEqual(days);
  });
});

describe('a year whose holidays are not published', () => {
  test('makes the date provisional, whatever the unit', () => {
    for (const unit of ['working-day', 'day', 'month'] as const) {
      expect(ends('2026-12-29 10:00', 5, unit).provisional).toBe(true);
      expect(ends('2026-03-02 10:00', 5, unit).provisional).toBe(false);
    }
    expect(ends('2026-12-31 23:00', 2, 'hour').provisional).toBe(true);
  });
});

describe('whatever is counted', () => {
  const how = fc.record({
    day0: fc.constantFrom('exclude', 'include'),
    endOfDay: fc.constantFrom('closing', 'midnight', 'same-time'),
    onHoliday: fc.constantFrom('keep', 'next', 'previous'),
    clock: fc.constantFrom('wall', 'working'),
  }) as fc.Arbitrary<Counting>;
  const start = fc.integer({ min: 0, max: 330 * 1440 }).map((minutes) => new Date(at('01-01 00:00').getTime() + minutes * 60_000));
  const term = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('minute', 'hour', 'working-day', 'day', 'month'),
  }) as fc.Arbitrary<Term>;

  test('each day stands in the explanation once, in order, numbered without a gap', () => {
    fc.assert(
      fc.property(start, term, how, (from, length, counting) => {
        const { days } = deadline(from, length, calendar, counting);
        const dates = days.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        const numbers = days.flatMap(({ counted, n }) => (counted ? [n] : []));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: rounds(200) },
    );
  });

  test('a longer term never ends earlier, and none ends before it began', () => {
    fc.assert(
      fc.property(start, term, how, (from, length, counting) => {
        const one = deadline(from, length, calendar, counting).at;
        const longer = deadline(from, { ...length, count: length.count + 1 }, calendar, counting).at;
        expect(longer.getTime()).toBeGreaterThanOrEqual(one.getTime());
        expect(one.getTime()).toBeGreaterThan(from.getTime());
      }),
      { numRuns: rounds(200) },
    );
  });
});
