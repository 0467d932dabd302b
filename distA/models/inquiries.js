import { decideInquiry } from '../mechanisms/decide/inquiry.js';
import { newInquiry } from '../mechanisms/inquiry.js';
import { createAggregates } from './aggregates.js';
export function createInquiries({ inquiries, seal, now, rules, alone }) {
    const kept = createAggregates({
        collection: inquiries,
        seal,
        decide: async (city, enterprise, before, command) => decideInquiry(before ?? newInquiry(city, enterprise), command, { ...(await rules(city)), now: now() }),
    });
    const asked = new Map();
    const askedIn = (city) => {
        const known = asked.get(city) ?? kept.all(city).then((list) => new Set(list.map(({ id }) => id)));
        asked.set(city, known);
        known.catch(() => asked.delete(city));
        return known;
    };
    return {
        ...kept,
        wasAsked: async (city, enterprise) => (alone ? (await askedIn(city)).has(enterprise) : true),
        apply: async (city, enterprise, command) => {
            const applied = await kept.apply(city, enterprise, command);
            if (alone && applied.ok && applied.history.length > 0)
                (await askedIn(city)).add(enterprise);
            return applied;
        },
    };
}
//# sourceMappingURL=inquiries.js.map