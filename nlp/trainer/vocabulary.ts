import type { Features } from '../features.ts';
import { idfSteps } from '../linear.ts';

/** The features a model knows, numbered, with their inverse document frequency as the byte that will be stored. */
export interface Vocabulary {
  features: string[];
  numbers: Map<string, number>;
  idf: number[];
}

function frequencies(texts: Features[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const blocks of texts)
    for (const { terms } of blocks) for (const feature of terms.keys()) found.set(feature, (found.get(feature) ?? 0) + 1);
  return found;
}

/** The same with these features only, by their numbers. */
export function reduced({ features, idf }: Vocabulary, kept: readonly number[]): Vocabulary {
  const some = kept.map((number) => features[number] ?? '');
  return {
    features: some,
    numbers: new Map(some.map((feature, number) => [feature, number])),
    idf: kept.map((number) => idf[number] ?? 0),
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Collects the features that at least `least` texts have, in the order of their letters. */
export function vocabularyOf(texts: Features[], least: number): Vocabulary {
  const found = frequencies(texts);
  const features = [...found.keys()].filter((feature) => (found.get(feature) ?? 0) >= least).toSorted(byCode);
  const idf = features.map((feature) =>
    Math.min(255, Math.round(idfSteps * (1 + Math.log((1 + texts.length) / (1 + (found.get(feature) ?? 0)))))),
  );
  return { features, numbers: new Map(features.map((feature, number) => [feature, number])), idf };
}
