import type { Catalogue } from '../mechanisms/catalogue.ts';
import type { DepartmentCandidate } from './suggestion.ts';
import type { Spoken } from './keywords.ts';
import { ownWords } from './own-words.ts';
import { type Tally, teller } from './tally.ts';

/** The departments for a text, and whether the first may be dispatched without a dispatcher. */
export interface Route {
  departments: DepartmentCandidate[];
  sure: boolean;
  /** Weight of the catalogue's own words in the text: from about 2 on it has a subject of the government's. */
  words: number;
}

export interface RouteOptions {
  /** Share of the score that the first candidate needs to be sure, 0 to 1. */
  threshold?: number;
  /** Lead over the second that it needs beside. */
  margin?: number;
  /** Departments with so many confirmed examples that the trained model speaks for them. */
  confirmed?: readonly string[];
  /** The words that the trained model was taught, packed: others are the city's own. */
  taught?: string;
}

/** Weights beside the catalogue's topics: its name spoken, its own place named, the trained model. */
const weights = { name: 0.9, place: 2, model: 1 };
/** Under this probability of the model differences say nothing. */
const floor = 1e-4;

/** The best topic counts whole, the others of the same department a little: breadth is not relevance. */
function strength({ topics, named }: Tally): number {
  const best = Math.max(0, ...topics);
  const rest = topics.reduce((sum, score) => sum + score, 0) - best;
  return best + 0.2 * rest + weights.name * Math.min(1, named);
}

function shares(strengths: Map<string, number>): Map<string, number> {
  const highest = Math.max(...strengths.values());
  const powers = new Map([...strengths].map(([id, score]) => [id, Math.exp(score - highest)]));
  const sum = [...powers.values()].reduce((total, power) => total + power, 0);
  return new Map([...powers].map(([id, power]) => [id, power / sum]));
}

/** A way from a text to departments; `guess` is a trained model's probability by id, ids unknown to the catalogue are passed over. */
export type Router = (text: string, guess?: Map<string, number>) => Route;

/** Builds the way from a text to departments: 派单目录 (D2.11) searched, its words found whole, a trained model blended in. */
export function router(catalogue: Catalogue, { threshold = 0.75, margin = 0.4, confirmed = [], taught }: RouteOptions = {}): Router {
  const tell = teller(catalogue);
  const correct = taught ? ownWords(taught) : (guess: Map<string, number>) => guess;
  const byId = new Map(catalogue.departments.map((department) => [department.id, department]));
  const candidate = (id: string, score: number, tally: Tally | undefined): DepartmentCandidate => {
    const topics = tally?.topics ?? [];
    const best = Math.max(0, ...topics);
    const topic = best > 0 ? byId.get(id)?.topics[topics.indexOf(best)] : undefined;
    return { id, score, topic: { zh: topic?.name ?? '', en: topic?.en ?? '' } };
  };
  /** Whether a department answers for a matter at the places that a text names: one with an area only for its own. */
  const local = new Map(catalogue.departments.flatMap(({ id, area }) => (area.length > 0 ? [[id, area] as const] : [])));
  const isThere = (id: string, text: string): boolean | undefined => local.get(id)?.some((place) => text.includes(place));
  return (text, guessed) => {
    const { tallies, spoken } = tell(text);
    const guess = guessed && correct(guessed, spoken);
    const even = 1 / catalogue.departments.length;
    const strengths = new Map(
      [...tallies].flatMap(([id, one]) => {
        const there = isThere(id, text);
        const place = there ? weights.place : 0;
        const model = weights.model * Math.log(Math.max(floor, guess?.get(id) ?? even));
        return there === false ? [] : [[id, strength(one) + place + model] as const];
      }),
    );
    const ranked = takeOver(
      [...shares(strengths)].toSorted((a, b) => b[1] - a[1]),
      guess,
      confirmed,
    );
    const [first = 0, second = 0] = ranked.map(([, share]) => share);
    return {
      departments: ranked.slice(0, 3).map(([id, share]) => candidate(id, share, tallies.get(id))),
      sure: first >= threshold && first - second >= margin,
      words: heaviest(spoken),
    };
  };
}

/** From this probability on a model with confirmed examples of a department decides, whatever the catalogue says. */
const takesOverFrom = 0.5;

function takeOver(
  ranked: Array<[string, number]>,
  guess: Map<string, number> | undefined,
  confirmed: readonly string[],
): Array<[string, number]> {
  const speaker = confirmed.find((id) => (guess?.get(id) ?? 0) >= takesOverFrom);
  if (speaker === undefined || ranked[0]?.[0] === speaker) return ranked;
  const chance = guess?.get(speaker) ?? 0;
  const rest = ranked.filter(([id]) => id !== speaker).map(([id, share]): [string, number] => [id, share * (1 - chance)]);
  return [[speaker, chance], ...rest];
}

/** The weight of the department that most of the words belong to. */
function heaviest(spoken: Spoken[]): number {
  const sums = new Map<string, number>();
  for (const { department, weight } of spoken) sums.set(department, (sums.get(department) ?? 0) + weight);
  return Math.max(0, ...sums.values());
}
