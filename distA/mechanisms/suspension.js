/** 中止计时: from an approved suspension on the clocks of a demand stand still, and their ends move by exactly the time that they stood. */
import { addDays, closing, dayOf, isKnown, isOpen, isWorkingDay, nextOpen, nextWorkingDay } from './calendar.js';
import { deadline, endOf, explain } from './deadline.js';
import { applies, warnAt } from './targets.js';
const minute = 60_000;
const dayLength = 1440 * minute;
/** Minutes of open doors between two moments. */
function openMinutes({ from, to }, calendar) {
    let open = 0;
    for (let cursor = from; cursor < to; cursor = new Date(cursor.getTime() + minute)) {
        if (!isOpen(cursor, calendar))
            cursor = new Date(nextOpen(cursor, calendar).getTime());
        if (cursor < to)
            open += 1;
    }
    return open;
}
function daysBetween(first, last) {
    return first > last ? [] : [first, ...daysBetween(addDays(first, 1), last)];
}
/** The days that did not count: those that could have, and whose end fell into the time that the clock stood still. */
function lostDays({ startedAt }, { from, to }, { term, counting }, calendar) {
    const first = dayOf(startedAt, calendar);
    return daysBetween(dayOf(from, calendar), dayOf(to, calendar)).filter((day) => {
        const end = endOf(day, startedAt, calendar, counting);
        const counts = (term.unit !== 'working-day' || isWorkingDay(day, calendar)) && (day > first || counting.day0 === 'include');
        return counts && end > from && end <= to;
    });
}
function onDay(day, before, calendar) {
    return new Date(before.getTime() + Math.round((Date.parse(day) - Date.parse(dayOf(before, calendar))) / dayLength) * dayLength);
}
/** So many days later, of the kind that the term counts; calendar days and months settle on a day off as they always do. */
function later(by, count, { term, counting }, calendar) {
    let day = dayOf(by, calendar);
    if (count === 0)
        return by;
    if (term.unit === 'working-day')
        for (let n = 0; n < count; n++)
            day = nextWorkingDay(day, calendar);
    else
        day = addDays(day, count);
    const settles = term.unit !== 'working-day' && counting.onHoliday !== 'keep' && !isWorkingDay(day, calendar);
    return onDay(settles ? nextWorkingDay(day, calendar, counting.onHoliday === 'previous' ? -1 : 1) : day, by, calendar);
}
/** When it ends now. Never while it stands still: what an extension had put on a day off ends with the first working day after. */
function moved(target, span, rule, calendar) {
    const { by } = target;
    const { from, to } = span;
    if (rule.term.unit === 'minute' || rule.term.unit === 'hour') {
        if (rule.counting.clock === 'wall')
            return new Date(by.getTime() + to.getTime() - from.getTime());
        const left = openMinutes({ from, to: by }, calendar);
        return deadline(to, { count: Math.max(1, left), unit: 'minute' }, calendar, rule.counting).at;
    }
    const at = later(by, lostDays(target, span, rule, calendar).length, rule, calendar);
    return at > to ? at : closing(nextWorkingDay(dayOf(to, calendar), calendar), calendar);
}
/** The days up to the new end, each counted or not and why: those on which it stood still are not. */
function daysOf(target, rule, calendar) {
    const spans = target.suspensions ?? [];
    const short = rule.term.unit === 'minute' || rule.term.unit === 'hour';
    const lost = new Set(spans.flatMap((span) => short
        ? daysBetween(addDays(dayOf(span.from, calendar), 1), addDays(dayOf(span.to, calendar), -1))
        : lostDays(target, span, rule, calendar)));
    const first = target.days[0];
    const last = dayOf(target.by, calendar);
    const listed = first ? daysBetween(addDays(first.date, 1), last) : [];
    const shown = rule.term.unit === 'month' ? listed.filter((day) => day === last || lost.has(day)) : listed;
    let n = first?.n ?? 0;
    const rest = shown.map((day) => {
        if (lost.has(day))
            return { ...explain(day, calendar, {}), why: 'suspended' };
        if (rule.term.unit === 'day' && n >= rule.term.count)
            return explain(day, calendar, day === last ? { why: 'moved' } : {});
        return explain(day, calendar, rule.term.unit !== 'working-day' || isWorkingDay(day, calendar) ? { n: ++n } : {});
    });
    return first ? [first, ...rest] : [];
}
function ruleOf(target, demand, { mechanism }) {
    return mechanism.targets.find((rule) => rule.name === target.name && rule.rule === target.rule && applies(rule, demand));
}
/** One clock that stands still for that time. It may be called soon once more, but not while it stands. */
export function stoodStill(target, span, rule, calendar) {
    const by = moved(target, span, rule, calendar);
    const { warnAt: _warn, warnedAt, ...rest } = target;
    const after = { ...rest, by, suspensions: [...(target.suspensions ?? []), { ...span, was: target.by }] };
    const days = target.extendedFrom ? target.days : daysOf(after, rule, calendar);
    const warn = rule.warnBefore && warnAt(by, rule.warnBefore, calendar);
    const soon = new Date(span.to.getTime() + minute);
    const warned = warn && warn <= span.to && warnedAt ? { warnedAt } : {};
    const warns = warn && !('warnedAt' in warned) && (warn > span.to || soon < by) ? { warnAt: warn > span.to ? warn : soon } : {};
    const provisional = target.provisional || !isKnown(dayOf(by, calendar), calendar);
    return { ...after, provisional, days, ...warned, ...warns };
}
/** Every clock that runs stands still for that time; one that ran out, or has begun since, goes on as it was. */
export function suspend(demand, span, rules) {
    return demand.targets.map((target) => {
        const rule = ruleOf(target, demand, rules);
        const runs = !target.stoppedAt && !target.missedAt && target.startedAt <= span.from && target.by > span.from;
        return rule && runs && span.to > span.from ? stoodStill(target, span, rule, rules.calendar) : target;
    });
}
/** It goes on earlier than was granted: what had been moved to the granted day is counted back. */
export function goOn(demand, to, rules) {
    const { suspended } = demand;
    if (!suspended || to >= suspended.until)
        return demand.targets;
    return demand.targets.map((target) => {
        const last = target.suspensions?.at(-1);
        const rule = ruleOf(target, demand, rules);
        if (!last || !rule || target.stoppedAt || last.from.getTime() !== suspended.from.getTime())
            return target;
        const before = { ...target, by: last.was, suspensions: target.suspensions?.slice(0, -1) ?? [] };
        return stoodStill(before, { from: last.from, to }, rule, rules.calendar);
    });
}
/** A clock that is counted from its beginning has stood still at these times. */
export function stoodStillAt(fresh, spans, rule, calendar) {
    const since = spans.filter(({ from }) => from >= fresh.startedAt);
    return since.reduce((target, { from, to }) => stoodStill(target, { from, to }, rule, calendar), fresh);
}
/** Clocks of another kind or lane that take the place of those before them keep the times at which those stood still. */
export function keepStanding(before, targets, now, rules) {
    const spans = before.targets.find(({ suspensions }) => suspensions)?.suspensions ?? [];
    return targets.map((target) => {
        const rule = before.targets.includes(target) ? undefined : ruleOf(target, now, rules);
        return rule ? stoodStillAt(target, spans, rule, rules.calendar) : target;
    });
}
//# sourceMappingURL=suspension.js.map