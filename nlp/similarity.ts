import { normalise } from './normalise.ts';
import { subjectOf } from './subject.ts';

/** What a text is about, to be compared more than once. */
export function subjects(text: string): ReadonlySet<string> {
  return new Set([...subjectOf(normalise(text)).terms.keys()].filter((term) => term.length > 1));
}

/** The share of one's subject words that the other has too, 0 to 1. */
export function coverage(words: ReadonlySet<string>, by: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => by.has(word)).length / words.size;
}

/** How much two are about the same: 0 to 1, the share of the shorter one's words that the longer one has too. */
export function shareOf(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  return one.size < two.size ? coverage(one, two) : coverage(two, one);
}
