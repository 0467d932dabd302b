import { cardLines } from '../layout.js';
import { clip, escapeHtml, splitText } from './html.js';
import { envelope, keyboard, orPlain } from './request.js';
/** https://core.telegram.org/bots/api#sendmessage */
const textLimit = 4096;
/** https://core.telegram.org/bots/api#answercallbackquery */
const toastLimit = 200;
/** https://core.telegram.org/bots/api#forcereply */
const placeholderLimit = 64;
const gone = /message to edit not found|message can't be edited|message_id_invalid/i;
const unchanged = /message is not modified/i;
const tooLate = /query is too old|query id is invalid|query_id_invalid/i;
const shown = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } };
function sendText(params, plain, html = escapeHtml(plain)) {
    return orPlain({ method: 'sendMessage', params: { ...params, ...shown, text: html } }, 'text', plain);
}
const buttonsOf = (rows) => (rows?.some((row) => row.length > 0) ? { reply_markup: keyboard(rows) } : {});
/** The first piece quotes, the last one carries the buttons. */
function encodeText(to, message) {
    const pieces = splitText(message.text, textLimit);
    const { replyTo: _, ...unquoting } = message;
    return pieces.map((piece, index) => {
        const place = envelope(to, index === 0 ? message : unquoting);
        return sendText({ ...place, ...(index === pieces.length - 1 && buttonsOf(message.buttons)) }, piece);
    });
}
/** https://core.telegram.org/bots/api#forcereply; `selective` with nobody mentioned or quoted would open nobody's reply box. */
function forceReply({ mention, replyTo, placeholder }) {
    const selective = mention !== undefined || replyTo !== undefined;
    return { force_reply: true, selective, ...(placeholder && { input_field_placeholder: clip(placeholder, placeholderLimit) }) };
}
/** The question is the last piece: its id is the one that the answer will quote. */
function encodeAsk(to, message) {
    const name = message.mention ? `${clip(message.mention.name, 64)} ` : '';
    const pieces = splitText(message.text, textLimit - name.length);
    const last = pieces.pop() ?? '';
    const person = message.mention ? `<a href="tg://user?id=${encodeURIComponent(message.mention.id)}">${escapeHtml(name.trim())}</a> ` : '';
    const params = { ...envelope(to, message), reply_markup: forceReply(message) };
    return [
        ...pieces.map((piece) => sendText(envelope(to, { silent: true }), piece)),
        sendText(params, name + last, person + escapeHtml(last)),
    ];
}
function lineHtml({ role, text }) {
    const escaped = escapeHtml(text);
    if (role === 'title')
        return `<b>${escaped}</b>`;
    if (role === 'quote')
        return `<blockquote>${escaped}</blockquote>`;
    return escaped;
}
/** A card is meant for one screen; one that outgrows a message loses the ends of its lines rather than its buttons. */
function fitting(card) {
    const lines = cardLines(card);
    const length = lines.reduce((sum, line) => sum + line.text.length + 1, 0);
    if (length <= textLimit)
        return lines;
    const share = Math.floor(textLimit / lines.length) - 1;
    return lines.map((line) => ({ ...line, text: clip(line.text, share) }));
}
function cardText(card) {
    const lines = fitting(card);
    return { html: lines.map(lineHtml).join('\n'), plain: lines.map((line) => line.text).join('\n') };
}
/** Cards of a group show who asked: they may not be forwarded out of it. */
function encodeCard(to, message) {
    const { html, plain } = cardText(message.card);
    const kept = to.kind === 'group' ? { protect_content: true } : {};
    return sendText({ ...envelope(to, message), ...kept, ...buttonsOf(message.card.buttons) }, plain, html);
}
/** https://core.telegram.org/bots/api#editmessagetext */
function encodeUpdate(to, { card, messageId }) {
    const { html, plain } = cardText(card);
    const anew = encodeCard(to, { card });
    // An id that was never Telegram's (a card begun on another channel) can only be sent anew.
    if (!/^\d+$/.test(messageId))
        return anew;
    const params = { chat_id: Number(to.chat), message_id: Number(messageId), ...shown, text: html, reply_markup: keyboard(card.buttons) };
    const otherwise = [
        { when: unchanged, instead: 'done' },
        { when: gone, instead: anew },
    ];
    return orPlain({ method: 'editMessageText', params, otherwise }, 'text', plain);
}
/** Empty it merely ends the spinner; too late it is not worth an error. */
export function encodeToast({ pressId, text, alert }) {
    const said = text ? { text: clip(text, toastLimit), show_alert: alert } : {};
    return {
        method: 'answerCallbackQuery',
        params: { callback_query_id: pressId, ...said },
        otherwise: [{ when: tooLate, instead: 'done' }],
    };
}
export function encode(to, message) {
    switch (message.type) {
        case 'text':
            return encodeText(to, message);
        case 'ask':
            return encodeAsk(to, message);
        case 'card':
            return [encodeCard(to, message)];
        case 'card-update':
            return [encodeUpdate(to, message)];
        case 'toast':
            return [encodeToast(message)];
    }
}
//# sourceMappingURL=encode.js.map