/** What a department has to do today, in words; also the morning digest. */
import { digestText } from '../bot/render/digest.ts';
import type { Locale } from '../bot/texts/index.ts';
import { dayOf } from '../mechanisms/calendar.ts';
import type { City, Rooms } from './rooms.ts';

/** Undefined when there is nothing. */
export async function workload(
  rooms: Pick<Rooms, 'ledger' | 'cities' | 'now'>,
  { mechanism, calendar }: City,
  department: string,
  locale: Locale,
  filedBefore?: Date,
): Promise<string | undefined> {
  const now = rooms.now();
  const facts = await rooms.ledger.workload(mechanism.city, department, now, calendar, filedBefore);
  return digestText(rooms.cities.departmentName(mechanism.city, department, locale), dayOf(now, calendar), facts, {
    now,
    calendar,
    locale,
  });
}
