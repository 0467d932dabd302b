/** 中止计时: the end moves by exactly the working time that the clock stood still. Worked out by hand. */
import { describe, expect, test } from '@jest/globals';
import { accepted, asked, dispatcher, filed, officer, running, theClock } from './story.ts';
import { city, grant, ring, wanted } from './suspending.ts';

/** Filed, suspended from the grant to the granted day, and, in some, resumed by hand before. */
const rows: Array<[what: string, term: object, filed: string, granted: string, until: string, by: string, resumed: string]> = [
  ['two days of a week', { count: 5, unit: 'working-day' }, '03-02 10:00', '03-03 11:00', '03-05 08:30', '03-11 17:30', ''],
  [
    'a weekend between, which costs nobody anything',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-05 16:00',
    '03-10 08:30',
    '03-12 17:30',
    '',
  ],
  [
    'from Friday evening to Monday morning nothing stood still',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-06 18:00',
    '03-09 08:30',
    '03-09 17:30',
    '',
  ],
  [
    'from Friday noon to Monday morning, Friday did not count',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-06 12:00',
    '03-09 08:30',
    '03-10 17:30',
    '',
  ],
  [
    'on the day it was filed, which does not count anyway',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-02 15:00',
    '03-03 08:30',
    '03-09 17:30',
    '',
  ],
  ['past its old end', { count: 5, unit: 'working-day' }, '03-02 10:00', '03-05 10:00', '03-18 08:30', '03-20 17:30', ''],
  // 12, 13, the make-up Saturday 14 and 24 February did not count; 28 February is a make-up Saturday.
  [
    'across 春节 and two make-up Saturdays',
    { count: 5, unit: 'working-day' },
    '02-10 10:00',
    '02-12 09:00',
    '02-25 08:30',
    '02-28 17:30',
    '',
  ],
  [
    'over 春节 alone only the make-up Saturday is lost',
    { count: 5, unit: 'working-day' },
    '02-10 10:00',
    '02-13 18:00',
    '02-24 08:30',
    '02-25 17:30',
    '',
  ],
  [
    'resumed by hand the next morning',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-03 11:00',
    '03-05 08:30',
    '03-10 17:30',
    '03-04 09:00',
  ],
  [
    'resumed by hand in the evening',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-03 11:00',
    '03-10 08:30',
    '03-11 17:30',
    '03-04 18:00',
  ],
  [
    'resumed by hand the same day',
    { count: 5, unit: 'working-day' },
    '03-02 10:00',
    '03-03 11:00',
    '03-05 08:30',
    '03-09 17:30',
    '03-03 15:00',
  ],
  ['resumed over a weekend', { count: 5, unit: 'working-day' }, '03-02 10:00', '03-06 10:00', '03-20 08:30', '03-10 17:30', '03-08 12:00'],
  ['24 hours by the clock: 22 are left', { count: 24, unit: 'hour' }, '03-02 10:00', '03-02 12:00', '03-05 08:30', '03-06 06:30', ''],
  ['calendar days: four did not count', { count: 10, unit: 'day' }, '03-02 10:00', '03-05 10:00', '03-09 08:30', '03-16 17:30', ''],
  [
    'calendar days that would end on a Saturday',
    { count: 10, unit: 'day' },
    '03-02 10:00',
    '03-05 10:00',
    '03-07 08:30',
    '03-16 17:30',
    '',
  ],
  ['a month that would end on 清明', { count: 1, unit: 'month' }, '03-02 10:00', '03-05 10:00', '03-09 08:30', '04-07 17:30', ''],
];

describe('the end moves by the working time that it stood still', () => {
  test.each(rows)('%s', (...[, term, when, granted, until, by, resumed]) => {
    const asks = granted.replace(/:\d\d$/, ':00'); // Asked in the hour of the grant.
    const begun = city(term).given(filed(when), accepted(when), wanted(asks, until)).and(granted, dispatcher, grant);
    const after = resumed ? begun.and(resumed, officer, { type: 'resume' }) : begun.and(until, theClock, ring);
    expect(running(after.demand, 'resolve')?.by).toBe(by);
    expect(after.demand.suspended).toBeUndefined();
    if (!resumed) expect(running(begun.demand, 'resolve')?.by).toBe(by); // Told at once.
  });

  test('working hours: five and a half of eight are left on Monday morning', () => {
    const working = city({ count: 8, unit: 'hour' }, { counting: { clock: 'working' } });
    const story = working.given(filed(), accepted(), wanted('03-02 14:00', '03-09 08:30')).and('03-02 14:00', dispatcher, grant);
    expect(running(story.demand, 'resolve')?.by).toBe('03-09 15:30');
  });

  test('after an extension its own date moves', () => {
    const extended = city().given(filed(), accepted(), asked()).and('03-03 10:00', dispatcher, { type: 'grant-extension' });
    const story = extended.and(...wanted('03-10 09:00', '03-12 08:30')).and('03-10 10:00', dispatcher, grant);
    expect(running(story.demand, 'resolve')?.by).toBe('03-18 17:30');
  });

  test('each day says whether it counted and why', () => {
    const story = city().given(filed(), accepted(), wanted('03-05 15:00', '03-10 08:30')).and('03-05 16:00', dispatcher, grant);
    const days = story.demand.targets.find(({ promised }) => promised)?.days ?? [];
    expect(days.map(({ date, n, why }) => `${date.slice(5)} ${n ?? why}`)).toEqual([
      '03-02 start',
      '03-03 1',
      '03-04 2',
      '03-05 suspended',
      '03-06 suspended',
      '03-07 weekend',
      '03-08 weekend',
      '03-09 suspended',
      '03-10 3',
      '03-11 4',
      '03-12 5',
    ]);
  });
});
