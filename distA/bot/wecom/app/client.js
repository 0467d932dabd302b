import { messageTag } from '../ids.js';
import { mediaType, upload } from '../media.js';
import { encodeApp, textParts } from './encode.js';
export function createAppClient({ api, asks, posting, readFile }) {
    async function sendFile({ chat }, { file, caption }) {
        const bytes = await readFile(file.id);
        const type = mediaType(file, bytes.length);
        const media_id = await upload(api, file, bytes, type);
        const words = caption ? textParts(caption) : [];
        return posting.all(chat, [...words, { body: { msgtype: type, [type]: { media_id } } }]);
    }
    /** Where the card cannot be changed any more it is shown anew; the older one, whose buttons say what is not so, is taken back. */
    async function update({ chat }, { messageId, card, orNothing }, tag) {
        const updated = await posting.update(chat, messageId, card);
        if (updated)
            return updated;
        const anew = orNothing ? {} : await posting.all(chat, encodeApp({ type: 'card', card }, tag));
        await posting.recall(messageId);
        return anew;
    }
    async function ask({ chat }, message, tag) {
        await asks.asked(chat, chat, tag); // Before it is read, it may be answered.
        await posting.all(chat, encodeApp(message, tag));
        return { messageId: tag };
    }
    return {
        send(to, message, key) {
            const tag = messageTag(to.chat, key);
            if (message.type === 'card-update')
                return update(to, message, tag);
            if (message.type === 'file')
                return sendFile(to, message);
            if (message.type === 'ask')
                return ask(to, message, tag);
            return posting.all(to.chat, encodeApp(message, tag));
        },
    };
}
//# sourceMappingURL=client.js.map