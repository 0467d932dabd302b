const pieces = /\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu;
/** English words that say nothing about the subject. */
export const fillers = new Set(('a an the and or but if of to in on at by for from with without into onto over under up out off as is are was were be been am do does did done has have had ' +
    'i we you they he she it my our your their his her its us me them this that these those there here who whom which what when where how why not no nor so than then too very can could ' +
    'may might must shall should will would just only also about after before again all any each every more most some such own same other another one two please need get got new way').split(' '));
/** An English word without its plural s, -ed and -ing: enough for looking up a table of keywords. */
export function stem(word) {
    const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    return singular.replace(/^(.{4,})(ing|ed)$/, '$1');
}
/** Search terms of a text: Han characters and pairs of them, Latin words. A word-based splitter finds nothing in Chinese. */
export function tokens(text) {
    const found = [];
    for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(pieces)) {
        if (!/\p{Script=Han}/u.test(piece))
            found.push(...(fillers.has(piece) ? [] : [stem(piece)]));
        else
            for (let i = 0; i < piece.length; i++)
                found.push(...(i + 1 < piece.length ? [piece.charAt(i), piece.slice(i, i + 2)] : [piece.charAt(i)]));
    }
    return found;
}
//# sourceMappingURL=tokens.js.map