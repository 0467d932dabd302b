/** The morning digest: one a day and group, only when there is something. */
import type { Day } from '../../mechanisms/calendar.ts';
import type { Today } from '../texts/dates.ts';
import { shortDay, weekdayName } from '../texts/dates.ts';
import { textsIn } from '../texts/index.ts';

export interface DigestFacts {
  late: string[];
  today: string[];
  next: string[];
  handling: number;
  fresh: number;
  /** Whose clocks stand still. */
  suspended: string[];
}

const shown = 5;

function numbers(list: string[], join: (items: string[]) => string): string {
  return list.length <= shown ? join(list) : `${join(list.slice(0, shown))} …`;
}

/** Undefined when there is nothing to do: then nobody is disturbed. */
export function digestText(department: string, day: Day, facts: DigestFacts, today: Today): string | undefined {
  const { digest, list, suspension } = textsIn(today.locale);
  const lines = [
    ...(facts.late.length > 0 ? [digest.late(facts.late.length, numbers(facts.late, list))] : []),
    ...(facts.today.length > 0 ? [digest.today(facts.today.length, numbers(facts.today, list))] : []),
    ...(facts.next.length > 0 ? [digest.next(facts.next.length, numbers(facts.next, list))] : []),
    ...(facts.suspended.length > 0 ? [suspension.digest(facts.suspended.length, numbers(facts.suspended, list))] : []),
    ...(facts.fresh > 0 ? [digest.fresh(facts.fresh)] : []),
    ...(facts.handling > 0 ? [digest.handling(facts.handling)] : []),
  ];
  return lines.length > 0
    ? [digest.title(department, shortDay(day, today), weekdayName(day, today.locale)), ...lines].join('\n')
    : undefined;
}
