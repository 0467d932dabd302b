/** One call of the Bot API, and what to do instead when Telegram declines it. */
import { DeliveryFailure } from '../channel.js';
/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const callbackDataBytes = 64;
export function keyboard(rows) {
    return { inline_keyboard: rows.filter((row) => row.length > 0).map((row) => row.map(key)) };
}
function key({ label, action }) {
    const bytes = Buffer.byteLength(action);
    if (bytes < 1 || bytes > callbackDataBytes)
        throw new DeliveryFailure({ type: 'refused' }, `a button's action has ${bytes} bytes, Telegram takes 1 to 64`);
    return { text: label, callback_data: action };
}
/** Where it goes, whether it rings, and what it quotes. A quoted message that is gone is no reason not to speak. */
export function envelope(to, { replyTo, silent }) {
    const quoted = Number(replyTo);
    return {
        chat_id: Number(to.chat),
        ...(silent && { disable_notification: true }),
        ...(quoted > 0 && { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } }),
    };
}
/** Markup that Telegram cannot read must not cost the reader the message: the same call, its text bare. */
export function orPlain(request, field, plain) {
    const { parse_mode: _, ...params } = request.params;
    const bare = { ...request, params: { ...params, [field]: plain } };
    return { ...request, otherwise: [...(request.otherwise ?? []), { when: /can't parse entities/i, instead: bare }] };
}
//# sourceMappingURL=request.js.map