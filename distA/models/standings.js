import { decideStanding } from '../mechanisms/decide/standing.js';
import { newStanding } from '../mechanisms/standing.js';
import { createAggregates } from './aggregates.js';
const named = ({ state, history, told }) => ({ standing: state, history, told });
export function createStandings({ standings, seal, now, rules }) {
    const kept = createAggregates({
        collection: standings,
        seal,
        columns: ({ department }) => ({ department }),
        decide: async (city, department, before, command) => {
            const decision = decideStanding(before ?? newStanding(city, department), command, { ...(await rules(city)), now: now() });
            return decision.ok ? { ok: true, state: decision.standing, entries: decision.entries } : decision;
        },
    });
    return {
        get: async (city, department) => {
            const found = await kept.get(city, department);
            return found ? named(found) : { standing: newStanding(city, department), history: [], told: 0 };
        },
        all: async (city) => (await kept.all(city)).map(named),
        apply: async (city, department, command) => {
            const applied = await kept.apply(city, department, command);
            return applied.ok ? { ok: true, ...named(applied) } : applied;
        },
        untold: async () => (await kept.untold()).map(named),
        said: ({ city, department }, told) => kept.said(city, department, told),
    };
}
//# sourceMappingURL=standings.js.map