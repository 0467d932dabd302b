/** Telegram's 429 does not say whether one chat or the whole bot must wait. Several chats waiting at once mean the bot. */
/** Two groups may reach their own limits in the same morning; three chats at once hardly do. */
const chatsThatMeanAll = 3;
/** Scope of a 429 for `chat` (undefined: a call without a chat), at `now` in milliseconds. */
export function createFloodWatch() {
    const waiting = new Map();
    return function scope(chat, retryAfter, now) {
        for (const [other, until] of waiting)
            if (until <= now)
                waiting.delete(other);
        if (chat === undefined)
            return 'all';
        waiting.set(chat, now + retryAfter * 1000);
        return waiting.size >= chatsThatMeanAll ? 'all' : 'chat';
    };
}
//# sourceMappingURL=flood.js.map