/** The rows of a city's bulletin, for the dashboard and for those who are told of it. */
import type { Cities } from '../handlers/rooms.ts';
import { bulletin, type Row } from '../mechanisms/bulletin.ts';
import { type Period, spanOf } from '../mechanisms/period.ts';
import type { Ledger } from '../models/ledger.ts';
import type { Standings } from '../models/standings.ts';

export type CountPeriod = (city: string, period: Period) => Promise<Row[]>;

/** Counts a period by the city's file of today; one that still runs is counted as far as it goes. */
export function createCountPeriod(deps: { ledger: Ledger; standings: Standings; cities: Cities; now: () => Date }): CountPeriod {
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
