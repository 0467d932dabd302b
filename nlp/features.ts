import { ruleHits } from './rules.ts';
import { giveBones } from './skeleton.ts';
import { begun, counted, goOn, hashOf, read, termOf, type Terms } from './term.ts';

const hanRuns = /\p{Script=Han}+/gu;
const latinWords = /\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
const hanPiece = /\p{Script=Han}/u;
/** Longest run of Han characters taken as one feature. */
const longestGram = 3;
/** What a long message is about stands at its ends: so many characters of each are read. */
const ends = { whole: 120, head: 80, tail: 40 };

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

type Give = (term: number) => void;

/** Gives the runs of so many characters, each behind what was read before. */
function giveRuns(give: Give, text: string, { from, to, state }: { from: number; to: number; state: number }): void {
  for (let start = 0; start < text.length; start++) {
    let run = state;
    for (let length = 1; length <= to && start + length <= text.length; length++) {
      run = goOn(run, text.charCodeAt(start + length - 1));
      if (length >= from) give(termOf(run));
    }
  }
}

function giveWords(give: Give, words: readonly string[]): void {
  for (const [at, word] of words.entries()) {
    give(hashOf(word));
    if (at > 0) give(termOf(read(read(begun, `${words[at - 1]}_`), word)));
  }
}

function readable(plain: string): string {
  const { whole, head, tail } = ends;
  return plain.length <= whole ? plain : `${plain.slice(0, head)} ${plain.slice(-tail)}`;
}

/** Han 1-3-grams, words and pairs of words, ? and !, the beginning and the end: the features that need no dictionary. */
function termsOf(text: string, words: readonly string[]): Terms {
  return counted((give) => {
    for (const [run] of text.matchAll(hanRuns)) giveRuns(give, run, { from: 1, to: longestGram, state: begun });
    giveWords(give, words);
    for (const [mark] of text.matchAll(/[?!]/g)) give(hashOf(mark));
    const start = hanPiece.test(text.charAt(0)) ? text.slice(0, 2) : words.slice(0, 2).join('_');
    if (start !== '') give(hashOf(`^${start}`));
    if (hanPiece.test(text.slice(-1))) give(hashOf(`$${text.slice(-2)}`));
  });
}

const percent = goOn(begun, '%'.charCodeAt(0));

const lettersOf = (words: readonly string[]): Terms =>
  counted((give) => {
    for (const word of words) giveRuns(give, `<${word}>`, { ...letterRun, state: percent });
  });

/** Takes the features from a normalised text. */
export function featuresOf(plain: string): Features {
  const text = readable(plain);
  const words = [...text.matchAll(latinWords)].map(([word]) => word.replace('’', "'"));
  const hits = ruleHits(text);
  return [
    { terms: termsOf(text, words), weight: 1 },
    { terms: counted((give) => giveBones(give, text)), weight: weights.bones },
    { terms: lettersOf(words), weight: weights.letters },
    { terms: counted((give) => hits.forEach((name) => give(hashOf(`#${name}`)))), weight: weights.rules, flat: true },
  ];
}
