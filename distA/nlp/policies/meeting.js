import { nearness } from '../sense.js';
import { tokens } from '../tokens.js';
import { passagesOf } from './passages.js';
/** So much of a text is read to know what the policy is about. */
const readForSense = 200;
export function entryOf(policy, senseOf) {
    const heading = `${policy.title} ${policy.keywords.join(' ')}`;
    const subject = new Set(tokens(heading));
    return {
        policy,
        subject,
        passages: passagesOf(policy.text).map((passage) => ({ ...passage, terms: new Set(tokens(passage.text)) })),
        terms: new Set([...subject, ...tokens(policy.text)]),
        sense: senseOf(`${heading} ${policy.text.slice(0, readForSense)}`),
    };
}
/** Rare words say more. A word that no policy has says the most, against all of them. */
export function rarity(entries) {
    const seen = new Map();
    for (const { terms } of entries)
        for (const term of terms)
            seen.set(term, (seen.get(term) ?? 0) + 1);
    const weight = (term) => Math.log(1 + entries.length / ((seen.get(term) ?? 0) + 0.5));
    return { weight, known: (term) => seen.has(term) };
}
const partOf = (terms, has) => terms.filter(has).length / terms.length;
/** Another word for the same counts for less than the word itself. */
const insteadCounts = 0.8;
/** Share of a word that is there. */
const met = ({ terms, instead }, has) => Math.max(partOf(terms, has), ...instead.map((other) => insteadCounts * partOf(other, has)));
/** How much of what was asked is there, rare words weighing more. */
export function share({ words }, has, weight) {
    const weights = words.map(({ terms }) => Math.max(...terms.map(weight)));
    const all = weights.reduce((sum, one) => sum + one, 0);
    const found = words.reduce((sum, word, at) => sum + (weights[at] ?? 0) * met(word, has), 0);
    return all === 0 ? 0 : found / all;
}
export function meetingOf({ terms, subject, passages, sense }, question, weight) {
    const near = nearness(question.sense, sense);
    const inPassage = passages.map((passage) => share(question, (term) => passage.terms.has(term) || subject.has(term), weight));
    return {
        coverage: share(question, (term) => terms.has(term), weight),
        about: share(question, (term) => subject.has(term), weight),
        passage: Math.max(0, ...inPassage),
        departments: near.departments,
        topics: near.topics,
    };
}
//# sourceMappingURL=meeting.js.map