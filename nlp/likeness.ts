/** How likely two messages are about one and the same matter, though they may share hardly a word. */
import type { Catalogue } from '../mechanisms/catalogue.ts';
import { linearModel, sigmoid } from './linear.ts';
import { normalise } from './normalise.ts';
import { type Packaged, packagedModels } from './packaged.ts';
import { dot, type Sense, senses } from './sense.ts';
import { giveSubject } from './subject.ts';
import { hashOf } from './term.ts';

/** What is known of a message, to be compared more than once. */
export interface Gist {
  /** Single Han characters and stems, each with how rare it is. */
  words: ReadonlyMap<string, number>;
  /** Of all words together. */
  weight: number;
  /** Departments and topics, each of unit length. */
  sense: Sense;
  /** Names of roads, towns, parks: 创业路. */
  places: ReadonlySet<string>;
  /** What it is likely for, best first: only messages for one of the same departments need be compared. */
  departments: readonly string[];
}

export interface Likeness {
  gistOf(text: string): Gist;
  /** 0 to 1. */
  of(one: Gist, two: Gist): number;
}

/**
 * A logistic regression on the Chinese groups of test/nlp/independent/alike.jsonl (two people on one matter, a third on another
 * that is easy to take for it, others on quite other ones); by hand, words weigh more and other places named are decisive, since
 * the groups have few of either. Two matters of one office must share words too, else every firm would be asked about its last demand.
 */
const weights = { words: 2.2, departments: 3, topics: 0.7, same: 1, other: -2.5, base: -3.7 };

const named = /([\p{Script=Han}]{2,3})(?:路|街|大道|巷|桥|镇|村|社区|小区|工业园|开发区|广场|大厦|商场|市场)/gu;
const namedInEnglish = /\b([A-Z][a-z]+) (?:Road|Rd|Street|St|Avenue|Village|Town|Bridge|Plaza|Park|Lane)\b/g;
/** Which road, but not its name: 厂门口的路, 主干路. */
const unnamed =
  /[的了门口前后边条段我们]|^(?:公司|旁|对面|隔壁|修|进厂|出厂|厂区|园区|附近|主干|这|那|马|公|铁|道|通往|外面|店|厂|到|在|从|沿|人行|一|两|整)/u;

function placesIn(text: string): Set<string> {
  const han = [...text.normalize('NFKC').matchAll(named)].flatMap(([, name = '']) => (unnamed.test(name) ? [] : [name]));
  return new Set([...han, ...[...text.matchAll(namedInEnglish)].map(([, name = '']) => name.toLowerCase())]);
}

/** Whether both name places: one that they share (开发区创业路 and 创业路), or only different ones. */
function placesMeet({ places: one }: Gist, { places: two }: Gist): 'same' | 'other' | undefined {
  if (one.size === 0 || two.size === 0) return undefined;
  const meet = [...one].some((name) => [...two].some((other) => name.endsWith(other) || other.endsWith(name)));
  return meet ? 'same' : 'other';
}

/** Share of the words of the one that says less, rare ones weighing more. */
function shared(one: Gist, two: Gist): number {
  let sum = 0;
  for (const [word, rarity] of one.words) if (two.words.has(word)) sum += rarity;
  return sum / (Math.min(one.weight, two.weight) || 1);
}

/** A text is looked at as a draft, twice, and when it is filed. */
const remembered = 64;
/** So many departments a message may be for. */
const likelyAtMost = 3;

function unit(scores: Map<string, number>): Map<string, number> {
  const length = Math.hypot(...scores.values()) || 1;
  return new Map([...scores].map(([id, score]) => [id, score / length]));
}

/** Rarer than all that the model knows. */
const unknownRarity = 9;

export function likenesses(catalogue: Catalogue, models: Packaged = packagedModels()): Likeness {
  const senseOf = senses(catalogue, models);
  const { rarityOf } = linearModel(models.department);
  const read = (text: string): Gist => {
    const words = new Map<string, number>();
    giveSubject((term) => {
      if ([...term].length === 1 || /^[a-z][^_]*$/.test(term)) words.set(term, rarityOf(hashOf(term)) ?? unknownRarity);
    }, normalise(text));
    const { departments, topics } = senseOf(text);
    const likely = [...departments].toSorted((a, b) => b[1] - a[1]).slice(0, likelyAtMost);
    return {
      words,
      weight: [...words.values()].reduce((sum, one) => sum + one, 0),
      sense: { departments: unit(departments), topics: unit(topics) },
      places: placesIn(text),
      departments: likely.map(([id]) => id),
    };
  };
  const gists = new Map<string, Gist>();
  return {
    gistOf: (text) => {
      const gist = gists.get(text) ?? read(text);
      if (gists.size >= remembered) gists.clear();
      gists.set(text, gist);
      return gist;
    },
    of: (one, two) => {
      const places = placesMeet(one, two);
      const about =
        weights.words * shared(one, two) +
        weights.departments * dot(one.sense.departments, two.sense.departments) +
        weights.topics * dot(one.sense.topics, two.sense.topics);
      return sigmoid(weights.base + about + (places ? weights[places] : 0));
    },
  };
}

/** Of those that are at least so likely the same as `about`, the likeliest. */
export function likeliest<T extends { gist: Gist }>(list: readonly T[], about: Gist, likeness: Likeness, from: number): T | undefined {
  let best: T | undefined;
  let most = from;
  for (const each of list) {
    const chance = likeness.of(each.gist, about);
    if (chance >= most) [best, most] = [each, chance];
  }
  return best;
}
