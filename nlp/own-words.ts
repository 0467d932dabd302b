/** Words that a city has written into its catalogue itself: the trained model has never seen them and cannot judge what they say. */
import type { Catalogue } from '../mechanisms/catalogue.ts';
import type { Spoken } from './keywords.ts';
import { hashOf, packNumbers, unpackNumbers } from './term.ts';

const markOf = (department: string, word: string): number => hashOf(`${department}\t${word.normalize('NFKC').toLowerCase()}`);

/** The names of a catalogue's departments and the words of their topics as they lie in model.json. */
export function packWords({ departments }: Catalogue): string {
  const marks = departments.flatMap(({ id, name: own, en: abroad, aliases, topics }) =>
    [own, abroad, ...aliases, ...topics.flatMap(({ name, en, keywords }) => [name, en, ...keywords])].map((word) => markOf(id, word)),
  );
  return packNumbers([...new Set(marks)].toSorted((a, b) => a - b));
}

/** How far a word is believed by its weight: two Han characters say little, four or more nearly all. */
const belief = (weight: number): number => Math.min(0.97, 0.5 * weight);

/**
 * Corrects what a model says of the departments by those words: what it learned of other words has to share what they leave.
 * `taught`: what `packWords` gave of the catalogue that it was trained with.
 */
export function ownWords(taught: string): (guess: Map<string, number>, spoken: readonly Spoken[]) => Map<string, number> {
  const known = new Set(unpackNumbers(taught));
  return (guess, spoken) => {
    const own = new Map<string, number>();
    for (const { department, word, weight } of spoken)
      if (!known.has(markOf(department, word))) own.set(department, Math.max(own.get(department) ?? 0, weight));
    if (own.size === 0) return guess;
    const sum = [...own.values()].reduce((total, weight) => total + weight, 0);
    const believed = belief(Math.max(...own.values()));
    const rest = [...guess].map(([id, chance]): [string, number] => [id, chance * (1 - believed)]);
    const corrected = new Map(rest);
    for (const [id, weight] of own) corrected.set(id, (corrected.get(id) ?? 0) + (believed * weight) / sum);
    return corrected;
  };
}
