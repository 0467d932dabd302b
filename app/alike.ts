/** Demands that are like each other: an enterprise's own before it files one twice, and everybody's for the radar. */
import type { Cities, Rooms } from '../handlers/rooms.ts';
import { leadOf } from '../mechanisms/demand.ts';
import { commonProblems, type CommonProblem, radarSpan } from '../mechanisms/radar.ts';
import type { Ledger } from '../models/ledger.ts';
import { redact } from '../nlp/redact.ts';
import { shareOf, similarity, subjects } from '../nlp/similarity.ts';

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

/** Messages on one topic share less of their words than two about one thing. */
const clusterFrom = 0.3;
/** Each cluster is known by its first members. */
const members = 4;

/** Names the cluster of each text within its topic: that of the first text that it is like, else its own. */
function clusters(): (topic: string, text: string) => string {
  const topics = new Map<string, Array<Array<ReadonlySet<string>>>>();
  return (topic, text) => {
    const about = subjects(text);
    const all = topics.get(topic) ?? [];
    topics.set(topic, all);
    const at = all.findIndex((cluster) => cluster.some((member) => shareOf(member, about) >= clusterFrom));
    if (at < 0) return String(all.push([about]));
    const cluster = all[at] ?? [];
    if (cluster.length < members) cluster.push(about);
    return String(at + 1);
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
        const clusterOf = clusters();
        const blips = demands.map(({ demand }) => {
          const { number, title, topic, enterprise, filedAt, joined = [] } = demand;
          const lead = leadOf(demand);
          return {
            number,
            title: redact(title).text,
            enterprise,
            filedAt,
            joined: joined.map((one) => one.enterprise),
            ...(topic ? { topic: topic.zh, cluster: clusterOf(topic.zh, `${title} ${demand.text}`) } : {}),
            ...(lead ? { lead } : {}),
          };
        });
        return { city: cities.get(city).mechanism.name, problems: commonProblems(blips, now()) };
      }),
    );
}
