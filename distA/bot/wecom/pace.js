/** What WeCom would drop without a word is not sent: every chat keeps to its messages a minute and an hour. */
import { DeliveryFailure } from '../channel.js';
const minute = 60_000;
const hour = 3_600_000;
const forgetAbove = 5000;
/** By elapsed time: the wall clock may jump. */
export function createPace({ perMinute, perHour }, log, elapsed = () => performance.now()) {
    const chats = new Map();
    /** Milliseconds until `count` more fit into the window. */
    function wait(sent, most, window, count) {
        const blocking = sent[sent.length - Math.max(1, most - count + 1)];
        return blocking === undefined ? 0 : Math.max(0, blocking + window - elapsed());
    }
    function forget() {
        for (const [chat, sent] of chats)
            if ((sent.at(-1) ?? 0) < elapsed() - hour)
                chats.delete(chat);
    }
    return {
        take(chat, count) {
            const sent = (chats.get(chat) ?? []).filter((moment) => moment > elapsed() - hour);
            const pause = Math.max(wait(sent, perMinute, minute, count), wait(sent, perHour, hour, count));
            if (pause > 0) {
                log.warn({ seconds: Math.ceil(pause / 1000) }, 'a chat has had all the messages that WeCom lets through: the next one waits');
                throw new DeliveryFailure({ type: 'later', retryAfter: Math.ceil(pause / 1000), scope: 'chat' }, 'the pace of this chat');
            }
            if (chats.size > forgetAbove)
                forget();
            chats.set(chat, [...sent, ...Array.from({ length: count }, elapsed)]);
        },
    };
}
//# sourceMappingURL=pace.js.map