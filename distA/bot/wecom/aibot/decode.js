import { mimeOf } from '../media.js';
import { tagIn } from './tag.js';
/** Groups are told from members by this. */
export const groupPrefix = 'bot:';
const demandNumber = /QH\d{8}-\d{4,}/;
/** The words without the robot's name before them. */
const unaddressed = (text) => text.replace(/^@\S+\s*/, '').trim();
function quotedWords({ quote }) {
    if (!quote)
        return '';
    const pieces = quote.mixed?.msg_item.map((item) => item.text?.content ?? '') ?? [];
    return [quote.text?.content ?? '', quote.voice?.content ?? '', ...pieces].join('\n');
}
/** A quote brings words, not an id: our own messages end with a tag, and where it was cut off the number still tells the demand. */
function withQuote(text, message) {
    const quoted = quotedWords(message);
    const tag = tagIn(quoted);
    if (tag)
        return { type: 'text', text, replyTo: tag };
    const number = demandNumber.exec(quoted)?.[0];
    return { type: 'text', text: number && !demandNumber.test(text) ? `${number} ${text}` : text };
}
/** All that is needed to fetch it: the address lives five minutes, the key opens what it gives. */
const refOf = ({ url, aeskey = '' }) => `bot:${JSON.stringify([url, aeskey])}`;
const mediaKinds = {
    image: { kind: 'photo', name: 'photo.jpg' },
    file: { kind: 'file', name: 'file.bin' },
    video: { kind: 'video', name: 'video.mp4' },
};
function fileContent(type, media) {
    const { kind, name: usual } = mediaKinds[type];
    const name = media.filename ?? usual;
    return { type: 'file', file: { ref: refOf(media), kind, name, mime: type === 'image' ? 'image/jpeg' : mimeOf(name), size: 0 } };
}
function pressContent({ msgid, event, from }) {
    const press = event?.template_card_event;
    if (!press)
        return [];
    const voted = press.card_type !== undefined && press.card_type !== 'button_interaction';
    const action = voted ? press.selected_items?.selected_item[0]?.option_ids?.option_id[0] : press.event_key;
    if (action === undefined)
        return [];
    const message = press.task_id ? { message: press.task_id.split('-')[0] } : {};
    return [{ type: 'press', action, pressId: `${msgid}~${from?.userid ?? ''}`, ...message }];
}
function contents(message) {
    const { msgtype, text, voice, mixed } = message;
    if (msgtype === 'event')
        return message.event?.eventtype === 'enter_chat' ? [{ type: 'opened' }] : pressContent(message);
    if (msgtype === 'text' && text)
        return [withQuote(unaddressed(text.content), message)];
    if (msgtype === 'voice' && voice)
        return [{ type: 'text', text: voice.content }];
    if (msgtype === 'mixed' && mixed)
        return mixed.msg_item.flatMap((item) => {
            if (item.text)
                return [withQuote(unaddressed(item.text.content), message)];
            return item.image ? [fileContent('image', item.image)] : [];
        });
    const type = Object.keys(mediaKinds).find((kind) => kind === msgtype);
    const media = type && message[type];
    return type && media ? [fileContent(type, media)] : [{ type: 'unreadable', what: msgtype }];
}
/** The place as everybody but the robot calls it: a group by its prefix, a member by the member's id. */
export function chatOf({ chatid, chattype }, member) {
    return chattype === 'group' && chatid ? { id: `${groupPrefix}${chatid}`, kind: 'group' } : { id: member, kind: 'private' };
}
/** `from` of the message must be the plain member id by now. Several events when words and pictures came together. */
export function decodeAibot(message, name, now) {
    const member = message.from?.userid.toLowerCase();
    if (!member)
        return [];
    const at = message.create_time === undefined ? now : new Date(message.create_time * 1000);
    const chat = chatOf(message, member);
    return contents(message).map((content, index) => ({
        id: index === 0 ? `wecom:${message.msgid}` : `wecom:${message.msgid}:${index}`,
        channel: 'wecom',
        at,
        chat,
        sender: { id: member, name },
        content,
    }));
}
//# sourceMappingURL=decode.js.map