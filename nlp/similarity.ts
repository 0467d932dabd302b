import { normalise } from './normalise.ts';
import { subjectOf } from './subject.ts';

/** What a text is about, to be compared more than once. */
export function subjects(text: string): ReadonlySet<string> {
  return new Set([...subjectOf(normalise(text)).terms.keys()].filter((term) => term.length > 1));
}

/** How much two are about the same: 0 to 1, the share of the shorter one's subject words that the longer one has too. */
export function shareOf(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  const [few, many] = one.size < two.size ? [one, two] : [two, one];
  return few.size === 0 ? 0 : [...few].filter((term) => many.has(term)).length / few.size;
}

/** The same of two texts. */
export const similarity = (one: string, two: string): number => shareOf(subjects(one), subjects(two));
