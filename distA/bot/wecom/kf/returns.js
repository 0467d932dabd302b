/**
 * WeCom takes a message, says yes, and tells later that it did not arrive. What failed by chance is sent once more; what is of no use
 * now waits until the customer writes; what WeCom will never carry is an alert. https://developer.work.weixin.qq.com/document/path/94670
 */
import { z } from 'zod';
import { describe } from '../failure.js';
import { messageTag } from '../ids.js';
/** fail_type → what to do, and why it failed. */
const fates = {
    0: { fate: 'again', why: 'unknown' },
    1: { fate: 'never', why: 'the account was deleted' },
    2: { fate: 'never', why: 'the application was closed' },
    4: { fate: 'wait', why: 'more than 48 hours' },
    5: { fate: 'wait', why: 'the conversation has ended' },
    6: { fate: 'wait', why: 'more than five messages' },
    8: { fate: 'never', why: 'the corporation is not verified' },
    10: { fate: 'wait', why: 'the customer refuses messages' },
    11: { fate: 'wait', why: 'no member of the corporation is signed in' },
    12: { fate: 'never', why: 'this kind of message is not allowed' },
    13: { fate: 'never', why: 'the content is not allowed' },
};
export const fateOf = (failType) => fates[failType] ?? { fate: 'again', why: `type ${failType}` };
const kept = z.array(z.record(z.string(), z.unknown()));
/** Seconds, and how many wait at most: the rest can be read under 我的诉求. */
const heldFor = 60 * 86_400;
const mostHeld = 8;
/** Ends the id of a second attempt: there is no third. */
const second = '-r';
export function createReturns({ notes, sent, post, log }) {
    const heldKey = (chat) => `kf-held:${chat}`;
    async function hold(chat, more) {
        const before = await notes.get(heldKey(chat));
        const all = [...(before ? kept.parse(JSON.parse(before)) : []), ...more].slice(-mostHeld);
        await notes.put(heldKey(chat), JSON.stringify(all), heldFor);
    }
    /** False when it cannot be sent now. */
    async function send(chat, msgid, body) {
        try {
            await post.send(chat, msgid, body);
            return true;
        }
        catch (error) {
            log.warn({ error: describe(error) }, 'a message that came back could not be sent again: it waits until the customer writes');
            return false;
        }
    }
    return {
        async failed(chat, msgid, failType) {
            const { fate, why } = fateOf(failType);
            log.error({ failType, why, fate }, 'WeCom took a message to a customer and did not deliver it');
            const body = await sent.take(chat, msgid);
            if (!body || fate === 'never')
                return true;
            if (fate === 'again' && !msgid.endsWith(second) && (await send(chat, `${msgid}${second}`, body)))
                return false;
            await hold(chat, [body]);
            return true;
        },
        async release(chat) {
            const note = await notes.take(heldKey(chat));
            const bodies = note ? kept.parse(JSON.parse(note)) : [];
            for (const [index, body] of bodies.entries())
                if (!(await post.has(chat, 1, 1)) || !(await send(chat, messageTag(chat, undefined), body)))
                    return hold(chat, bodies.slice(index));
        },
    };
}
//# sourceMappingURL=returns.js.map