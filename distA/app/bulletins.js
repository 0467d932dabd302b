import { bulletin } from '../mechanisms/bulletin.js';
import { spanOf } from '../mechanisms/period.js';
/** Counts a period by the city's file of today; one that still runs is counted as far as it goes. */
export function createCountPeriod(deps) {
    const { ledger, standings, cities, now } = deps;
    return async (city, period) => {
        const { mechanism, calendar } = cities.get(city);
        const { since, until: end } = spanOf(period, calendar);
        const until = end > now() ? now() : end;
        const demands = await ledger.reported(city, since, until);
        const satisfying = new Set(mechanism.survey.scale.filter(({ satisfied }) => satisfied).map(({ code }) => code));
        return bulletin({
            demands,
            standings: (await standings.all(city)).map(({ standing }) => standing),
            span: { since, until },
            calendar,
            measure: mechanism.measure,
            satisfies: (level) => satisfying.has(level),
        });
    };
}
//# sourceMappingURL=bulletins.js.map