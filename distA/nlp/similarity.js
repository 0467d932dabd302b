import { normalise } from './normalise.js';
import { subjectTerms } from './subject.js';
/** What a text is about, to be compared more than once. */
export function subjects(text) {
    return new Set([...subjectTerms(normalise(text)).keys()].filter((term) => term.length > 1));
}
/** The share of one's subject words that the other has too, 0 to 1. */
export function coverage(words, by) {
    return words.size === 0 ? 0 : [...words].filter((word) => by.has(word)).length / words.size;
}
/** How much two are about the same: 0 to 1, the share of the shorter one's words that the longer one has too. */
export function shareOf(one, two) {
    return one.size < two.size ? coverage(one, two) : coverage(two, one);
}
/** Of those that share at least that much with `about`, the one that shares most. */
export function closest(list, about, from) {
    const shares = list.map((each) => ({ each, share: shareOf(each.about, about) })).filter(({ share }) => share >= from);
    return shares.toSorted((one, two) => two.share - one.share)[0]?.each;
}
//# sourceMappingURL=similarity.js.map