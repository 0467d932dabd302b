/**
 * Deadlines of the five cities, each worked out by hand from the State Council's notices for 2025 and 2026, not by the code under test.
 * 2026: off 1–3 Jan (worked: Sun 4), 15–23 Feb (worked: Sat 14, Sat 28), 4–6 Apr, 1–5 May (worked: Sat 9), 19–21 Jun, 25–27 Sep,
 * 1–7 Oct (worked: Sun 20 Sep, Sat 10 Oct). 2025: off 28 Jan–4 Feb (worked: Sun 26 Jan, Sat 8 Feb), 1–8 Oct (worked: Sun 28 Sep, Sat 11 Oct).
 */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type CityFiles, projectRoot, readCity, readHolidays } from '../../cities.ts';
import { deadline, deadlineBefore } from '../../mechanisms/deadline.ts';
import { termsOf } from '../../mechanisms/terms.ts';
import { at, local } from './story.ts';

const holidays = readHolidays(join(projectRoot(), 'mechanisms', 'holidays'), 2026);

const rows = `
tengzhou D2.14 resolve | 03-02 09:05 | 03-09 17:30 | Monday; a weekend
tengzhou D2.14 resolve | 03-06 16:00 | 03-13 17:30 | Friday
tengzhou D2.14 resolve | 03-07 10:00 | 03-13 17:30 | Saturday
tengzhou D2.14 resolve | 02-12 10:00 | 02-26 17:30 | 13, make-up 14, 24, 25, 26
tengzhou D2.14 resolve | 02-13 10:00 | 02-27 17:30 | make-up 14, 24, 25, 26, 27
tengzhou D2.14 resolve | 02-14 10:00 | 02-28 17:30 | from one make-up Saturday to the other
tengzhou D2.14 resolve | 02-20 10:00 | 02-28 17:30 | in the festival
tengzhou D2.14 resolve | 02-27 10:00 | 03-05 17:30 | make-up 28, 2, 3, 4, 5
tengzhou D2.14 resolve | 04-30 10:00 | 05-11 17:30 | 6, 7, 8, make-up 9, 11
tengzhou D2.14 resolve | 05-09 10:00 | 05-15 17:30 | filed on a make-up Saturday
tengzhou D2.14 resolve | 09-18 10:00 | 09-24 17:30 | make-up Sunday 20, 21, 22, 23, 24
tengzhou D2.14 resolve | 09-30 10:00 | 10-13 17:30 | 8, 9, make-up 10, 12, 13
tengzhou D2.14 resolve | 2025-12-31 10:00 | 01-08 17:30 | make-up Sunday 4, 5, 6, 7, 8
tengzhou D2.14 resolve | 03-31 10:00 | 04-08 17:30 | 1, 2, 3, 7, 8
tengzhou D2.14 resolve | 06-17 10:00 | 06-25 17:30 | 18, 22, 23, 24, 25
tengzhou D2.14 resolve | 09-23 10:00 | 10-08 17:30 | 24, 28, 29, 30, 8 Oct
tengzhou D2.14 resolve | 2025-01-24 10:00 | 2025-02-07 17:30 | make-up 26, 27, 5, 6, 7
tengzhou D2.14 resolve | 2025-09-26 10:00 | 2025-10-10 17:30 | make-up 28, 29, 30, 9, 10
tengzhou D2.10 resolve | 03-06 10:00 | 03-09 17:30 | over a weekend
tengzhou D2.10 resolve | 02-13 10:00 | 02-14 17:30 | to the make-up day
tengzhou D2.10 resolve | 02-14 10:00 | 02-24 17:30 | over the festival
tengzhou D2.10 resolve | 03-02 23:30 | 03-03 17:30 | late at night
tengzhou D2.12 contact | 09-30 10:00 | 10-08 17:30 | over the national day
tengzhou D2.12 contact | 09-19 10:00 | 09-20 17:30 | Saturday to the make-up Sunday
tengzhou D2.26 rework | 03-11 10:00 | 03-16 17:30 | 12, 13, 16
tengzhou D2.26 rework | 02-12 10:00 | 02-24 17:30 | 13, make-up 14, 24
tengzhou D2.26 rework | 05-08 10:00 | 05-12 17:30 | make-up 9, 11, 12
tengzhou D2.16 extension | 03-02 10:00 | 04-01 17:30 | thirty days
dongguan D1.10 contact | 02-14 16:00 | 02-15 16:00 | clock hours run into the festival
dongguan D1.10 contact | 03-06 17:00 | 03-07 17:00 | and into the weekend
dongguan D1.10 contact | 09-30 23:59 | 10-01 23:59 | and through the night
dongguan D1.11 resolve | 02-12 10:00 | 03-04 17:30 | 13, 14, 24–28, 2, 3, 4
dongguan D1.11 resolve | 03-02 10:00 | 03-16 17:30 | two weekends
dongguan D1.11 resolve | 09-30 10:00 | 10-20 17:30 | 8, 9, 10, 12–16, 19, 20
dongguan D1.11 resolve | 04-29 10:00 | 05-15 17:30 | 30, 6–9, 11–15
dongguan D1.11 resolve | 01-23 10:00 | 02-06 17:30 | two plain weeks
dongguan D1.12 resolve | 01-31 10:00 | 02-28 17:30 | a shorter month; a make-up Saturday is worked
dongguan D1.12 resolve | 02-12 10:00 | 03-12 17:30 | a Thursday
dongguan D1.12 resolve | 02-28 10:00 | 03-30 17:30 | Saturday 28 moves to Monday
dongguan D1.12 resolve | 03-31 10:00 | 04-30 17:30 | April has thirty days
dongguan D1.12 resolve | 04-01 10:00 | 05-06 17:30 | 1 May moves behind the holiday
dongguan D1.12 resolve | 09-01 10:00 | 10-08 17:30 | 1 October too
dongguan D1.12 resolve | 08-20 10:00 | 09-20 17:30 | a make-up Sunday is worked
dongguan D1.12 resolve | 05-31 10:00 | 06-30 17:30 | the last day of June
dongguan D1.13 resolve | 03-02 10:00 | 04-02 17:30 | until its own limit is set
rudong D3.8 resolve | 03-02 10:00 | 03-09 18:00 | doors close at six
rudong D3.8 resolve | 02-12 10:00 | 02-26 18:00 | over the festival
rudong D3.8 resolve | 09-24 10:00 | 10-09 18:00 | 28, 29, 30, 8, 9
rudong D3.8 resolve | 05-06 10:00 | 05-12 18:00 | 7, 8, make-up 9, 11, 12
rudong D3.6 answer | 02-13 10:00 | 02-14 18:00 | urgent, on the make-up day
rudong D3.6 answer | 03-07 10:00 | 03-09 18:00 | urgent, on a Saturday
rudong D3.12 report | 02-28 10:00 | 03-06 18:00 | a plain week after the make-up day
wuhai D4.13 status | 02-12 10:00 | 02-28 18:00 | 13, 14, 24–28
wuhai D4.13 status | 03-02 10:00 | 03-11 18:00 | one weekend
wuhai D4.13 status | 09-30 10:00 | 10-15 18:00 | 8, 9, 10, 12–15
wuhai D4.13 status | 04-30 10:00 | 05-13 18:00 | 6–9, 11–13
wuhai D4.13 resolve | 02-12 10:00 | 03-16 18:00 | Saturday 14 March moves to Monday
wuhai D4.13 resolve | 03-02 10:00 | 04-01 18:00 | a Wednesday
wuhai D4.13 resolve | 01-15 10:00 | 02-14 18:00 | a make-up Saturday is worked
wuhai D4.13 resolve | 01-20 10:00 | 02-24 18:00 | 19 February is in the festival
wuhai D4.13 resolve | 09-05 10:00 | 10-08 18:00 | 5 October is a day off
wuhai D4.13 resolve | 03-05 10:00 | 04-07 18:00 | Qingming
wuhai D4.16 report | 03-02 10:00 | 03-12 18:00 | ten days
wuhai D4.16 report | 02-10 10:00 | 02-24 18:00 | ten days end in the festival
wuhai D4.16 report | 02-18 10:00 | 02-28 18:00 | ten days end on a make-up Saturday
wuhai D4.2 notice | 03-20 09:00 | 02-28 18:00 | back: 19–16, 13–9, 6–2, make-up 28
wuhai D4.2 notice | 03-06 09:00 | 02-09 18:00 | back over the festival: 5–2, 28–24, 14, 13–9
xinyang D5.8 forward | 02-14 10:00 | 02-24 18:00 | over the festival
xinyang D5.8 forward | 03-06 10:00 | 03-09 18:00 | over a weekend
xinyang D5.9 resolve | 09-19 10:00 | 09-20 18:00 | a make-up Sunday
xinyang D5.10 resolve | 02-12 10:00 | 02-26 18:00 | over the festival
xinyang D5.10 resolve | 09-30 10:00 | 10-13 18:00 | over the national day
xinyang D5.11 explain | 03-05 10:00 | 03-10 18:00 | 6, 9, 10
xinyang D5.11 explain | 02-13 10:00 | 02-25 18:00 | make-up 14, 24, 25
xinyang D5.13 escalate | 02-13 10:00 | 02-24 18:00 | make-up 14, 24
xinyang D5.13 escalate | 05-08 10:00 | 05-11 18:00 | make-up 9, 11`
  .trim()
  .split('\n')
  .map((row) => row.split(' | ') as [string, string, string, string]);

const cities = new Map<string, CityFiles>();
function cityOf(name: string): CityFiles {
  const city = cities.get(name) ?? readCity(name, holidays);
  cities.set(name, city);
  return city;
}

test.each(rows)('%s, from %s: %s (%s)', (which, from, due) => {
  const [city = '', rule, target] = which.split(' ');
  const { mechanism, calendar } = cityOf(city);
  const term = termsOf(mechanism).find((each) => each.rule === rule && each.target === target);
  if (!term) throw new Error(`${which} is not in the file`);
  const count = term.backward ? deadlineBefore : deadline;
  expect(local(count(at(from), term.term, calendar, term.counting).at)).toBe(due);
});

test('the table has at least sixty rows and every city', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(([which]) => which.split(' ')[0])).size).toBe(5);
});
