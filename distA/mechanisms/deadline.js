/** From a term to a moment, with every day that was counted or skipped on the way, so that 为什么是这天 can be answered. */
import { addDays, at, closing, dayKind, dayOf, isKnown, isOpen, isWorkingDay, nextOpen, nextWorkingDay, } from './calendar.js';
const second = 1000;
const minute = 60 * second;
/** Why a day counts, or does not. */
export function explain(date, calendar, counted) {
    const holiday = calendar.holidays.off.get(date);
    const base = { date, why: dayKind(date, calendar), ...(holiday ? { holiday } : {}) };
    return 'n' in counted
        ? { ...base, counted: true, n: counted.n }
        : { ...base, counted: false, ...(counted.why ? { why: counted.why } : {}) };
}
/** When a day ends for a clock that began at `start`. */
export function endOf(day, start, calendar, how) {
    if (how.endOfDay === 'closing')
        return closing(day, calendar);
    if (how.endOfDay === 'midnight')
        return new Date(at(day, '24:00', calendar).getTime() - second); // Its last second: 00:00 would read as the day after.
    const local = new Date(start.getTime() + calendar.offsetMinutes * minute).toISOString().slice(11);
    return new Date(Date.parse(`${day}T${local}`) - calendar.offsetMinutes * minute);
}
/** Whether the day of the start is the first one counted: it is not when it has ended already. */
function countsFirst(day, start, calendar, how) {
    return how.day0 === 'include' && endOf(day, start, calendar, how) > start;
}
function finish(end, days, calendar) {
    return { at: end, provisional: days.some(({ date }) => !isKnown(date, calendar)), days };
}
function workingDays(start, count, calendar, how) {
    let day = dayOf(start, calendar);
    const days = [];
    let n = 0;
    if (isWorkingDay(day, calendar) && countsFirst(day, start, calendar, how))
        days.push(explain(day, calendar, { n: ++n }));
    else
        days.push(explain(day, calendar, { why: 'start' }));
    while (n < count) {
        day = addDays(day, 1);
        days.push(explain(day, calendar, isWorkingDay(day, calendar) ? { n: ++n } : {}));
    }
    return finish(endOf(day, start, calendar, how), days, calendar);
}
/** Moves a day off to the working day before or after it when the mechanism says so. */
function settle(day, days, calendar, how) {
    if (how.onHoliday === 'keep' || isWorkingDay(day, calendar))
        return day;
    if (how.onHoliday === 'next') {
        const settled = nextWorkingDay(day, calendar);
        for (let skipped = addDays(day, 1); skipped < settled; skipped = addDays(skipped, 1))
            days.push(explain(skipped, calendar, {}));
        days.push(explain(settled, calendar, { why: 'moved' }));
        return settled;
    }
    const settled = nextWorkingDay(day, calendar, -1);
    if (settled <= (days[0]?.date ?? ''))
        return day; // Not before it began.
    days.splice(days.findIndex(({ date }) => date >= settled));
    days.push(explain(settled, calendar, { why: 'moved' }));
    return settled;
}
function calendarDays(start, count, calendar, how) {
    const first = dayOf(start, calendar);
    const included = countsFirst(first, start, calendar, how);
    const days = [explain(first, calendar, included ? { n: 1 } : { why: 'start' })];
    const last = addDays(first, included ? count - 1 : count);
    for (let day = first, n = days[0]?.n ?? 0; day < last;)
        days.push(explain((day = addDays(day, 1)), calendar, { n: ++n }));
    return finish(endOf(settle(last, days, calendar, how), start, calendar, how), days, calendar);
}
/** The same day of a later month, or that month's last day when it is shorter. */
function months(start, count, calendar, how) {
    const first = dayOf(start, calendar);
    const [year = 0, month = 1, date = 1] = first.split('-').map(Number);
    const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
    const target = new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDate))).toISOString().slice(0, 10);
    const days = [explain(first, calendar, { why: 'start' }), explain(target, calendar, { n: 1 })];
    return finish(endOf(settle(target, days, calendar, how), start, calendar, how), days, calendar);
}
/** The end of the open stretch that an open instant lies in. */
function shut(instant, calendar) {
    const day = dayOf(instant, calendar);
    for (const [, to] of calendar.hours)
        if (instant < at(day, to, calendar))
            return at(day, to, calendar);
    return closing(day, calendar);
}
function clockTime(start, minutes, calendar, how) {
    let cursor = start;
    let left = minutes * minute;
    const spent = new Set();
    if (how.clock === 'wall')
        cursor = new Date(start.getTime() + left);
    else
        for (cursor = nextOpen(start, calendar); left > 0; cursor = left > 0 && !isOpen(cursor, calendar) ? nextOpen(cursor, calendar) : cursor) {
            const step = Math.min(left, shut(cursor, calendar).getTime() - cursor.getTime());
            spent.add(dayOf(cursor, calendar));
            cursor = new Date(cursor.getTime() + step);
            left -= step;
        }
    const days = [];
    const last = dayOf(cursor, calendar);
    let n = 0;
    for (let day = dayOf(start, calendar); day <= last; day = addDays(day, 1))
        days.push(explain(day, calendar, how.clock === 'wall' || spent.has(day) ? { n: ++n } : n === 0 ? { why: 'start' } : {}));
    return finish(cursor, days, calendar);
}
/** When a term that starts now ends. */
export function deadline(start, term, calendar, how) {
    switch (term.unit) {
        case 'minute':
            return clockTime(start, term.count, calendar, how);
        case 'hour':
            return clockTime(start, term.count * 60, calendar, how);
        case 'working-day':
            return workingDays(start, term.count, calendar, how);
        case 'day':
            return calendarDays(start, term.count, calendar, how);
        case 'month':
            return months(start, term.count, calendar, how);
    }
}
/** The last moment that is still so long before a fixed one (D4.2: 15 working days before the day itself). That day is not counted. */
export function deadlineBefore(fixed, term, calendar, how) {
    if (term.unit === 'minute' || term.unit === 'hour') {
        const length = term.count * (term.unit === 'hour' ? 60 : 1) * minute;
        return finish(new Date(fixed.getTime() - length), [explain(dayOf(fixed, calendar), calendar, { why: 'start' })], calendar);
    }
    let day = dayOf(fixed, calendar);
    const days = [explain(day, calendar, { why: 'start' })];
    const count = term.unit === 'month' ? term.count * 30 : term.count;
    for (let n = 0; n < count;) {
        day = addDays(day, -1);
        days.push(explain(day, calendar, term.unit !== 'working-day' || isWorkingDay(day, calendar) ? { n: ++n } : {}));
    }
    return finish(endOf(day, fixed, calendar, how), days, calendar);
}
//# sourceMappingURL=deadline.js.map