import MiniSearch from 'minisearch';
import type { Catalogue } from '../mechanisms/catalogue.ts';
import { tokens } from './tokens.ts';

interface Entry {
  id: number;
  department: string;
  topic: number;
  name: string;
  keywords: string;
  duties: string;
}

/** How well one topic of a department answers to a text; scores of one text are comparable, no upper bound. */
export interface TopicHit {
  department: string;
  topic: number;
  score: number;
}

/** Characters of a message that are searched: what it is about stands in front. */
const searched = 120;

function entriesOf(catalogue: Catalogue): Entry[] {
  const topics = catalogue.departments.flatMap(({ id: department, responsibilities, topics: list }) =>
    list.map((entry, topic) => ({
      department,
      topic,
      name: `${entry.name} ${entry.en}`,
      keywords: entry.keywords.join(' '),
      duties: responsibilities.join(' '),
    })),
  );
  return topics.map((entry, id) => ({ id, ...entry }));
}

/** What one term says of the topics, by their numbers; scores of a text are sums of these. */
type Rows = ReadonlyArray<{ id: number; score: number }>;

/** Asks the index once for each term that it knows, and remembers. */
function rowsByTerm(entries: Entry[]): (term: string) => Rows {
  const index = new MiniSearch<Entry>({ fields: ['name', 'keywords', 'duties'], tokenize: tokens, processTerm: (term) => term });
  index.addAll(entries);
  const known = new Set(entries.flatMap(({ name, keywords, duties }) => tokens(`${name} ${keywords} ${duties}`)));
  const asked = new Map<string, Rows>();
  const ask = (term: string): Rows => {
    const options = { boost: { name: 2, keywords: 1.5, duties: 0.5 }, tokenize: (text: string) => [text] };
    return index.search(term, options).map(({ id, score }) => ({ id: Number(id), score }));
  };
  return (term) => {
    if (!known.has(term)) return [];
    const rows = asked.get(term) ?? ask(term);
    asked.set(term, rows);
    return rows;
  };
}

/** Builds the search over the catalogue's topics: Han pairs and Latin words; the more of them a topic has, the more each counts. */
export function topicSearch(catalogue: Catalogue): (text: string) => TopicHit[] {
  const entries = entriesOf(catalogue);
  const rowsOf = rowsByTerm(entries);
  const sums = new Float64Array(entries.length);
  const matches = new Int32Array(entries.length);
  return (text) => {
    sums.fill(0);
    matches.fill(0);
    // A single Han character says little and costs most: only pairs and words are asked for.
    for (const term of new Set(tokens(text.slice(0, searched))))
      for (const { id, score } of term.length > 1 ? rowsOf(term) : []) {
        sums[id] = (sums[id] ?? 0) + score;
        matches[id] = (matches[id] ?? 0) + 1;
      }
    const found = entries.filter(({ id }) => matches[id]);
    return found.map(({ id, department, topic }) => ({ department, topic, score: (sums[id] ?? 0) * (matches[id] ?? 0) }));
  };
}
