import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  closing,
  dayKind,
  dayOf,
  isOpen,
  isWorkingDay,
  nextOpen,
  nextWorkingDay,
  opening,
  workingDaysUntil,
} from '../../mechanisms/calendar.ts';
import { at, calendar, local } from './story.ts';

describe('which days the government works', () => {
  test.each([
    ['2026-02-13', 'working'],
    ['2026-02-14', 'makeup'],
    ['2026-02-15', 'holiday'],
    ['2026-02-23', 'holiday'],
    ['2026-02-24', 'working'],
    ['2026-02-28', 'makeup'],
    ['2026-03-07', 'weekend'],
    ['2026-03-08', 'weekend'],
    ['2026-09-20', 'makeup'],
    ['2026-10-01', 'holiday'],
    ['2026-10-07', 'holiday'],
    ['2026-10-10', 'makeup'],
    ['2026-10-11', 'weekend'],
  ])('%s is a %s day', (day, kind) => {
    expect(dayKind(day, calendar)).toBe(kind);
    expect(isWorkingDay(day, calendar)).toBe(kind === 'working' || kind === 'makeup');
  });

  test('every day from 15 to 23 February 2026 is off, and each says 春节', () => {
    for (let day = '2026-02-15'; day <= '2026-02-23'; day = addDays(day, 1)) expect(calendar.holidays.off.get(day)).toBe('春节');
  });

  test('the working day after the make-up Saturday 14 February is the 24th, and the one before the 24th is that Saturday', () => {
    expect(nextWorkingDay('2026-02-14', calendar)).toBe('2026-02-24');
    expect(nextWorkingDay('2026-02-24', calendar, -1)).toBe('2026-02-14');
  });

  test('an instant belongs to the local day: 00:30 in Tengzhou is still yesterday in Greenwich', () => {
    expect(dayOf(new Date('2026-03-01T16:30:00Z'), calendar)).toBe('2026-03-02');
    expect(dayOf(new Date('2026-03-01T15:59:59Z'), calendar)).toBe('2026-03-01');
  });
});

describe('opening hours 08:30 to 12:00 and 13:30 to 17:30', () => {
  test.each([
    ['03-02 08:29:59', false],
    ['03-02 08:30', true],
    ['03-02 11:59:59', true],
    ['03-02 12:00', false],
    ['03-02 13:29:59', false],
    ['03-02 13:30', true],
    ['03-02 17:29:59', true],
    ['03-02 17:30', false],
    ['03-07 10:00', false],
    ['02-14 10:00', true],
    ['02-16 10:00', false],
  ])('at %s the doors are open: %s', (moment, open) => expect(isOpen(at(moment), calendar)).toBe(open));

  test.each([
    ['03-02 10:00', '03-02 10:00'],
    ['03-02 05:00', '03-02 08:30'],
    ['03-02 12:00', '03-02 13:30'],
    ['03-02 12:45', '03-02 13:30'],
    ['03-02 17:30', '03-03 08:30'],
    ['03-06 18:00', '03-09 08:30'],
    ['03-07 10:00', '03-09 08:30'],
    ['02-13 20:00', '02-14 08:30'],
    ['02-14 20:00', '02-24 08:30'],
    ['09-30 20:00', '10-08 08:30'],
  ])('from %s the doors open next at %s', (moment, next) => expect(local(nextOpen(at(moment), calendar))).toBe(next));

  test('a working day opens at 08:30 and closes at 17:30', () => {
    expect(local(opening('2026-03-02', calendar))).toBe('03-02 08:30');
    expect(local(closing('2026-03-02', calendar))).toBe('03-02 17:30');
  });
});

describe('working days until a day', () => {
  test.each([
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-03', '2026-03-02', 1],
    ['2026-03-09', '2026-03-06', 1],
    ['2026-03-08', '2026-03-06', 0],
    ['2026-02-24', '2026-02-13', 2],
    ['2026-03-02', '2026-03-09', -5],
  ])('to %s, seen from %s: %i', (day, today, count) => expect(workingDaysUntil(day, today, calendar)).toBe(count));

  const day = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2026-01-01', offset));

  test('there and back is the same count with the other sign', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(workingDaysUntil(one, other, calendar) + workingDaysUntil(other, one, calendar)).toBe(0);
      }),
    );
  });

  test('the next working day is one away, whatever lies between', () => {
    fc.assert(fc.property(day, (from) => expect(workingDaysUntil(nextWorkingDay(from, calendar), from, calendar)).toBe(1)));
  });
});
