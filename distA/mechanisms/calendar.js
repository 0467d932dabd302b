/** The government's calendar: which days it works, make-up days 调休 included, and when its doors are open. Data in, no clock inside. */
const minute = 60_000;
const dayLength = 1440 * minute;
/** The local day an instant falls on. */
export function dayOf(instant, { offsetMinutes }) {
    return dayNumbered(Math.floor((instant.getTime() + offsetMinutes * minute) / dayLength));
}
/** Local time of day, `09:05`. */
export function timeOf(instant, { offsetMinutes }) {
    return new Date(instant.getTime() + offsetMinutes * minute).toISOString().slice(11, 16);
}
/** The instant as ISO 8601 writes it, in local time with its zone: `2026-03-02T09:05:00+08:00`. */
export function isoTime(instant, { offsetMinutes }) {
    const sign = offsetMinutes < 0 ? '-' : '+';
    const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
    const moved = new Date(instant.getTime() + offsetMinutes * minute).toISOString().slice(0, 19);
    return `${moved}${sign}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}
/** The instant of a local day and time; `24:00` is the end of the day. */
export function at(day, time, { offsetMinutes }) {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(numberOf(day) * dayLength + (hours * 60 + minutes - offsetMinutes) * minute);
}
/** Days since 1970-01-01; reading a date out of text is what counting days would mostly do, so each is read once. */
const numbers = new Map();
const days = new Map();
const mostKnown = 20_000;
function numberOf(day) {
    const number = numbers.get(day) ?? Date.parse(`${day}T00:00:00Z`) / dayLength;
    if (numbers.size >= mostKnown)
        numbers.clear();
    numbers.set(day, number);
    return number;
}
function dayNumbered(number) {
    const day = days.get(number) ?? new Date(number * dayLength).toISOString().slice(0, 10);
    if (days.size >= mostKnown)
        days.clear();
    days.set(number, day);
    return day;
}
/** The day `count` days later, or earlier when negative. */
export function addDays(day, count) {
    return dayNumbered(numberOf(day) + count);
}
/** 0 Sunday to 6 Saturday. */
export function weekday(day) {
    return (((numberOf(day) + 4) % 7) + 7) % 7; // 1970 began on a Thursday.
}
/** What kind of day it is by the published notices; in an unpublished year only weekends are known (see `isKnown`). */
export function dayKind(day, { holidays }) {
    if (holidays.makeup.has(day))
        return 'makeup';
    if (holidays.off.has(day))
        return 'holiday';
    const w = weekday(day);
    return w === 0 || w === 6 ? 'weekend' : 'working';
}
/** Whether the state has published that year's holidays; else every date that depends on it is provisional. */
export function isKnown(day, { holidays }) {
    return holidays.years.has(Number(day.slice(0, 4)));
}
export function isWorkingDay(day, calendar) {
    const kind = dayKind(day, calendar);
    return kind === 'working' || kind === 'makeup';
}
/** The nearest working day after (`+1`) or before (`-1`) this one. */
export function nextWorkingDay(day, calendar, step = 1) {
    let next = addDays(day, step);
    while (!isWorkingDay(next, calendar))
        next = addDays(next, step);
    return next;
}
/** When the doors open and close on a working day. */
export function opening(day, calendar) {
    return at(day, calendar.hours[0]?.[0] ?? '00:00', calendar);
}
export function closing(day, calendar) {
    return at(day, calendar.hours.at(-1)?.[1] ?? '24:00', calendar);
}
/** Whether an instant lies in opening hours (a lunch gap is not). */
export function isOpen(instant, calendar) {
    const day = dayOf(instant, calendar);
    if (!isWorkingDay(day, calendar))
        return false;
    return calendar.hours.some(([from, to]) => instant >= at(day, from, calendar) && instant < at(day, to, calendar));
}
/** The instant itself when the doors are open, else when they open next. */
export function nextOpen(instant, calendar) {
    if (isOpen(instant, calendar))
        return instant;
    const day = dayOf(instant, calendar);
    if (isWorkingDay(day, calendar))
        for (const [from] of calendar.hours)
            if (instant < at(day, from, calendar))
                return at(day, from, calendar);
    return opening(nextWorkingDay(day, calendar), calendar);
}
/** Working days from today to that day: 0 today, 1 the next working day; negative when past. */
export function workingDaysUntil(day, today, calendar) {
    const step = day >= today ? 1 : -1;
    let count = 0;
    for (let cursor = today; cursor !== day;) {
        const next = addDays(cursor, step);
        if (isWorkingDay(step === 1 ? next : cursor, calendar))
            count += step;
        cursor = next;
    }
    return count;
}
//# sourceMappingURL=calendar.js.map