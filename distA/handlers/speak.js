import { textsIn } from '../bot/texts/index.js';
export function addressOf(event) {
    return { channel: event.channel, chat: event.chat.id, kind: event.chat.kind };
}
/** Undefined while the person has never opened a private chat. */
export function privateAddress({ channel, chat }) {
    return chat ? { channel: channel, chat, kind: 'private' } : undefined;
}
export function groupAddress({ channel, chat }) {
    return { channel: channel, chat, kind: 'group' };
}
export function textsOf({ locale }) {
    return textsIn(locale);
}
/** The key of a chat, for look-up: tells nothing of the chat. */
export function chatKey(rooms, { channel, chat }) {
    return rooms.blind(`${channel}:${chat}`);
}
/** Says something where the event came from. `part` tells several answers to one event apart. */
export async function answer(visit, message, options = {}) {
    const outgoing = { to: addressOf(visit.event), message, ...(options.ref ? { ref: options.ref } : {}) };
    await visit.rooms.send(`${visit.event.id}:${options.part ?? 'answer'}`, outgoing);
}
export async function answerText(visit, text, part) {
    const { event } = visit;
    const quoting = event.chat.kind === 'group' && event.content.type === 'press' && event.content.message ? { replyTo: event.content.message } : {};
    await answer(visit, { type: 'text', text, ...quoting }, part ? { part } : {});
}
/** Tells the person who pressed, and nobody else; typed words are answered in the chat. */
export async function tellPresser(visit, text, alert) {
    if (visit.event.content.type === 'press')
        await visit.rooms.toast(visit.event, text, alert);
    else
        await answerText(visit, text, 'told');
}
//# sourceMappingURL=speak.js.map