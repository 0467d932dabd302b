/** The days that a rota names (D4.1): a recurrence, or the next working day after it. */
import { addDays, isWorkingDay, nextWorkingDay, weekday } from './calendar.js';
/** The n-th such weekday of a month. */
function nthWeekday(year, month, { week, weekday: wanted }) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    return addDays(first, ((wanted - weekday(first) + 7) % 7) + (week - 1) * 7);
}
function daysOf(rule, years, calendar) {
    const named = years.flatMap((year) => rule.months.map((month) => nthWeekday(year, month, rule)));
    return named.map((day) => (isWorkingDay(day, calendar) ? day : nextWorkingDay(day, calendar)));
}
/** What the rota plans from that day to that day, both included, in order. */
export function rotaPlans({ rota, forms }, from, to, calendar) {
    const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
    const plans = rota.flatMap((rule) => daysOf(rule, years, calendar).flatMap((day) => {
        const form = forms.find(({ code }) => code === rule.form);
        return form ? [{ day, half: rule.half, leader: rule.leader, form: form.code, place: form.place }] : [];
    }));
    return plans.filter(({ day }) => day >= from && day <= to).toSorted((one, two) => one.day.localeCompare(two.day));
}
//# sourceMappingURL=rota.js.map