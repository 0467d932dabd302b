/** What was sent to customers and may have arrived: kept for as long as it may come back, and known again after a crash. */
import { z } from 'zod';
const kept = z.record(z.string(), z.unknown());
/** Seconds: a refusal comes within the 48 hours of a conversation. */
const keptFor = 72 * 3600;
export function createSent(notes) {
    const key = (chat, msgid) => `kf-sent:${chat} ${msgid}`;
    return {
        async begin(chat, msgid, body) {
            const before = await notes.get(key(chat, msgid));
            if (before === undefined)
                await notes.put(key(chat, msgid), JSON.stringify(body), keptFor);
            return before !== undefined;
        },
        undo: async (chat, msgid) => void (await notes.take(key(chat, msgid))),
        async take(chat, msgid) {
            const note = await notes.take(key(chat, msgid));
            return note === undefined ? undefined : kept.parse(JSON.parse(note));
        },
    };
}
//# sourceMappingURL=sent.js.map