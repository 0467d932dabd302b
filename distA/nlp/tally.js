import { keywordFinder } from './keywords.js';
import { topicSearch } from './topic-search.js';
/** Weights of the two witnesses: the search, the catalogue's words found whole. */
const weights = { search: 0.3, words: 0.6 };
function addTo(tally, topic, amount) {
    if (tally === undefined)
        return;
    if (topic === undefined)
        tally.named += amount;
    else
        tally.topics[topic] = (tally.topics[topic] ?? 0) + amount;
}
function prepare(catalogue) {
    const search = topicSearch(catalogue);
    const words = keywordFinder(catalogue);
    return (text) => {
        const tallies = new Map(catalogue.departments.map(({ id, topics }) => [id, { topics: topics.map(() => 0), named: 0 }]));
        for (const { department, topic, score } of search(text))
            addTo(tallies.get(department), topic, weights.search * Math.log1p(score));
        const spoken = words(text);
        for (const { department, topic, weight } of spoken)
            addTo(tallies.get(department), topic, weights.words * weight);
        return { tallies, spoken };
    };
}
const prepared = new WeakMap();
/** 派单目录 (D2.11) searched, and its words found whole; the index is built once for a catalogue. */
export function teller(catalogue) {
    const known = prepared.get(catalogue);
    if (known)
        return known;
    const tell = prepare(catalogue);
    prepared.set(catalogue, tell);
    return tell;
}
//# sourceMappingURL=tally.js.map