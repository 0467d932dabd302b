/** What can be quoted of a policy: its articles, else its paragraphs, cut where they are long. */
const longest = 160;
const article = /^\s*(第[一二三四五六七八九十百零\d]+条|Article\s+\d+|Section\s+\d+)[\s：:.、，]*/i;
const sentence = /[^。！？；!?;]+[。！？；!?;]*|[^.]+\.\s*/gu;
/** Whole sentences, as many as fit; nothing is left out and nothing is added. */
function cut(text) {
    if (text.length <= longest)
        return [text];
    const parts = [];
    for (const piece of text.match(sentence) ?? [text]) {
        const last = parts.at(-1);
        if (last !== undefined && last.length + piece.length <= longest)
            parts[parts.length - 1] = last + piece;
        else
            parts.push(piece);
    }
    return parts.map((part) => part.trim()).filter(Boolean);
}
/** Articles that stand in one line are told apart as well. */
function lines(text) {
    return text
        .replace(/(?<=[。；;.])\s*(?=第[一二三四五六七八九十百零\d]+条)/g, '\n')
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean);
}
export function passagesOf(text) {
    let current;
    return lines(text).flatMap((line) => {
        const found = article.exec(line);
        current = found?.[1] ?? current;
        const body = found ? line.slice(found[0].length) : line;
        return cut(body).map((part) => ({ text: part, ...(current ? { article: current } : {}) }));
    });
}
//# sourceMappingURL=passages.js.map