/** Words that a city has written into its catalogue itself: the trained model has never seen them and cannot judge what they say. */
import type { Catalogue } from '../mechanisms/catalogue.ts';
import type { Spoken } from './keywords.ts';
import { hashOf, packNumbers, unpackNumbers } from './term.ts';

const markOf = (department: string, word: string): number => hashOf(`${department}\t${word.normalize('NFKC').toLowerCase()}`);

/** The words of a catalogue's topics as they lie in model.json. */
export function packWords({ departments }: Catalogue): string {
  const marks = departments.flatMap(({ id, topics }) =>
    topics.flatMap(({ name, en, keywords }) => [name, en, ...keywords].map((word) => markOf(id, word))),
  );
  return packNumbers([...new Set(marks)].toSorted((a, b) => a - b));
}

export interface Taught {
  /** Departments that the model tells apart. */
  departments: readonly string[];
  /** What `packWords` gave of the catalogue that it was trained with. */
  words: string;
}

/** How far a word is believed by its weight: two Han characters say little, four or more nearly all. */
const belief = (weight: number): number => Math.min(0.97, 0.5 * weight);

/**
 * Corrects what the model says of the departments by those words: what it learned of other words has to share what they leave.
 * The name of a department that it does not know counts like a word.
 */
export function ownWords({ departments, words }: Taught): (guess: Map<string, number>, spoken: readonly Spoken[]) => Map<string, number> {
  const taught = new Set(unpackNumbers(words));
  const known = new Set(departments);
  const isOwn = ({ department, topic, word }: Spoken) =>
    topic === undefined ? !known.has(department) : !taught.has(markOf(department, word));
  return (guess, spoken) => {
    const own = new Map<string, number>();
    for (const one of spoken) if (isOwn(one)) own.set(one.department, Math.max(own.get(one.department) ?? 0, one.weight));
    if (own.size === 0) return guess;
    const sum = [...own.values()].reduce((total, weight) => total + weight, 0);
    const believed = belief(Math.max(...own.values()));
    const rest = [...guess].map(([id, chance]): [string, number] => [id, chance * (1 - believed)]);
    const corrected = new Map(rest);
    for (const [id, weight] of own) corrected.set(id, (corrected.get(id) ?? 0) + (believed * weight) / sum);
    return corrected;
  };
}
