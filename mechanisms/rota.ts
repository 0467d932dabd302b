/** The days that a rota names (D4.1): a recurrence, or the next working day after it. */
import { addDays, type Calendar, type Day, isWorkingDay, nextWorkingDay, weekday } from './calendar.ts';
import type { ReceptionPlan } from './reception.ts';
import type { ReceptionRules, RotaRule } from './reception-rules.ts';

/** The n-th such weekday of a month. */
function nthWeekday(year: number, month: number, { week, weekday: wanted }: RotaRule): Day {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + (week - 1) * 7);
}

function daysOf(rule: RotaRule, years: readonly number[], calendar: Calendar): Day[] {
  const named = years.flatMap((year) => rule.months.map((month) => nthWeekday(year, month, rule)));
  return named.map((day) => (isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar)));
}

/** What the rota plans from that day to that day, both included, in order. */
export function rotaPlans({ rota, forms }: ReceptionRules, from: Day, to: Day, calendar: Calendar): ReceptionPlan[] {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  const plans = rota.flatMap((rule) =>
    daysOf(rule, years, calendar).flatMap((day): ReceptionPlan[] => {
      const form = forms.find(({ code }) => code === rule.form);
      return form ? [{ day, half: rule.half, leader: rule.leader, form: form.code, place: form.place }] : [];
    }),
  );
  return plans.filter(({ day }) => day >= from && day <= to).toSorted((one, two) => one.day.localeCompare(two.day));
}
