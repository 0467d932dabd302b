import type { Features } from '../features.ts';
import { idfSteps } from '../linear.ts';

/** The terms a model knows, in rising order, with their inverse document frequency as the byte that will be stored. */
export interface Vocabulary {
  features: number[];
  idf: number[];
}

function frequencies(texts: Features[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const blocks of texts)
    for (const { terms } of blocks) for (const feature of terms.numbers) found.set(feature, (found.get(feature) ?? 0) + 1);
  return found;
}

/** The same with these features only, by their numbers. */
export function reduced({ features, idf }: Vocabulary, kept: readonly number[]): Vocabulary {
  return { features: kept.map((number) => features[number] ?? 0), idf: kept.map((number) => idf[number] ?? 0) };
}

/** Collects the terms that at least `least` texts have. */
export function vocabularyOf(texts: Features[], least: number): Vocabulary {
  const found = frequencies(texts);
  const features = [...found.keys()].filter((feature) => (found.get(feature) ?? 0) >= least).toSorted((a, b) => a - b);
  const idf = features.map((feature) =>
    Math.min(255, Math.round(idfSteps * (1 + Math.log((1 + texts.length) / (1 + (found.get(feature) ?? 0)))))),
  );
  return { features, idf };
}
