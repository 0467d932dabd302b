import { splitBytes } from '../bytes.js';
import { cardText, encodeCard, encodeChoice } from '../card.js';
import { limits } from '../limits.js';
export function textParts(text, limit = limits.text.app) {
    return splitBytes(text, limit).map((content) => ({ body: { msgtype: 'text', text: { content } } }));
}
function cardParts({ card, before }) {
    return [...(before ? textParts(before) : []), { body: { msgtype: 'template_card', template_card: card }, taskId: card.task_id }];
}
/** A card that can be pressed is a template card; one that cannot is a text. */
export function cardMessage(card, tag) {
    if (card.buttons.flat().length > 0)
        return cardParts(encodeCard(card, tag, 'app'));
    return textParts(cardText(card));
}
export function encodeApp(message, tag) {
    if (message.type === 'card')
        return cardMessage(message.card, tag);
    const buttons = message.type === 'text' ? (message.buttons ?? []) : [];
    if (buttons.flat().length === 0)
        return textParts(message.text);
    return encodeChoice(message.text, buttons, tag, 'app').flatMap(cardParts);
}
//# sourceMappingURL=encode.js.map