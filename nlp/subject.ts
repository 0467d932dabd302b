import type { Features } from './features.ts';
import { counted, hashOf } from './term.ts';
import { fillers, stem } from './tokens.ts';

const pieces = /\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
const hanPiece = /\p{Script=Han}/u;
const longestGram = 3;
/** Words longer than this share their beginning with their relatives: permit, permitted, permission. */
const kinship = 5;
/** Characters that are read: a long message is worth no more time than this. */
const read = 400;

/** Gives what a message is about, whatever its form: Han 1-3-grams, stems, their beginnings and pairs, without the fillers. By the normalised text. */
export function giveSubject(give: (term: string) => void, plain: string): void {
  let before: string | undefined;
  for (const [piece] of plain.slice(0, read).matchAll(pieces)) {
    if (hanPiece.test(piece)) {
      for (let start = 0; start < piece.length; start++)
        for (let length = 1; length <= longestGram && start + length <= piece.length; length++) give(piece.slice(start, start + length));
      continue;
    }
    const word = fillers.has(piece) ? undefined : stem(piece);
    if (word !== undefined) {
      give(word);
      if (word.length > kinship) give(`${word.slice(0, kinship)}-`);
      if (before !== undefined) give(`${before}_${word}`);
    }
    before = word;
  }
}

/** The same as a model sees it. */
export const subjectOf = (plain: string): Features => [
  { terms: counted((give) => giveSubject((term) => give(hashOf(term)), plain)), weight: 1 },
];
