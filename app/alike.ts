/** Demands that are like each other: an enterprise's own before it files one twice, and everybody's for the radar. */
import type { Cities, Rooms } from '../handlers/rooms.ts';
import { leadOf } from '../mechanisms/demand.ts';
import { commonProblems, type CommonProblem, radarSpan } from '../mechanisms/radar.ts';
import type { Ledger } from '../models/ledger.ts';
import { redact } from '../nlp/redact.ts';
import { similarity } from '../nlp/similarity.ts';

/** From this share of common subject words on two messages may be about one thing. */
const alikeFrom = 0.45;
const lookedAt = 20;

/** Finds the open demand of the enterprise that a text is most like. */
export function alikeOf(ledger: Pick<Ledger, 'openTexts'>): Rooms['alike'] {
  return async (city, enterprise, text) => {
    const open = await ledger.openTexts(city, enterprise, lookedAt);
    const [best] = open
      .map(({ number, text: other }) => ({ number, share: similarity(other, text) }))
      .filter(({ share }) => share >= alikeFrom)
      .toSorted((one, two) => two.share - one.share);
    return best?.number;
  };
}

export interface RadarDeps {
  ledger: Pick<Ledger, 'since'>;
  cities: Cities;
  served: readonly string[];
  now: () => Date;
}

/** The common problems of each city; titles without phones, ids and names. */
export function radarOf({ ledger, cities, served, now }: RadarDeps): () => Promise<Array<{ city: string; problems: CommonProblem[] }>> {
  return () =>
    Promise.all(
      served.map(async (city) => {
        const demands = await ledger.since(city, new Date(now().getTime() - radarSpan));
        const blips = demands.map(({ demand }) => {
          const { number, title, topic, enterprise, filedAt } = demand;
          const lead = leadOf(demand);
          return {
            number,
            title: redact(title).text,
            enterprise,
            filedAt,
            ...(topic ? { topic: topic.zh } : {}),
            ...(lead ? { lead } : {}),
          };
        });
        return { city: cities.get(city).mechanism.name, problems: commonProblems(blips, now()) };
      }),
    );
}
