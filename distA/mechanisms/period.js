/** Stretches of the calendar that are reported on: a month, a quarter, half a year, a year. */
import { at } from './calendar.js';
export const cadences = ['month', 'quarter', 'half-year', 'year'];
const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const marks = {
    month: (year, nth) => `${year}-${String(nth).padStart(2, '0')}`,
    quarter: (year, nth) => `${year}-Q${nth}`,
    'half-year': (year, nth) => `${year}-H${nth}`,
    year: (year) => `${year}`,
};
/** The first day of a month counted from January of that year: 13 is January of the next. */
function firstDay(year, month) {
    return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}
function nth(cadence, year, place) {
    const length = months[cadence];
    return {
        cadence,
        id: marks[cadence](year, place),
        from: firstDay(year, (place - 1) * length + 1),
        to: firstDay(year, place * length + 1),
    };
}
/** The period that a day lies in. */
export function periodOf(day, cadence) {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return nth(cadence, year, Math.ceil(month / months[cadence]));
}
/** The one before. */
export function before({ cadence, from }) {
    const [year = 0, month = 1] = from.split('-').map(Number);
    return periodOf(firstDay(year, month - 1), cadence);
}
/** Reads `2026-Q4` and the like; undefined for anything else. */
export function readPeriod(id) {
    const [, year, half, quarter, month] = /^(\d{4})(?:-H([12])|-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(id) ?? [];
    if (!year)
        return undefined;
    if (half)
        return nth('half-year', Number(year), Number(half));
    if (quarter)
        return nth('quarter', Number(year), Number(quarter));
    return month ? nth('month', Number(year), Number(month)) : nth('year', Number(year), 1);
}
/** Its moments, the second one being the first that lies behind it. */
export function spanOf({ from, to }, calendar) {
    return { since: at(from, '00:00', calendar), until: at(to, '00:00', calendar) };
}
//# sourceMappingURL=period.js.map