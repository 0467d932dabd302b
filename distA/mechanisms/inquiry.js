import { addDays, at, dayOf, isOpen, isWorkingDay, weekday } from './calendar.js';
import { deadline } from './deadline.js';
import { countingSchema } from './mechanism.js';
export const newInquiry = (city, enterprise) => ({ city, enterprise, rounds: [], reviews: [] });
/** The Monday of that day's week. */
export function weekOf(day) {
    return addDays(day, -((weekday(day) + 6) % 7));
}
const plain = countingSchema.parse({});
const sameTime = countingSchema.parse({ endOfDay: 'same-time', onHoliday: 'keep' });
/** The working days of a week, a make-up day at its end included. */
function workingDaysOf(week, calendar) {
    return Array.from({ length: 7 }, (_, index) => addDays(week, index)).filter((day) => isWorkingDay(day, calendar));
}
/** 0 to 1, the same for an enterprise every week. */
function share(enterprise) {
    let hash = 0x811c9dc5;
    for (const letter of enterprise)
        hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return (hash % 10_000) / 10_000;
}
/** When this enterprise's turn comes in a week: its share of the opening hours; undefined in a week without a working day. */
export function turnAt(enterprise, week, { days }, calendar) {
    const open = workingDaysOf(week, calendar)
        .slice(0, days)
        .flatMap((day) => calendar.hours.map(([from, to]) => ({ from: at(day, from, calendar).getTime(), to: at(day, to, calendar).getTime() })));
    let left = open.reduce((sum, { from, to }) => sum + to - from, 0) * share(enterprise);
    for (const { from, to } of open) {
        if (left < to - from)
            return new Date(from + left);
        left -= to - from;
    }
    return undefined;
}
/** The question that stands: neither answered nor given up. */
export function standingRound({ rounds }, now, { unanswered }, calendar) {
    const last = rounds.at(-1);
    return last && !last.answer && now < deadline(last.at, unanswered, calendar, plain).at ? last : undefined;
}
/** D2.3: in opening hours, at its turn, not twice within the cap, not while a question stands, not when it asked to be left in peace. */
export function isAskable(inquiry, now, rules, calendar) {
    if (inquiry.quiet || !isOpen(now, calendar))
        return false;
    const week = weekOf(dayOf(now, calendar));
    const turn = turnAt(inquiry.enterprise, week, rules, calendar);
    const last = inquiry.rounds.at(-1);
    if (!turn || now < turn || last?.week === week || standingRound(inquiry, now, rules, calendar))
        return false;
    return !last || now >= deadline(last.at, rules.every, calendar, sameTime).at;
}
/** When the week is summed up (D2.5): on its day, or the last working day before; undefined in a week without one. */
export function summaryAt(week, { summary }, calendar) {
    const until = addDays(week, summary.weekday - 1);
    const day = workingDaysOf(week, calendar).findLast((each) => each <= until);
    return day ? at(day, summary.at, calendar) : undefined;
}
/** The month that ended, on the first working day after it; undefined on every other day. */
export function monthEnded(day, calendar) {
    if (!isWorkingDay(day, calendar))
        return undefined;
    for (let before = `${day.slice(0, 7)}-01`; before < day; before = addDays(before, 1))
        if (isWorkingDay(before, calendar))
            return undefined;
    return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}
/** Whether it was asked in that month. */
export function wasAskedIn({ rounds }, month, { calendar }) {
    return rounds.some((round) => dayOf(round.at, calendar).startsWith(month));
}
/** Rounds that are kept: more than a year of them. */
const kept = 60;
export function evolveInquiry(inquiry, entry) {
    switch (entry.type) {
        case 'asked':
            return { ...inquiry, rounds: [...inquiry.rounds, { week: entry.week, at: entry.at, person: entry.person }].slice(-kept) };
        case 'answered':
            return {
                ...inquiry,
                rounds: inquiry.rounds.map((round) => (round.week === entry.week ? { ...round, answer: entry.answer } : round)),
            };
        case 'hushed':
            return { ...inquiry, quiet: true };
        case 'resumed': {
            const { quiet: _quiet, ...rest } = inquiry;
            return rest;
        }
        case 'review-asked':
            return { ...inquiry, reviews: [...inquiry.reviews, { month: entry.month }].slice(-kept) };
        case 'reviewed':
            return { ...inquiry, reviews: inquiry.reviews.map((each) => (each.month === entry.month ? { ...each, level: entry.level } : each)) };
    }
}
//# sourceMappingURL=inquiry.js.map