/** When the survey is asked again, and when silence ends it (D2.25; the dates are parameters). */
import type { Calendar } from './calendar.ts';
import { deadline } from './deadline.ts';
import { countingSchema, type Mechanism } from './mechanism.ts';

const plain = countingSchema.parse({});

export function surveyDates(now: Date, { survey }: Mechanism, calendar: Calendar): { askAgainAt?: Date; endsAt: Date } {
  const endsAt = deadline(now, survey.noAnswer, calendar, plain).at;
  return { endsAt, ...nextAsk(1, now, { survey }, calendar) };
}

/** The date of the next survey after `asked` of them went out. */
export function nextAsk(asked: number, now: Date, { survey }: Pick<Mechanism, 'survey'>, calendar: Calendar): { askAgainAt?: Date } {
  const { reAsk } = survey;
  return reAsk && asked <= reAsk.times ? { askAgainAt: deadline(now, reAsk.after, calendar, { ...plain, endOfDay: 'same-time' }).at } : {};
}
