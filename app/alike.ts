/** Demands that are like each other: an enterprise's own before it files one twice, and everybody's for the radar. */
import type { Cities, Rooms } from '../handlers/rooms.ts';
import { leadOf } from '../mechanisms/demand.ts';
import { commonProblems, type CommonProblem, radarSpan } from '../mechanisms/radar.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Ledger, OpenDemand } from '../models/ledger.ts';
import { conceal } from './conceal.ts';
import { type Gist, likeliest, type Likeness } from '../nlp/likeness.ts';

/** So likely one matter that the card asks. */
const alikeFrom = 0.6;
const lookedAt = 20;

/** So many enterprises are remembered; then all are forgotten and looked up again. */
const mostKnown = 2000;

interface AlikeDeps {
  ledger: Pick<Ledger, 'openTexts'>;
  alone: boolean;
  likenessOf: (city: string) => Likeness;
}

export interface AlikeDesk {
  find: Rooms['alike'];
  /** A demand as it was just written: open ones are known, others forgotten. */
  learn(demand: OpenDemand): void;
}

/** Finds the open demand of the enterprise that a text is most like; its last few are known, so that a draft costs no look into the database. */
export function createAlike({ ledger, alone, likenessOf }: AlikeDeps): AlikeDesk {
  const known = new Map<string, Map<string, Gist>>();
  const keyOf = (city: string, enterprise: string) => `${city}/${enterprise}`;

  const open = async (city: string, enterprise: string): Promise<Map<string, Gist>> => {
    const remembered = alone ? known.get(keyOf(city, enterprise)) : undefined;
    if (remembered) return remembered;
    const found = await ledger.openTexts(city, enterprise, lookedAt);
    const { gistOf } = likenessOf(city);
    const fresh = new Map(found.toReversed().map(({ number, text }) => [number, gistOf(text)] as const));
    if (known.size >= mostKnown) known.clear();
    known.set(keyOf(city, enterprise), fresh);
    return fresh;
  };

  return {
    learn: ({ city, enterprise, number, text, stage }) => {
      const own = known.get(keyOf(city, enterprise));
      if (!own) return;
      if (stage.name === 'closed') return void own.delete(number);
      if (!own.has(number)) own.set(number, likenessOf(city).gistOf(text));
      if (own.size > lookedAt) own.delete(own.keys().next().value ?? '');
    },
    find: async (city, enterprise, text) => {
      const own = [...(await open(city, enterprise))].map(([number, gist]) => ({ number, gist }));
      const likeness = likenessOf(city);
      return likeliest(own, likeness.gistOf(text), likeness, alikeFrom)?.number;
    },
  };
}

/** Messages on one topic are one problem sooner than one matter. */
const clusterFrom = 0.5;
/** Each cluster is known by its first members. */
const members = 4;

/** Names the cluster of each text within its topic: that of the first text that it is like, else its own. */
function clusters(likeness: Likeness): (topic: string, text: string) => string {
  const topics = new Map<string, Gist[][]>();
  return (topic, text) => {
    const about = likeness.gistOf(text);
    const all = topics.get(topic) ?? [];
    topics.set(topic, all);
    const at = all.findIndex((cluster) => cluster.some((member) => likeness.of(member, about) >= clusterFrom));
    if (at < 0) return String(all.push([about]));
    const cluster = all[at] ?? [];
    if (cluster.length < members) cluster.push(about);
    return String(at + 1);
  };
}

export interface RadarDeps {
  ledger: Pick<Ledger, 'since'>;
  enterprises: Pick<Enterprises, 'get'>;
  cities: Cities;
  served: readonly string[];
  likenessOf: (city: string) => Likeness;
  now: () => Date;
}

/** The common problems of each city; titles without phones, ids and names. */
export function radarOf({
  ledger,
  enterprises,
  cities,
  served,
  likenessOf,
  now,
}: RadarDeps): () => Promise<Array<{ city: string; problems: CommonProblem[] }>> {
  return () =>
    Promise.all(
      served.map(async (city) => {
        const demands = await ledger.since(city, new Date(now().getTime() - radarSpan));
        const ids = [...new Set(demands.map(({ demand }) => demand.enterprise))];
        const names = new Map(await Promise.all(ids.map(async (id) => [id, (await enterprises.get(id))?.name] as const)));
        const clusterOf = clusters(likenessOf(city));
        const blips = demands.map(({ demand }) => {
          const { number, title, topic, enterprise, filedAt, joined = [] } = demand;
          const lead = leadOf(demand);
          return {
            number,
            title: conceal(title, names.get(enterprise)),
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
