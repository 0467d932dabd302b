/** Reception days: those that the rota names are planned (D4.1), notices (D4.2) and briefs (D4.10) go out when their time has come. */
import { clock } from '../mechanisms/actor.js';
import { addDays, dayOf, isKnown } from '../mechanisms/calendar.js';
import { isInTime, receptionId } from '../mechanisms/reception.js';
import { rotaPlans } from '../mechanisms/rota.js';
/** How far ahead the rota is planned. */
const horizon = 120;
/** Plans what the rota names and nobody has planned or cancelled; a year without published holidays waits until it has them. */
export async function planReceptions({ receptions, now }, { mechanism, calendar }) {
    const { city, reception: rules } = mechanism;
    if (!rules || rules.rota.length === 0)
        return;
    const today = dayOf(now(), calendar);
    const there = new Set((await receptions.all(city)).map(({ id }) => id));
    for (const plan of rotaPlans(rules, today, addDays(today, horizon), calendar)) {
        const id = receptionId(plan);
        if (there.has(id) || !isKnown(plan.day, calendar) || !isInTime(plan.day, plan.half, rules, { now: now(), calendar }))
            continue;
        await receptions.apply(city, id, { type: 'open', plan, by: clock, key: `rota:${id}` });
    }
}
/** Everything that is due in these cities, each told by `tell`. */
export async function checkReceptions({ receptions, now }, served, tell) {
    for (const { id, state } of await receptions.due(now())) {
        if (!served.includes(state.city))
            continue;
        const key = `clock:${state.publishedAt ? 'brief' : 'publish'}`;
        await receptions.apply(state.city, id, { type: 'check', by: clock, key });
    }
    for (const stored of await receptions.untold())
        if (served.includes(stored.state.city))
            await tell(stored);
}
//# sourceMappingURL=receptions.js.map