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

/** How much two are about the same: 0 to 1, the share of the shorter one's words that the longer one has too. */
export function shareOf(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  return one.size < two.size ? coverage(one, two) : coverage(two, one);
}

/** Of those that share at least that much with `about`, the one that shares most. */
export function closest<T extends { about: ReadonlySet<string> }>(list: T[], about: ReadonlySet<string>, from: number): T | undefined {
  const shares = list.map((each) => ({ each, share: shareOf(each.about, about) })).filter(({ share }) => share >= from);
  return shares.toSorted((one, two) => two.share - one.share)[0]?.each;
}
