import { normalise } from './normalise.ts';
import { giveSubject } from './subject.ts';

/** What a text is about, to be compared more than once. */
export function subjects(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  giveSubject((term) => void (term.length > 1 && terms.add(term)), normalise(text));
  return terms;
}

/** The share of one's subject words that the other has too, 0 to 1. */
export function coverage(words: ReadonlySet<string>, by: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => by.has(word)).length / words.size;
}
