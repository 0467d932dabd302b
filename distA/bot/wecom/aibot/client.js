import { encodeCard } from '../card.js';
import { messageTag } from '../ids.js';
import { mediaType } from '../media.js';
import { createProgress } from '../progress.js';
import { groupPrefix } from './decode.js';
import { encodeAibot, markdownParts } from './encode.js';
import { clickWindow, welcomeWindow } from './windows.js';
/** Several parts of one message; a second attempt leaves out those that went out. */
function createPushing({ line, people, pace }) {
    const progress = createProgress();
    return async function push({ chat, kind }, parts, key) {
        pace.take(chat, parts.length);
        const chatid = chat.startsWith(groupPrefix) ? chat.slice(groupPrefix.length) : await people.robotId(chat);
        await progress.run(key && `${chat} ${key}`, parts.map((part) => () => line.push({ kind, chatid }, part)));
    };
}
/** The card that was just pressed can be changed for everybody; any other cannot. */
async function change(windows, to, { messageId, card }) {
    const respond = windows.take(clickWindow(to.chat, messageId));
    if (!respond)
        return false;
    try {
        await respond({ response_type: 'update_template_card', template_card: encodeCard(card, messageId, 'aibot').card });
        return true;
    }
    catch {
        return false; // Too late after all: the card is shown anew.
    }
}
/** An opened chat is greeted within its five seconds, as text; everything else is pushed. */
async function welcome(windows, to, message) {
    const respond = to.kind === 'private' && message.type === 'text' ? windows.take(welcomeWindow(to.chat)) : undefined;
    if (message.type === 'text')
        await respond?.({ msgtype: 'text', text: { content: message.text } });
    return respond !== undefined;
}
export function createAibotClient({ line, people, asks, pace, windows, readFile }) {
    const push = createPushing({ line, people, pace });
    async function sendFile(to, { file, caption }, key) {
        const bytes = await readFile(file.id);
        const type = mediaType(file, bytes.length);
        const media_id = await line.upload({ name: file.name, bytes, type });
        const words = caption ? markdownParts(caption, messageTag(to.chat, key), to) : [];
        await push(to, [...words, { msgtype: type, [type]: { media_id } }], key);
    }
    async function update(to, message, key) {
        if (await change(windows, to, message))
            return { messageId: message.messageId };
        if (message.orNothing)
            return {};
        const messageId = messageTag(to.chat, key);
        await push(to, encodeAibot({ type: 'card', card: message.card }, messageId, to), key);
        return { messageId };
    }
    return {
        async send(to, message, key) {
            const messageId = messageTag(to.chat, key);
            if (message.type === 'card-update')
                return update(to, message, key);
            if (message.type === 'file')
                await sendFile(to, message, key);
            else {
                // Before a question is read, it may be answered.
                if (message.type === 'ask')
                    await asks.asked(to.chat, message.mention?.id ?? to.chat, messageId);
                if (!(await welcome(windows, to, message)))
                    await push(to, encodeAibot(message, messageId, to), key);
            }
            return { messageId };
        },
    };
}
//# sourceMappingURL=client.js.map