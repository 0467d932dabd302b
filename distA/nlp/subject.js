import { fillers, stem } from './tokens.js';
const pieces = /\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}'’]*/gu;
const hanPiece = /\p{Script=Han}/u;
const longestGram = 3;
/** Words longer than this share their beginning with their relatives: permit, permitted, permission. */
const kinship = 5;
/** Characters that are read: a long message is worth no more time than this. */
const read = 400;
/** What a message is about, whatever its form: Han 1-3-grams, stems, their beginnings and pairs, without the fillers. By the normalised text. */
export function subjectTerms(plain) {
    const terms = new Map();
    const count = (term) => void terms.set(term, (terms.get(term) ?? 0) + 1);
    let before;
    for (const [piece] of plain.slice(0, read).matchAll(pieces)) {
        if (hanPiece.test(piece)) {
            for (let start = 0; start < piece.length; start++)
                for (let length = 1; length <= longestGram && start + length <= piece.length; length++)
                    count(piece.slice(start, start + length));
            continue;
        }
        const word = fillers.has(piece) ? undefined : stem(piece);
        if (word !== undefined) {
            count(word);
            if (word.length > kinship)
                count(`${word.slice(0, kinship)}-`);
            if (before !== undefined)
                count(`${before}_${word}`);
        }
        before = word;
    }
    return terms;
}
/** The same as a model sees it. */
export const subjectOf = (plain) => [{ terms: subjectTerms(plain), weight: 1 }];
//# sourceMappingURL=subject.js.map