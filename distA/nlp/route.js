import { ownWords } from './own-words.js';
import { teller } from './tally.js';
/** Weights beside the catalogue's topics: its name spoken, the trained model. */
const weights = { name: 0.9, model: 1 };
/** Under this probability of the model differences say nothing. */
const floor = 1e-4;
/** The best topic counts whole, the others of the same department a little: breadth is not relevance. */
function strength({ topics, named }) {
    const [best = 0, ...rest] = topics.toSorted((a, b) => b - a);
    return best + 0.2 * rest.reduce((sum, score) => sum + score, 0) + weights.name * Math.min(1, named);
}
function shares(strengths) {
    const highest = Math.max(...strengths.values());
    const powers = new Map([...strengths].map(([id, score]) => [id, Math.exp(score - highest)]));
    const sum = [...powers.values()].reduce((total, power) => total + power, 0);
    return new Map([...powers].map(([id, power]) => [id, power / sum]));
}
/** Builds the way from a text to departments: 派单目录 (D2.11) searched, its words found whole, a trained model blended in. */
export function router(catalogue, { threshold = 0.75, margin = 0.4, confirmed = [], taught } = {}) {
    const tell = teller(catalogue);
    const correct = taught ? ownWords(taught) : (guess) => guess;
    const byId = new Map(catalogue.departments.map((department) => [department.id, department]));
    const candidate = (id, score, tally) => {
        const topics = tally?.topics ?? [];
        const best = Math.max(0, ...topics);
        const topic = best > 0 ? byId.get(id)?.topics[topics.indexOf(best)] : undefined;
        return { id, score, topic: { zh: topic?.name ?? '', en: topic?.en ?? '' } };
    };
    return (text, guessed) => {
        const { tallies, spoken } = tell(text);
        const guess = guessed && correct(guessed, spoken);
        const even = 1 / catalogue.departments.length;
        const strengths = new Map([...tallies].map(([id, one]) => [id, strength(one) + weights.model * Math.log(Math.max(floor, guess?.get(id) ?? even))]));
        const ranked = takeOver([...shares(strengths)].toSorted((a, b) => b[1] - a[1]), guess, confirmed);
        const [first = 0, second = 0] = ranked.map(([, share]) => share);
        return {
            departments: ranked.slice(0, 3).map(([id, share]) => candidate(id, share, tallies.get(id))),
            sure: first >= threshold && first - second >= margin,
            words: heaviest(spoken),
        };
    };
}
/** From this probability on a model with confirmed examples of a department decides, whatever the catalogue says. */
const takesOverFrom = 0.5;
function takeOver(ranked, guess, confirmed) {
    const speaker = confirmed.find((id) => (guess?.get(id) ?? 0) >= takesOverFrom);
    if (speaker === undefined || ranked[0]?.[0] === speaker)
        return ranked;
    const chance = guess?.get(speaker) ?? 0;
    const rest = ranked.filter(([id]) => id !== speaker).map(([id, share]) => [id, share * (1 - chance)]);
    return [[speaker, chance], ...rest];
}
/** The weight of the department that most of the words belong to. */
function heaviest(spoken) {
    const sums = new Map();
    for (const { department, weight } of spoken)
        sums.set(department, (sums.get(department) ?? 0) + weight);
    return Math.max(0, ...sums.values());
}
//# sourceMappingURL=route.js.map