/** WeCom counts bytes of UTF-8 and cuts what is longer: we cut first, where a reader would pause and never inside a character. */
const boundaries = [/\n\s*\n/g, /\n/g, /[。！？；.!?;]["”’）)]*\s?/g, /[，、,]|\s/g];
/** The longest beginning of whole characters with at most `limit` bytes. */
function head(text, limit) {
    let bytes = 0;
    let end = 0;
    for (const character of text) {
        bytes += Buffer.byteLength(character);
        if (bytes > limit)
            break;
        end += character.length;
    }
    return text.slice(0, end);
}
function cut(text, limit) {
    const window = head(text, limit);
    for (const boundary of boundaries) {
        const ends = [...window.matchAll(boundary)].map((match) => match.index + match[0].length);
        const end = ends.at(-1) ?? 0;
        if (end > window.length / 2)
            return end;
    }
    return window.length;
}
/** Pieces of at most `limit` bytes each; together they lose nothing but the white space at the cuts. */
export function splitBytes(text, limit) {
    const pieces = [];
    let rest = text;
    while (Buffer.byteLength(rest) > limit) {
        const end = cut(rest, limit);
        pieces.push(rest.slice(0, end).trimEnd());
        rest = rest.slice(end).trimStart();
    }
    return rest || pieces.length === 0 ? [...pieces, rest] : pieces;
}
/** At most `limit` characters, with an ellipsis when something is missing. */
export function clip(text, limit) {
    const characters = [...text];
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
/** At most `limit` bytes, with an ellipsis when something is missing. */
export function clipBytes(text, limit) {
    return Buffer.byteLength(text) <= limit ? text : `${head(text, limit - 3)}…`;
}
/** Both ends of a label too long for its button: `补充到 QH20260302-0001` is `补充到 …-0001`. */
export function squeeze(text, limit) {
    const characters = [...text];
    const tail = Math.floor((limit - 1) / 2);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1 - tail).join('')}…${characters.slice(-tail).join('')}`;
}
/** What JSON would write as an escape, WeCom refuses (40033): control characters and halves of characters. */
export function wellFormed(text) {
    return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
}
//# sourceMappingURL=bytes.js.map