import type { Catalogue } from '../mechanisms/catalogue.ts';
import { linearModel, softmax } from './linear.ts';
import { normalise } from './normalise.ts';
import { type Packaged, packagedModels } from './packaged.ts';
import { subjectOf } from './subject.ts';
import { teller } from './tally.ts';

/** What a text is about, by departments and by topics of the catalogue: two texts may be compared that share no word and no language. */
export interface Sense {
  departments: Map<string, number>;
  topics: Map<string, number>;
}

/** Flattens the model's certainty: two texts of one department rarely are equally sure of it. */
const flatness = 2;

/** Shares of the greatest, none negative. */
function relative(scores: Array<[string, number]>): Map<string, number> {
  const greatest = Math.max(...scores.map(([, score]) => score));
  return new Map(scores.map(([id, score]) => [id, Math.exp(score - greatest)]));
}

/** Prepares the reading of senses under a catalogue. */
export function senses(catalogue: Catalogue, models: Packaged = packagedModels()): (text: string) => Sense {
  const model = linearModel(models.department);
  const tell = teller(catalogue);
  return (text) => {
    const chances = softmax(model.logits(subjectOf(normalise(text))).map((logit) => logit / flatness));
    const topics = [...tell(text).tallies].flatMap(([id, tally]) =>
      tally.topics.flatMap((score, at): Array<[string, number]> => (score > 0 ? [[`${id} ${at}`, score]] : [])),
    );
    return { departments: new Map(model.classes.map((id, at) => [id, chances[at] ?? 0])), topics: relative(topics) };
  };
}

/** The sum of the products of what both have. */
export function dot(one: Map<string, number>, two: Map<string, number>): number {
  let sum = 0;
  for (const [id, value] of one) sum += value * (two.get(id) ?? 0);
  return sum;
}

/** How alike two of one sort are, 0 to 1. */
export const cosine = (one: Map<string, number>, two: Map<string, number>): number =>
  dot(one, two) / (Math.sqrt(dot(one, one) * dot(two, two)) || 1);

/** How near two texts are in what they are about, each 0 to 1. */
export function nearness(one: Sense, two: Sense): { departments: number; topics: number } {
  return { departments: cosine(one.departments, two.departments), topics: cosine(one.topics, two.topics) };
}
