/** 为什么是这天: each day counted, skipped and why, with the rule. */
import { weekday } from '../../mechanisms/calendar.js';
import { dayOf, timeOf } from '../../mechanisms/calendar.js';
import { promisedTarget } from '../../mechanisms/demand.js';
import { longDay, shortDay, weekdayName } from '../texts/dates.js';
import { inLocale, words } from './view.js';
function reason(day, last, target, view) {
    const { why } = words(view);
    if (day.why === 'start')
        return why.start;
    if (day.why === 'moved')
        return why.moved;
    if (day.why === 'suspended')
        return words(view).suspension.notCounted;
    const makeup = day.why === 'makeup' ? `（${why.makeup}）` : '';
    if (day.counted && day.n !== undefined)
        return `${last ? why.end(day.n, timeOf(target.extendedFrom ?? target.by, view.today.calendar)) : why.counted(day.n)}${makeup}`;
    return day.why === 'holiday' ? why.holiday(day.holiday ?? '') : why.weekend;
}
/** Neighbouring days skipped for the same reason share a line: 3月7日、8日 周末. */
function groups(days) {
    const result = [];
    for (const day of days) {
        const group = result.at(-1);
        const before = group?.at(-1);
        if (group &&
            before &&
            !before.counted &&
            !day.counted &&
            before.why === day.why &&
            before.holiday === day.holiday &&
            day.why !== 'start')
            group.push(day);
        else
            result.push([day]);
    }
    return result;
}
/** Between a day or a label and what is said of it. */
const gap = ({ today }) => (today.locale === 'en' ? ': ' : '　');
function line(days, target, view, last) {
    const [first] = days;
    const end = days.at(-1);
    if (!first || !end)
        return '';
    const short = (day) => shortDay(day.date, view.today);
    const span = days.length > 1
        ? words(view).why.notMonotone(short(first), short(end))
        : `${short(first)} ${weekdayName(first.date, view.today.locale)}`;
    return `${span}${gap(view)}${reason(first, last && weekday(first.date) === weekday(end.date), target, view)}`;
}
/** The date that an extension had set, before the clock stood still. */
function extendedTo({ suspensions = [], by }, extendedFrom) {
    return suspensions.find(({ was }) => was > extendedFrom)?.was ?? by;
}
export function whyText(view) {
    const { demand, mechanism, today } = view;
    const { why, label } = words(view);
    const target = promisedTarget(demand);
    if (!target)
        return why.title(demand.number);
    const term = mechanism.targets.find((rule) => rule.name === target.name && rule.rule === target.rule)?.term;
    const counted = groups(target.days);
    const unknown = target.days.map(({ date }) => Number(date.slice(0, 4))).at(-1);
    const day = (instant) => longDay(dayOf(instant, today.calendar), today);
    return [
        why.title(demand.number),
        `${label.basis}${gap(view)}${inLocale(mechanism.title, today.locale)}${today.locale === 'en' ? ', ' : '：'}${why.basis(target.rule, term ? why.term(term.count, term.unit) : '')}`,
        ...counted.map((days, index) => line(days, target, view, index === counted.length - 1)),
        ...(target.extendedFrom ? [why.extended(day(target.extendedFrom), day(extendedTo(target, target.extendedFrom)))] : []),
        ...(target.suspensions ?? []).map(({ from, to }) => words(view).suspension.stood(day(from), day(to))),
        ...(target.provisional && unknown ? [why.provisional(unknown)] : []),
    ].join('\n');
}
//# sourceMappingURL=why.js.map