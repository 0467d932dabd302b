import { isUnderWay, leadOf } from '../mechanisms/demand.js';
import { closest, subjects } from '../nlp/similarity.js';
import { conceal } from './conceal.js';
/** From this share of common subject words on two messages on one topic may be about one thing. */
const alikeFrom = 0.5;
/** The newest of each topic; the rest of a topic that is so busy is no longer one thing. */
const perTopic = 20;
const loaded = 1000;
const monthMs = 30 * 86_400_000;
/** Where other processes file too, what they filed is looked for so often, in ms. */
const lookAgainAfter = 60_000;
export function createJoinable({ ledger, enterprises, now, alone }) {
    const shelves = new Map();
    const looked = new Map();
    const learn = (demand) => {
        const { city, topic, number } = demand;
        if (!topic)
            return;
        const key = `${city}/${topic.zh}`;
        const shelf = shelves.get(key) ?? new Map();
        const known = shelf.get(number);
        if (!isUnderWay(demand.stage.name))
            return void shelf.delete(number);
        shelf.set(number, { demand, about: known?.about ?? subjects(`${demand.title} ${demand.text}`) });
        if (shelf.size > perTopic)
            shelf.delete(shelf.keys().next().value ?? '');
        shelves.set(key, shelf);
    };
    const look = async (city) => {
        const last = looked.get(city);
        if (last !== undefined && (alone || performance.now() - last < lookAgainAfter))
            return;
        looked.set(city, performance.now());
        const open = await ledger.openSince(city, new Date(now().getTime() - monthMs), loaded);
        for (const demand of open.toReversed())
            learn(demand);
    };
    const find = async (city, enterprise, topic, text) => {
        await look(city);
        const others = [...(shelves.get(`${city}/${topic}`)?.values() ?? [])].filter(({ demand }) => demand.enterprise !== enterprise);
        const best = closest(others, subjects(text), alikeFrom);
        if (!best)
            return undefined;
        const { demand } = best;
        const lead = leadOf(demand);
        const title = conceal(demand.title, (await enterprises.get(demand.enterprise))?.name);
        return { number: demand.number, title, ...(lead ? { lead } : {}) };
    };
    return { find, learn };
}
//# sourceMappingURL=joinable.js.map