import { normalise } from './normalise.ts';
import { subjectOf } from './subject.ts';

function subjects(text: string): Set<string> {
  return new Set([...subjectOf(normalise(text)).terms.keys()].filter((term) => term.length > 1));
}

/** How much two messages are about the same: 0 to 1, the share of the shorter one's subject words that the longer one has too. */
export function similarity(one: string, two: string): number {
  const [few, many] = [subjects(one), subjects(two)].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return 0;
  return [...few].filter((term) => many.has(term)).length / few.size;
}
