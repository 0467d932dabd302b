/** The policy library of each city in memory, as it stands in the database; looked at again every half minute. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../cities.js';
import { dayOf } from '../mechanisms/calendar.js';
import { inForce, offered } from '../mechanisms/policy.js';
import { createLibrary } from '../nlp/policies/library.js';
import { passagesOf } from '../nlp/policies/passages.js';
/** Written for the demonstration, and says so with every answer. */
async function demoPolicies() {
    const { readPolicies } = await import('../nlp/policies/read/index.js');
    const file = join(projectRoot(), 'mechanisms', 'policies', 'demo.yaml');
    return readPolicies(file, readFileSync(file));
}
/** Fills the empty libraries of a demonstration; one that somebody has touched is theirs. */
export async function stockPolicies({ config, served, policies, library, log }) {
    if (config.seed !== 'demo')
        return;
    try {
        for (const city of served)
            if ((await policies.mark(city)) === '0 0')
                await policies.put(city, await demoPolicies());
        library.changed();
    }
    catch (error) {
        log.warn({ error: error.name }, 'the policies of the demonstration are not in the library yet; the next start tries again');
    }
}
const lookAgainAfter = 30_000;
/** So many passages of the policy go along with the one that is quoted. */
const besides = 5;
export function createPolicyDesk({ policies, cities, senseOf, now, rephrase }) {
    const shelves = new Map();
    const looked = new Map();
    const shelf = async (city) => {
        const day = dayOf(now(), cities.get(city).calendar);
        const kept = shelves.get(city);
        if (kept?.day === day && performance.now() - (looked.get(city) ?? -Infinity) < lookAgainAfter)
            return kept;
        looked.set(city, performance.now());
        const mark = await policies.mark(city);
        if (kept?.mark === mark && kept.day === day)
            return kept;
        const current = (await policies.current(city)).map(({ policy }) => policy).filter((policy) => inForce(policy, day));
        const fresh = { mark, day, library: createLibrary(current, senseOf(city)), size: current.length };
        shelves.set(city, fresh);
        return fresh;
    };
    return {
        answer: async (city, text, { tags, area }) => {
            const { library, size } = await shelf(city);
            if (size === 0)
                return { type: 'no-library' };
            const areas = cities.get(city).mechanism.inquiry?.areas ?? [];
            const hit = library.answer(text, (policy) => offered(policy, { tags, areas, ...(area ? { area } : {}) }));
            return hit ? { type: 'answer', policy: hit.policy, passage: hit.passage } : { type: 'nothing' };
        },
        plain: async (question, { policy, passage }) => {
            const others = passagesOf(policy.text).filter(({ text }) => text !== passage.text);
            return rephrase ? rephrase(question, [passage, ...others.slice(0, besides)]) : [];
        },
        changed: () => looked.clear(),
    };
}
//# sourceMappingURL=policies.js.map