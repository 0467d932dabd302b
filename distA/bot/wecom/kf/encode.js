import { clipBytes, splitBytes } from '../bytes.js';
import { cardText } from '../card.js';
import { limits } from '../limits.js';
import { words } from '../words.js';
import { menuId } from './chat.js';
const most = 2;
function textParts(text) {
    const pieces = splitBytes(text, limits.text.kf);
    return pieces.length <= most ? pieces.map((piece) => ({ type: 'text', text: piece })) : [{ type: 'document', text }];
}
/** What the head of a menu cannot hold goes before it. */
function menuParts(text, buttons) {
    const { menuHead, menuButtons } = limits.kf;
    const fits = Buffer.byteLength(text) <= menuHead;
    const count = Math.ceil(buttons.length / menuButtons);
    const menus = Array.from({ length: count }, (_, index) => {
        const share = buttons.slice(index * menuButtons, (index + 1) * menuButtons);
        return { type: 'menu', head: index === 0 && fits ? text : words.chooseTitle, buttons: share };
    });
    return [...(fits ? [] : textParts(text)), ...menus];
}
/** Words that waited stand before the message. */
export function encodeKf(message, waiting) {
    const text = message.type === 'card' ? cardText(message.card) : message.text;
    const buttons = message.type === 'card' ? message.card.buttons : message.type === 'text' ? (message.buttons ?? []) : [];
    const all = [...waiting, text].join('\n\n');
    return buttons.flat().length > 0 ? menuParts(all, buttons.flat()) : textParts(all);
}
/** The request's part that tells what is sent. */
export function bodyOf(part, tag) {
    if (part.type === 'text')
        return { msgtype: 'text', text: { content: part.text } };
    const list = part.buttons.map(({ label, action }) => ({
        type: 'click',
        click: { id: menuId(tag, action), content: clipBytes(label, limits.kf.menuLabel) },
    }));
    return { msgtype: 'msgmenu', msgmenu: { head_content: part.head, list } };
}
//# sourceMappingURL=encode.js.map