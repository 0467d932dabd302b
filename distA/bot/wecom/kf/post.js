/** One request of send_msg, with a place of the customer's budget. https://developer.work.weixin.qq.com/document/path/94677 */
import { DeliveryFailure } from '../../channel.js';
import { actionOf } from '../errcodes.js';
import { WecomError } from '../failure.js';
import { limits } from '../limits.js';
import { wrongState } from './session.js';
/** An id that WeCom knows already was sent the first time: the code for it is not documented, so any refusal of the request counts. */
function isRepeat({ errcode }) {
    return actionOf(errcode) === 'bug' || actionOf(errcode) === 'drop';
}
export function createKfPost({ api, budgets, now, homes, session, sent }) {
    const since = () => new Date(now().getTime() - limits.kf.hours * 3_600_000);
    async function place(chat) {
        if (await budgets.take(chat, limits.kf.messages, since()))
            return;
        throw new DeliveryFailure({ type: 'unreachable' }, 'kf: the customer has had all the messages there are until they write again');
    }
    /** Where the conversation is in a state that lets nobody send, it is made ours first, where that can be. */
    async function call({ account, customer }, msgid, body) {
        const exchange = { path: '/cgi-bin/kf/send_msg', body: { touser: customer, open_kfid: account, msgid, ...body } };
        try {
            await api.call(exchange);
        }
        catch (error) {
            const mayHelp = error instanceof WecomError && wrongState.has(error.errcode);
            if (!mayHelp || !(await session.claim({ account, customer }).catch(() => false)))
                throw error;
            await api.call(exchange);
        }
    }
    return {
        async send(chat, msgid, body) {
            const again = await sent.begin(chat, msgid, body);
            try {
                if (!again)
                    await place(chat);
                await call(await homes.placeOf(chat), msgid, body);
            }
            catch (error) {
                if (error instanceof WecomError && again && isRepeat(error))
                    return;
                if (error instanceof WecomError || error instanceof DeliveryFailure)
                    await sent.undo(chat, msgid);
                if (error instanceof WecomError && actionOf(error.errcode) !== 'park')
                    await budgets.giveBack(chat);
                throw error;
            }
        },
        async welcome(code, msgid, body) {
            await api.call({ path: '/cgi-bin/kf/send_msg_on_event', body: { code, msgid, ...body } });
        },
        async has(chat, count, spare) {
            const free = await budgets.take(chat, limits.kf.messages - spare - count + 1, since());
            if (free)
                await budgets.giveBack(chat);
            return free;
        },
    };
}
//# sourceMappingURL=post.js.map