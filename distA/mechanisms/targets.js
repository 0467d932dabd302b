/** Which clocks run: started and stopped by named entries, as the mechanism's targets say. */
import { addDays, dayOf, nextWorkingDay, opening } from './calendar.js';
import { deadline } from './deadline.js';
const length = { minute: 60_000, hour: 3_600_000 };
/** When to call a deadline soon: hours before it by the clock, days before it at the opening of the doors. */
export function warnAt(end, before, calendar) {
    if (before.unit === 'minute' || before.unit === 'hour')
        return new Date(end.getTime() - before.count * length[before.unit]);
    let day = dayOf(end, calendar);
    const count = before.unit === 'month' ? before.count * 30 : before.count;
    for (let n = 0; n < count; n++)
        day = before.unit === 'working-day' ? nextWorkingDay(day, calendar, -1) : addDays(day, -1);
    return opening(day, calendar);
}
/** A clock of this rule that begins at that moment. */
export function start(rule, now, calendar) {
    const { at, provisional, days } = deadline(now, rule.term, calendar, rule.counting);
    const warn = rule.warnBefore && warnAt(at, rule.warnBefore, calendar);
    return {
        name: rule.name,
        rule: rule.rule,
        promised: rule.promised,
        startedAt: now,
        by: at,
        provisional,
        days,
        ...(warn && warn > now ? { warnAt: warn } : {}),
    };
}
/** Whether a clock is one of demands of this kind and lane. */
export function applies(rule, demand) {
    return (rule.kinds?.includes(demand.kind) ?? true) && (rule.lanes?.includes(demand.lane) ?? true);
}
/** The clocks with one more, unless one of its name runs; of two that begin together (layers) the one that ends first runs. */
function withClock(targets, rule, from, calendar) {
    const fresh = start(rule, from, calendar);
    const runs = targets.find(({ name, stoppedAt }) => name === rule.name && !stoppedAt);
    if (!runs)
        return [...targets, fresh];
    const stricter = runs.startedAt.getTime() === from.getTime() && !runs.missedAt && fresh.by < runs.by;
    return stricter ? targets.map((target) => (target === runs ? fresh : target)) : targets;
}
/** The clocks after an event: those it stops are stopped, those it starts run, one of each name at a time. A closed demand has no clock. */
export function turn(demand, event, now, { mechanism, calendar }) {
    const rules = mechanism.targets.filter((rule) => applies(rule, demand));
    const stopping = new Set(rules.filter((rule) => rule.stopsOn.includes(event)).map((rule) => rule.name));
    const stops = (target) => !target.stoppedAt && (event === 'closed' || stopping.has(target.name));
    const ended = new Set(demand.targets.filter(stops).map((target) => target.name));
    const after = demand.targets.map((target) => (stops(target) ? { ...target, stoppedAt: now } : target));
    const repeats = (rule) => rule.repeats && ended.has(rule.name) && event !== 'closed' && event !== 'resolved';
    return rules
        .filter((candidate) => candidate.startsOn === event || repeats(candidate))
        .reduce((begun, rule) => withClock(begun, rule, now, calendar), after);
}
/** When the steps were made from which the clocks of another kind or lane would have been counted. */
function beginnings({ filedAt, stage }) {
    return {
        filed: filedAt,
        ...('dispatchedAt' in stage ? { dispatched: stage.dispatchedAt } : {}),
        ...('acceptedAt' in stage ? { accepted: stage.acceptedAt } : {}),
    };
}
/**
 * The clocks of a demand that turns out to be of another kind or lane: those that the new one does not know end without a trace,
 * and those that the new one begins with are counted from the step that begins them. A clock that ran out or was met stays as it is.
 */
export function recount(demand, change, rules) {
    const to = { ...demand, ...change };
    const known = (target) => rules.mechanism.targets.some((rule) => rule.name === target.name && rule.rule === target.rule && applies(rule, to));
    const kept = demand.targets.filter((target) => target.stoppedAt || known(target));
    const began = beginnings(demand);
    return rules.mechanism.targets.reduce((begun, rule) => {
        const from = applies(rule, to) ? began[rule.startsOn] : undefined;
        const had = kept.some(({ name, startedAt }) => name === rule.name && startedAt.getTime() === from?.getTime());
        const runs = kept.some(({ name, stoppedAt }) => name === rule.name && !stoppedAt);
        return from && !had && !runs ? withClock(begun, rule, from, rules.calendar) : begun;
    }, kept);
}
/** Gives the promised clock a limit of its own (D1.13). */
export function limit(targets, until, now, rules) {
    return extend(targets, until, now, rules).map(({ extendedFrom, ...target }) => extendedFrom && !target.promised ? { ...target, extendedFrom } : target);
}
/** Moves the promised clock to the date that was granted; it may be called soon, or missed, once more. */
export function extend(targets, until, now, { mechanism, calendar }) {
    return targets.map((target) => {
        if (!target.promised || target.stoppedAt)
            return target;
        const { warnedAt: _warned, missedAt: _missed, warnAt: _warn, ...rest } = target;
        const before = mechanism.targets.find((rule) => rule.name === target.name && rule.rule === target.rule)?.warnBefore;
        const warn = before && warnAt(until, before, calendar);
        return { ...rest, by: until, extendedFrom: target.by, ...(warn && warn > now ? { warnAt: warn } : {}) };
    });
}
/** What one promise of this kind would be if it began now: shown on the draft card before anything is filed. */
export function preview(demand, now, { mechanism, calendar }) {
    return mechanism.targets
        .filter(({ promised, startsOn }) => promised && (startsOn === 'filed' || startsOn === 'dispatched'))
        .filter((candidate) => applies(candidate, demand))
        .map((rule) => start(rule, now, calendar))
        .toSorted((one, two) => one.by.getTime() - two.by.getTime())[0];
}
//# sourceMappingURL=targets.js.map