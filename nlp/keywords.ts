import type { Catalogue } from '../mechanisms/catalogue.ts';

/** A word of the catalogue found whole in a message. */
export interface Spoken {
  department: string;
  /** The topic it belongs to; undefined for a name of the department itself. */
  topic?: number;
  /** Longer words say more; a word of several departments says less. */
  weight: number;
}

interface Entry {
  word: string;
  owners: Array<{ department: string; topic?: number }>;
}

const latin = /^[\p{Script=Latin}\d\s&-]+$/u;

function entriesOf(catalogue: Catalogue): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (written: string, owner: { department: string; topic?: number }): void => {
    const word = written.normalize('NFKC').toLowerCase();
    const entry = entries.get(word) ?? { word, owners: [] };
    entry.owners.push(owner);
    entries.set(word, entry);
  };
  for (const { id, name, en, aliases, topics } of catalogue.departments) {
    for (const word of [name, en, ...aliases]) add(word, { department: id });
    for (const [topic, { name: topicName, keywords }] of topics.entries())
      for (const word of [topicName, ...keywords]) add(word, { department: id, topic });
  }
  return entries;
}

function weigh({ word, owners }: Entry): number {
  const length = latin.test(word) ? word.split(' ').length : Math.min(4, word.length) / 2;
  return length / new Set(owners.map((owner) => owner.department)).size;
}

function whole(text: string, at: number, word: string): boolean {
  if (!latin.test(word)) return true;
  const plural = text.charAt(at + word.length) === 's' ? 1 : 0;
  return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length + plural));
}

/** Finds the catalogue's own words in a text, looking only at words that begin like the text does at that place. */
export function keywordFinder(catalogue: Catalogue): (text: string) => Spoken[] {
  const byStart = new Map<string, Entry[]>();
  for (const entry of entriesOf(catalogue).values()) {
    const start = entry.word.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  return (written) => {
    const text = written.normalize('NFKC').toLowerCase();
    const found = new Set<Entry>();
    for (let at = 0; at < text.length; at++)
      for (const entry of byStart.get(text.slice(at, at + 2)) ?? [])
        if (text.startsWith(entry.word, at) && whole(text, at, entry.word)) found.add(entry);
    return [...found].flatMap((entry) => entry.owners.map((owner) => ({ ...owner, weight: weigh(entry) })));
  };
}
