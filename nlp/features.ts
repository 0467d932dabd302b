import { ruleHits } from './rules.ts';
import { bonesOf } from './skeleton.ts';

const hanRuns = /\p{Script=Han}+/gu;
const latinWords = /\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
const hanPiece = /\p{Script=Han}/u;
/** Longest run of Han characters taken as one feature. */
const longestGram = 3;
/** What a long message is about stands at its ends: so many characters of each are read. */
const ends = { whole: 120, head: 80, tail: 40 };

/** Terms and how often each occurs, of a normalised text. */
export type Terms = Map<string, number>;

/** Terms of one sort. Each block is brought to the length of its weight, so that a sort with many terms does not outvote the others. */
export interface Block {
  terms: Terms;
  weight: number;
  /** Each term counts `weight` by itself, however many there are. */
  flat?: true;
}

/** All that a model sees of a message. */
export type Features = readonly Block[];

/**
 * Set on messages by writers who did not know the training messages. The rules were written beside those: what they
 * are worth there they are not worth elsewhere, so each says little.
 */
const weights = { bones: 0.8, letters: 1.2, rules: 0.1 };
/** Runs of letters inside a word, of so many: relatives and misspellings share most of them. */
const letterRun = { from: 3, to: 5 };

function count(terms: Terms, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}

function addHan(terms: Terms, run: string): void {
  for (let start = 0; start < run.length; start++)
    for (let length = 1; length <= longestGram && start + length <= run.length; length++) count(terms, run.slice(start, start + length));
}

function addWords(terms: Terms, words: readonly string[]): void {
  for (const [at, word] of words.entries()) {
    count(terms, word);
    if (at > 0) count(terms, `${words[at - 1]}_${word}`);
  }
}

function readable(plain: string): string {
  const { whole, head, tail } = ends;
  return plain.length <= whole ? plain : `${plain.slice(0, head)} ${plain.slice(-tail)}`;
}

function lettersIn(word: string): string[] {
  const bounded = `<${word}>`;
  const runs: string[] = [];
  for (let start = 0; start < bounded.length; start++)
    for (let length = letterRun.from; length <= letterRun.to && start + length <= bounded.length; length++)
      runs.push(`%${bounded.slice(start, start + length)}`);
  return runs;
}

/** The letters of words that were seen before: most words of a message are common, and to cut them up costs more than all the rest. */
const lettersKnown = new Map<string, string[]>();
const mostKnown = 4000;

function lettersOfWord(word: string): string[] {
  const known = lettersKnown.get(word);
  if (known) return known;
  if (lettersKnown.size >= mostKnown) lettersKnown.clear();
  const runs = lettersIn(word);
  lettersKnown.set(word, runs);
  return runs;
}

/** Han 1-3-grams, words and pairs of words, ? and !, the beginning and the end: the features that need no dictionary. */
function termsOf(text: string, words: readonly string[]): Terms {
  const terms: Terms = new Map();
  for (const [run] of text.matchAll(hanRuns)) addHan(terms, run);
  addWords(terms, words);
  for (const [mark] of text.matchAll(/[?!]/g)) count(terms, mark);
  const start = hanPiece.test(text.charAt(0)) ? text.slice(0, 2) : words.slice(0, 2).join('_');
  if (start !== '') count(terms, `^${start}`);
  if (hanPiece.test(text.slice(-1))) count(terms, `$${text.slice(-2)}`);
  return terms;
}

function counted(list: readonly string[]): Terms {
  const terms: Terms = new Map();
  for (const each of list) count(terms, each);
  return terms;
}

const lettersOf = (words: readonly string[]): Terms => counted(words.flatMap(lettersOfWord));

/** Takes the features from a normalised text. */
export function featuresOf(plain: string): Features {
  const text = readable(plain);
  const words = [...text.matchAll(latinWords)].map(([word]) => word.replace('’', "'"));
  return [
    { terms: termsOf(text, words), weight: 1 },
    { terms: counted(bonesOf(text)), weight: weights.bones },
    { terms: lettersOf(words), weight: weights.letters },
    { terms: counted(ruleHits(text).map((name) => `#${name}`)), weight: weights.rules, flat: true },
  ];
}
