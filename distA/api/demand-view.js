import { dayOf, isoTime } from '../mechanisms/calendar.js';
import { coHandlersOf, leadOf, promisedTarget } from '../mechanisms/demand.js';
export function unitOf({ departmentName }, city, id) {
    return { id, name: departmentName(city, id) };
}
export function lineOf({ demand }, deps) {
    const { number, kind, title, stage, city, filedAt, suspended } = demand;
    const { calendar } = deps.city(city);
    const lead = leadOf(demand);
    const promised = promisedTarget(demand);
    return {
        number,
        kind,
        title,
        stage: stage.name,
        suspended: suspended !== undefined,
        ...(lead ? { lead: unitOf(deps, city, lead) } : {}),
        filedAt: isoTime(filedAt, calendar),
        ...(promised ? { promisedBy: isoTime(promised.by, calendar) } : {}),
        missed: promised?.missedAt !== undefined,
    };
}
const moments = ['extendedFrom', 'warnedAt', 'missedAt', 'stoppedAt'];
function targetOf({ name, rule, promised, startedAt, by, provisional, ...rest }, calendar) {
    const known = moments.flatMap((moment) => (rest[moment] ? [[moment, isoTime(rest[moment], calendar)]] : []));
    return {
        name,
        rule,
        promised,
        startedAt: isoTime(startedAt, calendar),
        by: isoTime(by, calendar),
        day: dayOf(by, calendar),
        provisional,
        ...Object.fromEntries(known),
    };
}
export function demandOf(stored, deps) {
    const { demand, history } = stored;
    const { calendar } = deps.city(demand.city);
    return {
        ...lineOf(stored, deps),
        text: demand.text,
        language: demand.language,
        ...(demand.stage.name === 'closed' ? { closure: demand.stage.closure } : {}),
        coHandlers: coHandlersOf(demand).map((id) => unitOf(deps, demand.city, id)),
        targets: demand.targets.map((target) => targetOf(target, calendar)),
        ratings: demand.ratings.map(({ at, level }) => ({ at: isoTime(at, calendar), level })),
        history: history.map(({ at, type }) => ({ at: isoTime(at, calendar), type })),
    };
}
//# sourceMappingURL=demand-view.js.map