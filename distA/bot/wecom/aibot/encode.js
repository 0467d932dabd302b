import { splitBytes } from '../bytes.js';
import { cardText, encodeCard, encodeChoice } from '../card.js';
import { limits } from '../limits.js';
import { words } from '../words.js';
import { tagged } from './tag.js';
/** Room for the tag, the name of who is asked, and the line that tells how to answer. */
const spare = 480;
const markdown = (content) => ({ msgtype: 'markdown', markdown: { content } });
/** A tag on the last piece, in groups: one to one nobody quotes. */
export function markdownParts(text, tag, { kind }) {
    const pieces = splitBytes(text, limits.text.aibot - spare);
    return pieces.map((piece, index) => markdown(kind === 'group' && index === pieces.length - 1 ? tagged(piece, tag) : piece));
}
const cardPush = ({ card }) => ({ msgtype: 'template_card', template_card: card });
const numberIn = (card) => /QH\d{8}-\d{4,}/.exec(card.title)?.[0];
/** The card, and in a group beside it a line that can be quoted, because a card cannot. */
function cardParts(card, tag, to) {
    if (card.buttons.flat().length === 0) {
        const [title = '', ...rest] = cardText(card).split('\n');
        return markdownParts([`**${title}**`, ...rest].join('\n'), tag, to);
    }
    const encoded = encodeCard(card, tag, 'aibot');
    if (to.kind !== 'group')
        return [...(encoded.before ? markdownParts(encoded.before, tag, to) : []), cardPush(encoded)];
    const number = numberIn(card);
    const line = number ? `${number} · ${words.quote}` : words.answerBelow;
    return [cardPush(encoded), ...markdownParts([encoded.before, line].filter(Boolean).join('\n'), tag, to)];
}
function askParts({ text, placeholder, mention }, tag, to) {
    if (to.kind !== 'group')
        return markdownParts(text, tag, to);
    const who = mention ? `**${mention.name}** ` : '';
    return markdownParts(`${who}${text}\n> ${placeholder}\n${words.answerBelow}`, tag, to);
}
export function encodeAibot(message, tag, to) {
    if (message.type === 'card')
        return cardParts(message.card, tag, to);
    if (message.type === 'ask')
        return askParts(message, tag, to);
    const buttons = message.buttons ?? [];
    if (buttons.flat().length === 0)
        return markdownParts(message.text, tag, to);
    return encodeChoice(message.text, buttons, tag, 'aibot').flatMap((choice) => [
        ...(choice.before ? markdownParts(choice.before, tag, to) : []),
        cardPush(choice),
    ]);
}
//# sourceMappingURL=encode.js.map