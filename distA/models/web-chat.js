/** Web chats: their messages, and the persons behind the cookies. */
import { randomBytes } from 'node:crypto';
function openMessage({ _id, seq, revision, at, body }, chat, seal) {
    const opened = JSON.parse(seal.open(body));
    return { id: _id, chat, seq, revision, at, ...opened };
}
const mostCaughtUp = 10_000;
/**
 * Grows within this process and, to the millisecond, between processes; also when the clock was put back since the last message
 * of the chat was written.
 */
function createTicker(collection, now) {
    let last = 0;
    const caughtUp = new Map();
    const catchUp = async (chat) => {
        const [newest] = await collection.find({ chat }).sort({ revision: -1 }).limit(1).toArray();
        last = Math.max(last, newest?.revision ?? 0);
    };
    return async (chat) => {
        if (caughtUp.size > mostCaughtUp)
            caughtUp.clear();
        const known = caughtUp.get(chat) ?? catchUp(chat);
        caughtUp.set(chat, known);
        try {
            await known;
        }
        catch (error) {
            caughtUp.delete(chat);
            throw error;
        }
        return (last = Math.max(last + 1, now().getTime() * 1000));
    };
}
/** Chats are found by the blind index of their id; ids of messages are of no use without the chat. */
export function createWebChats({ webMessages }, seal, now) {
    const collection = webMessages.collection;
    const tick = createTicker(collection, now);
    const chatId = (chat) => seal.blind(`web:${chat}`);
    const opened = (document, chat) => openMessage(document, chat, seal);
    return {
        append: async ({ key, chat, author, body, }) => {
            const _id = seal.blind(`web-message:${chat}:${key}`);
            const seq = await tick(chatId(chat));
            const document = {
                _id,
                chat: chatId(chat),
                seq,
                revision: seq,
                body: seal.seal(JSON.stringify({ author, body })),
                at: now(),
            };
            const before = await collection.findOneAndUpdate({ _id }, { $setOnInsert: document }, { upsert: true, returnDocument: 'before' });
            return opened(before ?? document, chat);
        },
        replace: async (chat, _id, body) => {
            const after = await collection.findOneAndUpdate({ _id, chat: chatId(chat) }, { $set: { body: seal.seal(JSON.stringify({ body })), revision: await tick(chatId(chat)) } }, { returnDocument: 'after' });
            return after ? opened(after, chat) : undefined;
        },
        list: async (chat, { limit, after }) => {
            const filter = { chat: chatId(chat), ...(after === undefined ? {} : { revision: { $gt: after } }) };
            const found = await collection
                .find(filter)
                .sort(after === undefined ? { seq: -1 } : { revision: 1 })
                .limit(limit)
                .toArray();
            return found.map((document) => opened(document, chat)).sort((a, b) => a.seq - b.seq);
        },
    };
}
/** Persons behind cookies: the token is known to the browser only. */
export function createWebIdentities({ sessions }, seal) {
    const collection = sessions.collection;
    const idOf = (token) => seal.blind(`web-token:${token}`);
    return {
        find: async (token) => {
            const found = await collection.findOne({ _id: idOf(token) });
            return found ? JSON.parse(seal.open(found.body)) : undefined;
        },
        create: async (name) => {
            const token = randomBytes(24).toString('base64url');
            const identity = { id: `w${randomBytes(9).toString('base64url')}`, name };
            await collection.insertOne({ _id: idOf(token), body: seal.seal(JSON.stringify(identity)) }); // Without `at` it is not forgotten.
            return { ...identity, token };
        },
    };
}
//# sourceMappingURL=web-chat.js.map