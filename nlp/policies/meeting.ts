/** How far a policy meets a question. */
import type { Policy } from '../../mechanisms/policy.ts';
import { type Sense, nearness } from '../sense.ts';
import { tokens } from '../tokens.ts';
import { tellingOf } from './aspects.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Asked, AskedWord } from './question.ts';

export interface Entry {
  policy: Policy;
  /** Title, keywords and text. */
  whole: string;
  passages: Array<Passage & { terms: ReadonlySet<string> }>;
  terms: ReadonlySet<string>;
  /** Terms of title and keywords: what it is about, not only what it mentions. */
  subject: ReadonlySet<string>;
  sense: Sense;
}

/** Each 0 to 1. */
export interface Meeting {
  /** Found by the search, beside the best found. */
  search: number;
  /** How much of what was asked it has, title and keywords have, one passage has. */
  coverage: number;
  about: number;
  passage: number;
  /** Nearness of what they are about, though they may share no word. */
  departments: number;
  topics: number;
}

/** What is looked at of the first of the list only; `subject` and `tells` 0 to 1. */
export interface Closely {
  /** How much of what was asked it has, without the words that only say what is wanted of it. */
  subject: number;
  /** Words of its subject that the policy has not: a question told at length has some. */
  unmet: number;
  /** Whether one of its passages tells what is wanted; half where nothing in particular is. */
  tells: number;
}

/** So much of a text is read to know what the policy is about. */
const readForSense = 200;

export function entryOf(policy: Policy, senseOf: (text: string) => Sense): Entry {
  const heading = `${policy.title} ${policy.keywords.join(' ')}`;
  const subject = new Set(tokens(heading));
  return {
    policy,
    whole: `${heading}\n${policy.text}`,
    subject,
    passages: passagesOf(policy.text).map((passage) => ({ ...passage, terms: new Set(tokens(passage.text)) })),
    terms: new Set([...subject, ...tokens(policy.text)]),
    sense: senseOf(`${heading} ${policy.text.slice(0, readForSense)}`),
  };
}

/** Rare words say more. A word that no policy has says the most, against all of them. */
export function rarity(entries: readonly Entry[]): { weight: (term: string) => number; known: (term: string) => boolean } {
  const seen = new Map<string, number>();
  for (const { terms } of entries) for (const term of terms) seen.set(term, (seen.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + entries.length / ((seen.get(term) ?? 0) + 0.5));
  return { weight, known: (term) => seen.has(term) };
}

const partOf = (terms: readonly string[], has: (term: string) => boolean) => terms.filter(has).length / terms.length;
/** Another word for the same counts for less than the word itself. */
const insteadCounts = 0.8;

/** Less of a word than that is not the word. */
const unmetBelow = 0.5;

/** Share of a word, or of another for the same, that is there. */
const met = ({ terms, instead }: AskedWord, has: (term: string) => boolean): number =>
  Math.max(partOf(terms, has), ...instead.map((other) => insteadCounts * partOf(other, has)));

/** How much of what was asked is there, rare words weighing more. */
export function share(words: readonly AskedWord[], has: (term: string) => boolean, weight: (term: string) => number): number {
  const weights = words.map(({ terms }) => Math.max(...terms.map(weight)));
  const all = weights.reduce((sum, one) => sum + one, 0);
  const found = words.reduce((sum, word, at) => sum + (weights[at] ?? 0) * met(word, has), 0);
  return all === 0 ? 0 : found / all;
}

export function meetingOf(
  { terms, subject, passages, sense }: Entry,
  question: Asked & { sense: Sense },
  weight: (term: string) => number,
): Omit<Meeting, 'search'> {
  const near = nearness(question.sense, sense);
  const inPassage = passages.map((passage) => share(question.words, (term) => passage.terms.has(term) || subject.has(term), weight));
  return {
    coverage: share(question.words, (term) => terms.has(term), weight),
    about: share(question.words, (term) => subject.has(term), weight),
    passage: Math.max(0, ...inPassage),
    departments: near.departments,
    topics: near.topics,
  };
}

export function closely({ terms, passages }: Entry, { words, wanted }: Asked, weight: (term: string) => number): Closely {
  const named = words.filter(({ wanting }) => !wanting);
  const has = (term: string) => terms.has(term);
  const texts = passages.map(({ text }) => text);
  return {
    subject: share(named, has, weight),
    unmet: named.filter((word) => met(word, has) < unmetBelow).length,
    tells: wanted.length > 0 ? Math.max(0, ...tellingOf(wanted, texts)) / wanted.length : 0.5,
  };
}
