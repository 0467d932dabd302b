import { limits } from './limits.js';
export function createAsks(notes) {
    const keyOf = (chat, person) => `ask:${chat}:${person}`;
    return {
        asked: (chat, person, messageId) => notes.put(keyOf(chat, person), messageId, limits.ask),
        of: (chat, person) => notes.get(keyOf(chat, person)),
        answered: async (chat, person) => void (await notes.take(keyOf(chat, person))),
    };
}
/** Words after a question answer it, unless they quote something else. */
export async function withQuestion(event, asks) {
    const { content, chat, sender } = event;
    if (content.type !== 'text' || content.replyTo !== undefined)
        return event;
    const question = await asks.of(chat.id, sender.id);
    return question ? { ...event, content: { ...content, replyTo: question } } : event;
}
//# sourceMappingURL=asks.js.map