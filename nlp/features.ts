import { ruleHits } from './rules.ts';
import { bonesOf } from './skeleton.ts';

const pieces = /\p{Script=Han}+|[\p{Script=Latin}][\p{Script=Latin}'’]*/gu;
const hanPiece = /\p{Script=Han}/u;
/** Longest run of Han characters taken as one feature. */
const longestGram = 3;
/** What a long message is about stands at its ends: so many characters of each are read. */
const ends = { whole: 120, head: 80, tail: 40 };

/** Terms and how often each occurs, of a normalised text. */
type Terms = Map<string, number>;

function count(terms: Terms, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}

function addHan(terms: Terms, run: string): void {
  for (let start = 0; start < run.length; start++)
    for (let length = 1; length <= longestGram && start + length <= run.length; length++) count(terms, run.slice(start, start + length));
}

function addWords(terms: Terms, words: string[]): void {
  for (const [at, word] of words.entries()) {
    count(terms, word);
    if (at > 0) count(terms, `${words[at - 1]}_${word}`);
  }
}

function readable(plain: string): string {
  const { whole, head, tail } = ends;
  return plain.length <= whole ? plain : `${plain.slice(0, head)} ${plain.slice(-tail)}`;
}

/** Counts Han 1-3-grams, words and pairs of words, ? and !, and the beginning: the features that need no dictionary. */
function termsOf(text: string): Terms {
  const terms: Terms = new Map();
  const words: string[] = [];
  for (const [piece] of text.matchAll(pieces))
    if (hanPiece.test(piece)) addHan(terms, piece);
    else words.push(piece.replace('’', "'"));
  addWords(terms, words);
  for (const [mark] of text.matchAll(/[?!]/g)) count(terms, mark);
  const start = hanPiece.test(text.charAt(0)) ? text.slice(0, 2) : words.slice(0, 2).join('_');
  if (start !== '') count(terms, `^${start}`);
  if (hanPiece.test(text.slice(-1))) count(terms, `$${text.slice(-2)}`);
  for (const bone of bonesOf(text)) count(terms, bone);
  return terms;
}

/** All that a model sees of a message. */
export interface Features {
  terms: Terms;
  /** Names of the wording rules that the message meets. */
  signals: string[];
}

/** Takes the features from a normalised text. */
export function featuresOf(plain: string): Features {
  const text = readable(plain);
  return { terms: termsOf(text), signals: ruleHits(text).map((name) => `#${name}`) };
}
