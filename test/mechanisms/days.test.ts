/** Whatever the day: counting working days forth, back, and how many there were. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf, isWorkingDay, workingDaysUntil } from '../../mechanisms/calendar.ts';
import { deadline, deadlineBefore } from '../../mechanisms/deadline.ts';
import { countingSchema } from '../../mechanisms/mechanism.ts';
import { at, calendar, tengzhou } from './story.ts';

const plain = countingSchema.parse({});
/** Any minute of 2025 and 2026. */
const moment = fc.integer({ min: 0, max: 730 * 1440 - 1 }).map((minutes) => new Date(at('2025-01-01 00:00').getTime() + minutes * 60_000));
const count = fc.integer({ min: 1, max: 60 });

test('n working days added and counted again are n', () => {
  fc.assert(
    fc.property(moment, count, (start, n) => {
      const { at: end, days } = deadline(start, { count: n, unit: 'working-day' }, calendar, plain);
      expect(workingDaysUntil(dayOf(end, calendar), dayOf(start, calendar), calendar)).toBe(n);
      expect(days.filter(({ counted }) => counted)).toHaveLength(n);
      expect(isWorkingDay(dayOf(end, calendar), calendar)).toBe(true);
    }),
  );
});

test('every day from the start to the end is listed once, in order, counted or with its reason', () => {
  fc.assert(
    fc.property(moment, count, (start, n) => {
      const { days } = deadline(start, { count: n, unit: 'working-day' }, calendar, plain);
      const first = dayOf(start, calendar);
      expect(days.map(({ date }) => date)).toEqual(days.map((_day, index) => addDays(first, index)));
      expect(days.flatMap((day) => day.n ?? [])).toEqual(Array.from({ length: n }, (_, index) => index + 1));
    }),
  );
});

test('later starts never end earlier', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...tengzhou.targets), (start, later, { term, counting }) => {
      const after = new Date(start.getTime() + later * 60_000);
      expect(deadline(after, term, calendar, counting).at >= deadline(start, term, calendar, counting).at).toBe(true);
    }),
  );
});

test('what is counted back is that far away, forth', () => {
  fc.assert(
    fc.property(moment, count, (fixed, n) => {
      const { at: end } = deadlineBefore(fixed, { count: n, unit: 'working-day' }, calendar, plain);
      const day = dayOf(fixed, calendar);
      const from = isWorkingDay(day, calendar) ? n : n - 1; // A day off is reached with one working day less.
      expect(workingDaysUntil(day, dayOf(end, calendar), calendar)).toBe(from);
    }),
  );
});
