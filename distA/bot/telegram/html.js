/** Telegram's HTML and the cutting of long texts. https://core.telegram.org/bots/api#html-style */
export function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
/** Best place to cut first: between paragraphs, lines, sentences, words. */
const boundaries = [/\n\s*\n/g, /\n/g, /[。！？；.!?;]["”’）)]*\s?/g, /[，、,]|\s/g];
function lastEnd(window, boundary) {
    const ends = [...window.matchAll(boundary)].map((match) => match.index + match[0].length);
    return ends.at(-1) ?? 0;
}
/** Never inside a surrogate pair: half an emoji is not text. */
function hardCut(text, limit) {
    const code = text.charCodeAt(limit - 1);
    return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}
function cutAt(text, limit) {
    const window = text.slice(0, limit);
    for (const boundary of boundaries) {
        const end = lastEnd(window, boundary);
        if (end > limit / 2)
            return end;
    }
    return hardCut(text, limit);
}
/** Pieces of at most `limit` UTF-16 units (Telegram's own unit of length), cut where a reader would pause. */
export function splitText(text, limit) {
    const pieces = [];
    let rest = text;
    while (rest.length > limit) {
        const end = cutAt(rest, limit);
        pieces.push(rest.slice(0, end).trimEnd());
        rest = rest.slice(end).trimStart();
    }
    return rest || pieces.length === 0 ? [...pieces, rest] : pieces;
}
/** At most `limit` units, with an ellipsis when something is missing. */
export function clip(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, hardCut(text, limit - 1))}…`;
}
//# sourceMappingURL=html.js.map