import { leadOf } from '../mechanisms/demand.js';
import { commonProblems, radarSpan } from '../mechanisms/radar.js';
import { conceal } from './conceal.js';
import { closest, shareOf, subjects } from '../nlp/similarity.js';
/** From this share of common subject words on two messages may be about one thing. */
const alikeFrom = 0.45;
const lookedAt = 20;
/** So many enterprises are remembered; then all are forgotten and looked up again. */
const mostKnown = 2000;
/** Finds the open demand of the enterprise that a text is most like; its last few are known, so that a draft costs no look into the database. */
export function createAlike({ ledger, alone }) {
    const known = new Map();
    const keyOf = (city, enterprise) => `${city}/${enterprise}`;
    const open = async (city, enterprise) => {
        const remembered = alone ? known.get(keyOf(city, enterprise)) : undefined;
        if (remembered)
            return remembered;
        const found = await ledger.openTexts(city, enterprise, lookedAt);
        const fresh = new Map(found.toReversed().map(({ number, text }) => [number, subjects(text)]));
        if (known.size >= mostKnown)
            known.clear();
        known.set(keyOf(city, enterprise), fresh);
        return fresh;
    };
    return {
        learn: ({ city, enterprise, number, text, stage }) => {
            const own = known.get(keyOf(city, enterprise));
            if (!own)
                return;
            if (stage.name === 'closed')
                return void own.delete(number);
            if (!own.has(number))
                own.set(number, subjects(text));
            if (own.size > lookedAt)
                own.delete(own.keys().next().value ?? '');
        },
        find: async (city, enterprise, text) => {
            const own = [...(await open(city, enterprise))].map(([number, about]) => ({ number, about }));
            return closest(own, subjects(text), alikeFrom)?.number;
        },
    };
}
/** Messages on one topic share less of their words than two about one thing. */
const clusterFrom = 0.3;
/** Each cluster is known by its first members. */
const members = 4;
/** Names the cluster of each text within its topic: that of the first text that it is like, else its own. */
function clusters() {
    const topics = new Map();
    return (topic, text) => {
        const about = subjects(text);
        const all = topics.get(topic) ?? [];
        topics.set(topic, all);
        const at = all.findIndex((cluster) => cluster.some((member) => shareOf(member, about) >= clusterFrom));
        if (at < 0)
            return String(all.push([about]));
        const cluster = all[at] ?? [];
        if (cluster.length < members)
            cluster.push(about);
        return String(at + 1);
    };
}
/** The common problems of each city; titles without phones, ids and names. */
export function radarOf({ ledger, enterprises, cities, served, now, }) {
    return () => Promise.all(served.map(async (city) => {
        const demands = await ledger.since(city, new Date(now().getTime() - radarSpan));
        const ids = [...new Set(demands.map(({ demand }) => demand.enterprise))];
        const names = new Map(await Promise.all(ids.map(async (id) => [id, (await enterprises.get(id))?.name])));
        const clusterOf = clusters();
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
    }));
}
//# sourceMappingURL=alike.js.map