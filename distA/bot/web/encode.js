/** A stored web message as the page reads it: lines in one layout, buttons as label and action. */
import { cardLines } from '../layout.js';
import { shown } from './decode.js';
const plain = (text) => [{ role: 'subject', text }];
function linesOf(card) {
    const values = card.facts.map(({ value }) => value);
    return cardLines(card).map((line) => (line.role === 'fact' ? { ...line, value: values.shift() ?? '' } : line));
}
function content({ body, chat }, reader) {
    switch (body.type) {
        case 'card':
            return { kind: 'card', lines: linesOf(body.card), buttons: body.card.buttons };
        case 'ask':
            return {
                kind: 'ask',
                lines: plain(body.text),
                buttons: [],
                placeholder: body.placeholder,
                ...(body.mention ? { forMe: body.mention.id === reader.id } : {}),
            };
        case 'file': {
            const { id, name, mime, kind } = body.file;
            const file = { url: reader.fileUrl(chat, id), name, mime, kind, shown: shown(mime) };
            return { kind: 'file', lines: body.caption ? plain(body.caption) : [], buttons: [], file };
        }
        case 'text':
            return { kind: 'text', lines: plain(body.text), buttons: body.buttons ?? [] };
    }
}
export function encode(message, reader) {
    const { id, seq, revision, at, author, body } = message;
    return {
        id,
        seq,
        revision,
        at: at.toISOString(),
        mine: author?.id === reader.id,
        ...(author ? { author: author.name } : {}),
        ...(body.replyTo ? { replyTo: body.replyTo } : {}),
        ...content(message, reader),
    };
}
/** The answer to a press: an alert stays longer. */
export function encodeToast(message, reader) {
    return { ...encode(message, reader), alert: message.body.type === 'text' && !message.body.silent };
}
//# sourceMappingURL=encode.js.map