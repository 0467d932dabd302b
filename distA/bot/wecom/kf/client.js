import { DeliveryFailure } from '../../channel.js';
import { WecomError } from '../failure.js';
import { messageTag } from '../ids.js';
import { mediaType, upload } from '../media.js';
import { createProgress } from '../progress.js';
import { words } from '../words.js';
import { bodyOf, encodeKf } from './encode.js';
/** Bytes of words that may wait: with them the next message still fits into two. */
const waitingBytes = 1200;
export const welcomeNote = (chat) => `kf-welcome:${chat}`;
function asksSomething(message) {
    if (message.type === 'ask')
        return true;
    return (message.type === 'card' ? message.card.buttons : (message.buttons ?? [])).flat().length > 0;
}
/** True when the chat was just opened and this was its welcome. */
async function welcomed({ notes, post }, chat, parts, tag) {
    const [part] = parts;
    if (parts.length !== 1 || !part || part.type === 'document')
        return false;
    const code = await notes.take(welcomeNote(chat));
    if (!code)
        return false;
    try {
        await post.welcome(code, `${tag}-w`, bodyOf(part, tag));
        return true;
    }
    catch (error) {
        if (error instanceof WecomError)
            return false;
        throw error;
    }
}
/** Mere news leaves the last place alone: it waits for the next message. */
async function waits({ post, budgets }, chat, message, tag) {
    const parts = encodeKf(message, []);
    if (asksSomething(message) || (await post.has(chat, parts.length, 1)) || !(await post.has(chat, 1, 0)))
        return false;
    const [text] = parts;
    return text?.type === 'text' && parts.length === 1 && budgets.carry(chat, tag, text.text, waitingBytes);
}
async function fileBody({ api }, file, bytes) {
    const type = mediaType(file, bytes.length);
    return { msgtype: type, [type]: { media_id: await upload(api, file, bytes, type) } };
}
async function bodyOfPart(deps, part, tag) {
    if (part.type !== 'document')
        return bodyOf(part, tag);
    return fileBody(deps, { id: tag, kind: 'file', name: words.fullText, mime: 'text/plain' }, Buffer.from(part.text));
}
export function createKfClient(deps) {
    const { asks, budgets, post, readFile } = deps;
    const progress = createProgress();
    async function sendAll(chat, bodies, tag) {
        const parts = bodies.map((make, index) => async () => post.send(chat, `${tag}-${index}`, await make()));
        await progress.run(`${chat} ${tag}`, parts);
    }
    async function say(chat, message, tag) {
        const waiting = await budgets.waiting(chat);
        const before = waiting.map((one) => one.words);
        const parts = encodeKf(message, before);
        if (message.type === 'ask')
            await asks.asked(chat, chat, tag); // Before it is read, it may be answered.
        if (await welcomed(deps, chat, parts, tag))
            return { messageId: tag };
        if (await waits(deps, chat, message, tag))
            return {};
        const bodies = parts.map((part) => () => bodyOfPart(deps, part, tag));
        await sendAll(chat, bodies, tag);
        const told = waiting.map(({ key }) => key);
        if (told.length > 0)
            await budgets.carried(chat, told);
        return { messageId: tag };
    }
    async function sendFile(chat, { file, caption }, tag) {
        const bytes = await readFile(file.id);
        const title = caption ? [async () => bodyOf({ type: 'text', text: caption }, tag)] : [];
        if (!(await post.has(chat, title.length + 1, 1)))
            throw new DeliveryFailure({ type: 'unreachable' }, 'kf: no place for a file');
        await sendAll(chat, [...title, () => fileBody(deps, file, bytes)], tag);
        return { messageId: `${tag}-${title.length}` };
    }
    return {
        async send({ chat }, message, key) {
            const tag = messageTag(chat, key);
            if (message.type === 'file')
                return sendFile(chat, message, tag);
            if (message.type !== 'card-update')
                return say(chat, message, tag);
            return message.orNothing ? {} : say(chat, { type: 'card', card: message.card }, tag);
        },
    };
}
//# sourceMappingURL=client.js.map