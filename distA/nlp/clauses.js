/** Clauses of a text, and how one is shortened without breaking a date or a word. */
import { widthOf } from './title.js';
/** As the wordings of urgency are looked for. */
export const plainOf = (text) => text.normalize('NFKC').toLowerCase();
/** Sentence marks, except within a number; a space between Han characters is a mark too. */
const marks = /[，。!！?？；;\n]+|,(?!\d)|(?<!\d),|\.(?!\d)|(?<!\d)\.|(?<=\p{Script=Han})\s+(?=[\p{Script=Han}\d])/gu;
/** The clauses of a text in order, without the marks between them. */
export function clausesOf(text) {
    const found = [];
    let from = 0;
    let at = 0;
    const take = (end) => {
        const piece = text.slice(at, end);
        const to = from + plainOf(piece).length;
        const bare = piece.replace(/\s+/g, ' ').trim();
        if (/[\p{L}\p{N}]/u.test(bare))
            found.push({ text: bare, from, to });
        from = to;
        at = end;
    };
    for (const { 0: mark, index } of text.matchAll(marks)) {
        take(index);
        from += plainOf(mark).length;
        at = index + mark.length;
    }
    take(text.length);
    return found;
}
/** 12月2号, 下月8号, 三百万元, boss's, Cooking-oil: one word each for the reader. */
const whole = /(?:[上下本这今明去前后]个?(?:月|年|周|星期|礼拜)|[\d.,:：]+|[零〇一二两三四五六七八九十百千万亿几半]+)(?:年|个?月|周|星期|礼拜|[日号天点时分元块吨人度岁家台头只]|小时|分钟|[\d.,:：]+|[零〇一二两三四五六七八九十百千万亿几半底末]+)*|[\p{Script=Latin}\d]+(?:['’-][\p{Script=Latin}\d]+)*/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const segments = (text) => [...segmenter.segment(text)].map(({ segment }) => segment);
/** Words that point to what follows: a clause does not end with one. */
const dangling = /^(?:[的把被在和与向将给对、]|\s+|the|a|an|of|to|and|in|on|at|for)$/iu;
function wordsOf(text) {
    const words = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(whole)) {
        words.push(...segments(text.slice(at, index)), word);
        at = index + word.length;
    }
    return [...words, ...segments(text.slice(at))];
}
const width = (words) => widthOf(words.join(''));
/** Shortens a clause to so many columns around what it tells (else from its beginning), between words. */
export function shorten(clause, widest, telling = '') {
    if (widthOf(clause) <= widest)
        return clause;
    const words = wordsOf(clause);
    const ends = plainOf(clause).indexOf(plainOf(telling)) + telling.length;
    let last = 0;
    for (let length = words[0]?.length ?? 0; length < ends && last < words.length - 1; length += words[last]?.length ?? 0)
        last++;
    let first = 0;
    while (first < last && width(words.slice(first, last + 1)) > widest - 4)
        first++;
    let end = last + 1;
    while (end < words.length && width(words.slice(first, end + 1)) <= widest - 4)
        end++;
    if (end < words.length)
        while (end > last + 1 && dangling.test(words[end - 1] ?? ''))
            end--;
    return `${first > 0 ? '…' : ''}${words.slice(first, end).join('').trim()}${end < words.length ? '…' : ''}`;
}
//# sourceMappingURL=clauses.js.map