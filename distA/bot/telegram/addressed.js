const command = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?=\s|$)/i;
/** The words that work in a group without a slash, where the bot is allowed to see them. */
const groupWords = /^(?:(?:待办|待辦|帮助|幫助|help)|(?:登记|登記)\s+\S{1,40})$/i;
const same = (one, other) => one.toLowerCase() === other.toLowerCase();
function mentions(message, written, me) {
    const entities = message.entities ?? message.caption_entities ?? [];
    return entities.some(({ type, offset, length, user }) => type === 'text_mention' ? user?.id === me.id : type === 'mention' && same(written.slice(offset, offset + length), `@${me.username}`));
}
function withoutName(written, me) {
    const name = `@${me.username}`;
    const text = written.trim();
    if (same(text.slice(0, name.length), name))
        return text.slice(name.length).trim();
    return same(text.slice(-name.length), name) ? text.slice(0, -name.length).trim() : text;
}
/** Undefined for a command that names another bot. */
export function addressed(message, me) {
    const written = message.text ?? message.caption;
    const quotesUs = message.reply_to_message?.from?.id === me.id;
    const privately = message.chat.type === 'private';
    if (written === undefined)
        return { text: undefined, forUs: privately || quotesUs };
    const [whole, name, bot] = command.exec(written) ?? [];
    if (whole && name) {
        if (bot && !same(bot, me.username))
            return undefined;
        return { text: `/${name.toLowerCase()}${written.slice(whole.length).trimEnd()}`, forUs: true };
    }
    const mentioned = mentions(message, written, me);
    const text = mentioned ? withoutName(written, me) : written;
    return { text, forUs: privately || quotesUs || mentioned || groupWords.test(text.trim()) };
}
//# sourceMappingURL=addressed.js.map