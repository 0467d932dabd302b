/** What is needed to speak about a demand: the demand, its mechanism, names in the reader's language, and now. */
import { dayOf } from '../../mechanisms/calendar.js';
import { leadOf, promisedTarget } from '../../mechanisms/demand.js';
import { kindRule } from '../../mechanisms/kinds.js';
import { encodeAction } from '../action.js';
import { daysLeft, longDay, moment } from '../texts/dates.js';
import { textsIn } from '../texts/index.js';
export const words = ({ today }) => textsIn(today.locale);
export const inLocale = (pair, locale) => (locale === 'en' ? pair.en : pair.zh);
export function kindLabel(kind, { mechanism, today }) {
    return inLocale(kindRule(mechanism, kind).label, today.locale);
}
/** Nobody has settled it yet, nor is its answer under review: it can be acted on. */
export function isOpen({ demand: { stage } }) {
    return stage.name === 'triage' || stage.name === 'dispatched' || stage.name === 'handling';
}
export function leadName({ demand, names, mechanism, today }) {
    const lead = leadOf(demand);
    return lead ? names.department(lead) : inLocale(mechanism.centre, today.locale);
}
/** Whoever decides about extensions, or suspensions, as people read it. */
export function approverName({ mechanism, today }, approver = mechanism.extension.approver) {
    if (approver === 'leader')
        return words({ today }).person.role.leader;
    return inLocale(approver === 'supervisor' ? mechanism.supervision : mechanism.centre, today.locale);
}
/** `3月9日（周一）17:30，还有 5 个工作日`; a date that may still move says so. */
export function promise(target, view) {
    const text = words(view);
    const { now } = view.today;
    const left = daysLeft(target.by, view.today);
    const state = target.by < now ? text.group.over(Math.floor(Math.max(0, -left))) : text.group.left(left);
    return `${text.group.until(moment(target.by, view.today), state)}${target.provisional ? text.requester.provisional : ''}`;
}
/** Just the day, `3月9日（周一）`. */
export function promisedDay(target, { today }) {
    return `${longDay(dayOf(target.by, today.calendar), today)}${target.provisional ? textsIn(today.locale).requester.provisional : ''}`;
}
/** Whether a missed clock is the one that the entrepreneur was promised; a missed contact concerns the department alone. */
export function missesPromise(entry, { targets }) {
    return targets.some(({ name, startedAt, promised }) => promised && name === entry.target && startedAt.getTime() === entry.startedAt.getTime());
}
/** The clock's mark: not begun, in time, soon, late, done. */
export function markOf({ demand, today }) {
    if (demand.stage.name === 'resolved' || demand.stage.name === 'closed' || demand.stage.name === 'verifying')
        return '✅';
    const target = promisedTarget(demand);
    if (target && (target.missedAt || target.by < today.now))
        return '🔴';
    if (target?.warnedAt || (target && daysLeft(target.by, today) <= 0))
        return '🟡';
    return demand.stage.name === 'handling' ? '🟢' : '⚪';
}
const quoteLength = 120;
/** The person's own words, cut at 120 characters, and whether they were cut. */
export function cut(text) {
    const characters = [...text.replace(/\s+/gu, ' ').trim()];
    return characters.length <= quoteLength
        ? { quote: characters.join(''), isCut: false }
        : { quote: `${characters.slice(0, quoteLength).join('')}…`, isCut: true };
}
export function button(label, verb, number, argument) {
    return { label, action: encodeAction(verb, number, argument) };
}
/** 周强 → 周**, 13812345678 → 138****5678. */
export function maskName(name) {
    return name ? `${[...name][0]}**` : '';
}
export function maskPhone(phone) {
    return phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}
//# sourceMappingURL=view.js.map