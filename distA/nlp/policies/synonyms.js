/** What people say, and what documents say for it. Each line of synonyms.txt is one meaning: any of its words brings the others in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordFinder } from '../keywords.js';
import { projectRoot } from '../packaged.js';
/** By word: the other words of its lines. */
function readMeanings() {
    const lines = readFileSync(join(projectRoot(), 'nlp', 'policies', 'synonyms.txt'), 'utf8')
        .split('\n')
        .filter(Boolean);
    const meanings = new Map();
    for (const words of lines.map((line) => line.split(' / ')))
        for (const word of words)
            meanings.set(word, [...(meanings.get(word) ?? []), ...words.filter((other) => other !== word)]);
    return meanings;
}
let prepared;
function prepare() {
    const meanings = readMeanings();
    const find = wordFinder([...meanings.keys()]);
    return (text) => {
        const found = find(text).map(({ at, word }) => ({ from: at, to: at + word.length, word, others: meanings.get(word) ?? [] }));
        // A short word inside a longer one is not what was said: 出口 in 安全出口.
        return found.filter((one) => !found.some((other) => other.from <= one.from && one.to <= other.to && other.word.length > one.word.length));
    };
}
/** Finds them, the longest where one holds another. By the text in NFKC and lower case. */
export function synonymsIn(text) {
    prepared ??= prepare();
    return prepared(text);
}
//# sourceMappingURL=synonyms.js.map