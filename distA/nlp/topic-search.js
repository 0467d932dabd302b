import MiniSearch from 'minisearch';
import { tokens } from './tokens.js';
/** Characters of a message that are searched: what it is about stands in front. */
const searched = 120;
function entriesOf(catalogue) {
    const topics = catalogue.departments.flatMap(({ id: department, responsibilities, topics: list }) => list.map((entry, topic) => ({
        department,
        topic,
        name: `${entry.name} ${entry.en}`,
        keywords: entry.keywords.join(' '),
        duties: responsibilities.join(' '),
    })));
    return topics.map((entry, id) => ({ id, ...entry }));
}
/** Asks the index once for each term that it knows, and remembers. */
function rowsByTerm(entries) {
    const index = new MiniSearch({ fields: ['name', 'keywords', 'duties'], tokenize: tokens, processTerm: (term) => term });
    index.addAll(entries);
    const known = new Set(entries.flatMap(({ name, keywords, duties }) => tokens(`${name} ${keywords} ${duties}`)));
    const asked = new Map();
    const ask = (term) => {
        const options = { boost: { name: 2, keywords: 1.5, duties: 0.5 }, tokenize: (text) => [text] };
        return index.search(term, options).map(({ id, score }) => ({ id: Number(id), score }));
    };
    return (term) => {
        if (!known.has(term))
            return [];
        const rows = asked.get(term) ?? ask(term);
        asked.set(term, rows);
        return rows;
    };
}
/** Builds the search over the catalogue's topics: Han pairs and Latin words; the more of them a topic has, the more each counts. */
export function topicSearch(catalogue) {
    const entries = entriesOf(catalogue);
    const rowsOf = rowsByTerm(entries);
    return (text) => {
        const sums = entries.map(() => 0);
        const matches = entries.map(() => 0);
        // A single Han character says little and costs most: only pairs and words are asked for.
        for (const term of new Set(tokens(text.slice(0, searched))))
            for (const { id, score } of term.length > 1 ? rowsOf(term) : []) {
                sums[id] = (sums[id] ?? 0) + score;
                matches[id] = (matches[id] ?? 0) + 1;
            }
        return entries.flatMap(({ id, department, topic }) => matches[id] ? [{ department, topic, score: (sums[id] ?? 0) * matches[id] }] : []);
    };
}
//# sourceMappingURL=topic-search.js.map