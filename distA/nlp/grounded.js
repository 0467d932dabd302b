/** Whether a sentence of a model stands in a passage, or in a message: its figures, its negations and most of its words must. */
import { coverage, subjects } from './similarity.js';
const figure = /\d+(?:\.\d+)?\s*(?:[%‰]|[万亿千百]+)?|[一二三四五六七八九十百千万两半]+(?=个|元|天|日|年|月|周|次|倍|成|小时|工作日|家|人|级|平|分之)/gu;
const refusal = /不[得能可予应准许]?|未|无|没|禁|除|非|\b(?:not?|never|unless|except|without)\b|n't\b/iu;
const address = /https?:|www\.|\S+@\S+|[a-z0-9-]+\.(?:com|cn|net|org|io)\b/giu;
const clauses = /[，,。；;！!？?\n]+/u;
/** From this share of its subject words on a sentence speaks of the passage. Set on sentences of our own (test/nlp). */
const wordsFrom = 0.5;
/** And each clause from this share on: one that was slipped in among true ones is found. */
const clauseFrom = 0.3;
/** Dates count as their figures, and a comma within one is none. */
const plain = (text) => text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .toLowerCase();
const all = (text, pattern) => (text.match(pattern) ?? []).map((one) => one.replace(/\s/g, ''));
/** Pairs of Han and Latin words: longer pieces break where a sentence is put otherwise. */
const wordsOf = (text) => new Set([...subjects(text)].filter((word) => word.length === 2 || /^[a-z]/i.test(word)));
/** A rule that won or lost its "not" says the opposite. */
function turned(said, there) {
    if (refusal.test(said))
        return !refusal.test(there);
    const words = wordsOf(said);
    return there.split(clauses).some((clause) => refusal.test(clause) && coverage(wordsOf(clause.replace(refusal, '')), words) >= wordsFrom);
}
export function grounded(sentence, passage) {
    const [said, there] = [plain(sentence), plain(passage)];
    for (const pattern of [figure, address]) {
        const known = new Set(all(there, pattern));
        if (all(said, pattern).some((one) => !known.has(one)))
            return false;
    }
    const words = wordsOf(there);
    const strange = said.split(clauses).some((clause) => wordsOf(clause).size > 1 && coverage(wordsOf(clause), words) < clauseFrom);
    return !strange && !turned(said, there) && coverage(wordsOf(said), words) >= wordsFrom;
}
//# sourceMappingURL=grounded.js.map