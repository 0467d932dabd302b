import { chatKey } from './speak.js';
/** A text to each of them, under the key and their chat. */
export async function tellAll(rooms, key, recipients, say) {
    for (const { to, locale } of recipients)
        await rooms.send(`${key}:${chatKey(rooms, to)}`, { to, message: { type: 'text', text: await say(locale) } });
}
/** Runs `tell` unless it has told under that key; whether it did is its own word, and is noted for so many seconds. */
export async function once(notes, key, seconds, tell) {
    if (await notes.get(key))
        return;
    if (await tell())
        await notes.put(key, 'told', seconds);
}
//# sourceMappingURL=tell-once.js.map