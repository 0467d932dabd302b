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

/** Builds the search over the catalogue's topics: Han characters and pairs, Latin words, best first. */
export function topicSearch(catalogue: Catalogue): (text: string) => TopicHit[] {
  const entries = entriesOf(catalogue);
  const index = new MiniSearch<Entry>({ fields: ['name', 'keywords', 'duties'], tokenize: tokens, processTerm: (term) => term });
  index.addAll(entries);
  return (text) =>
    index
      .search(text.slice(0, searched), {
        boost: { name: 2, keywords: 1.5, duties: 0.5 },
        // A single Han character says little and costs most: only pairs and words are asked for.
        tokenize: (asked) => [...new Set(tokens(asked))].filter((term) => term.length > 1),
        combineWith: 'OR',
      })
      .flatMap(({ id, score }) => {
        const entry = entries[Number(id)];
        return entry === undefined ? [] : [{ department: entry.department, topic: entry.topic, score }];
      });
}
