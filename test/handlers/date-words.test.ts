/** The day that an officer means, out of what they wrote. */
import { expect, test } from '@jest/globals';
import { readExtension } from '../../handlers/date-words.ts';
import { dayOf } from '../../mechanisms/calendar.ts';
import { at, calendar } from '../mechanisms/story.ts';

const dayIn = (text: string) => {
  const read = readExtension(text, at('03-02 09:00'), calendar);
  return read && dayOf(read.until, calendar);
};

test.each([
  ['3月16日 等待沥青到货', '2026-03-16'],
  ['2026-03-16 等料', '2026-03-16'],
  ['16 Mar asphalt', '2026-03-16'],
  ['5个工作日', '2026-03-09'],
  ['10天', '2026-03-12'],
  ['等 10 日', '2026-03-12'],
])('%s is %s', (text, day) => expect(dayIn(text)).toBe(day));

test.each(['2026年2月30日 等料', '13月45日 等料', '2 月 30 日', '2026-02-30', '等料'])(
  '%s names no day: a date that is none is not read as so many days',
  (text) => expect(dayIn(text)).toBeUndefined(),
);
