import { addressed } from './addressed.js';
import { contentOf } from './decode-content.js';
/** Telegram's stand-in author for administrators who post as the group. */
const groupAnonymousBot = 1087968824;
/** An absent field stays absent: a database would store `undefined` as null, which is no field of an event. */
const present = (value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
const person = (user) => present({ id: String(user.id), name: [user.first_name, user.last_name].filter(Boolean).join(' '), language: user.language_code });
const place = ({ id, type, title }) => present({ id: String(id), kind: type === 'private' ? 'private' : 'group', title });
/** Undefined for other bots and for posts that a linked channel copies into its group. */
function senderOf({ from, sender_chat: face, chat, is_automatic_forward: copied }) {
    if (copied)
        return undefined;
    // A member may also speak as a channel of theirs: no more attributable than an anonymous administrator.
    if (face || from?.id === groupAnonymousBot)
        return { id: String((face ?? chat).id), name: (face ?? chat).title ?? '', anonymous: true };
    return from && !from.is_bot ? person(from) : undefined;
}
function messageContent(message, me) {
    if (message.migrate_to_chat_id !== undefined)
        return { type: 'moved', to: String(message.migrate_to_chat_id) };
    const { text, forUs } = addressed(message, me) ?? { forUs: false };
    const content = forUs ? contentOf(message, text) : undefined;
    return content && present(content);
}
function decodeMessage(message, id, me) {
    if (message.chat.type === 'channel')
        return undefined;
    const sender = senderOf(message);
    const content = sender && messageContent(message, me);
    return content && { id, channel: 'telegram', at: new Date(message.date * 1000), chat: place(message.chat), sender, content };
}
/** Without its message (too old, or sent in another's name) a press belongs to the private chat of the person. */
function decodePress({ id: pressId, from, data, message }, id, now) {
    if (data === undefined || message?.chat.type === 'channel')
        return undefined;
    const chat = message ? place(message.chat) : { id: String(from.id), kind: 'private' };
    const content = present({ type: 'press', action: data, message: message && String(message.message_id), pressId });
    return { id, channel: 'telegram', at: now, chat, sender: person(from), content };
}
const inside = ({ status, is_member: restrictedMember }) => status === 'restricted' ? restrictedMember === true : !['left', 'kicked'].includes(status);
function membership({ chat, old_chat_member: before, new_chat_member: after }) {
    if (chat.type === 'private')
        return { type: 'reachable', reachable: inside(after) };
    if (inside(before) === inside(after))
        return undefined; // promoted, restricted: still there
    return { type: inside(after) ? 'joined' : 'left' };
}
function decodeMembership(update, id) {
    const content = update.chat.type === 'channel' ? undefined : membership(update);
    const at = new Date(update.date * 1000);
    return content && { id, channel: 'telegram', at, chat: place(update.chat), sender: person(update.from), content };
}
export function decode(update, { me, now }) {
    const id = `telegram:${update.update_id}`;
    if (update.message)
        return decodeMessage(update.message, id, me);
    if (update.callback_query)
        return decodePress(update.callback_query, id, now);
    if (update.my_chat_member)
        return decodeMembership(update.my_chat_member, id);
    return undefined;
}
//# sourceMappingURL=decode.js.map