/** Sending on the web is storing: the page shows what is stored. */
import { DeliveryFailure } from '../channel.js';
/** The chat in which a person's answers to presses are kept until their page has shown them. */
export const toastChat = (person) => `toast:${person}`;
/** A press id names its person, so that the answer finds them in every process. */
export function pressOwner(pressId) {
    return pressId.split('.')[0] ?? '';
}
export function createClient({ store }, hub) {
    const toast = async (message) => {
        const chat = toastChat(pressOwner(message.pressId));
        if (message.text)
            await store.append({ key: message.pressId, chat, body: { type: 'text', text: message.text, silent: !message.alert } });
        hub.changed(chat);
        return {};
    };
    const append = async (chat, key, body) => {
        const { id } = await store.append({ key, chat, body });
        hub.changed(chat);
        return { messageId: id };
    };
    return async (to, message, key) => {
        if (to.channel !== 'web')
            throw new DeliveryFailure({ type: 'refused' }, 'not a web chat');
        if (message.type === 'toast')
            return toast(message);
        if (message.type !== 'card-update')
            return append(to.chat, key, message);
        const replaced = await store.replace(to.chat, message.messageId, { type: 'card', card: message.card });
        if (!replaced)
            return append(to.chat, key, { type: 'card', card: message.card });
        hub.changed(to.chat);
        return { messageId: replaced.id };
    };
}
//# sourceMappingURL=client.js.map