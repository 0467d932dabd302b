const address = /https?:\/\/\S+|www\.\S+/g;
const han = /\p{Script=Han}/gu;
const letter = /\p{L}/gu;
/** One writing for what people type in many: NFKC, lower case, digits as 0, addresses as a space. Training and serving share it. */
export function normalise(text) {
    return text.normalize('NFKC').toLowerCase().replace(address, ' ').replace(/\d/g, '0').replace(/\s+/g, ' ').trim();
}
/** How many Han characters and letters of any script, Han included, a text has. */
export function countLetters(text) {
    return { han: text.match(han)?.length ?? 0, letters: text.match(letter)?.length ?? 0 };
}
//# sourceMappingURL=normalise.js.map