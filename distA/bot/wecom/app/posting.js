/** message/send, the update and the recall of a card, to one member. https://developer.work.weixin.qq.com/document/path/90236, 94888 and 94867 */
import { z } from 'zod';
import { DeliveryFailure } from '../../channel.js';
import { encodeCard } from '../card.js';
import { actionOf } from '../errcodes.js';
import { describe, WecomError } from '../failure.js';
import { limits } from '../limits.js';
const sent = z.object({
    msgid: z.string().optional(),
    response_code: z.string().optional(),
    invaliduser: z.string().optional(),
    unlicenseduser: z.string().optional(),
});
const fresh = new Set(['anew', 'bug', 'drop']);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export function createPosting({ api, agentId, codes, pace, log, pause }) {
    async function post(member, { body, taskId }) {
        const seconds = taskId ? limits.repeat.card : limits.repeat.text;
        const request = { touser: member, agentid: agentId, ...body, enable_duplicate_check: 1, duplicate_check_interval: seconds };
        const answer = sent.parse(await api.call({ path: '/cgi-bin/message/send', body: request }));
        if (answer.invaliduser)
            throw new DeliveryFailure({ type: 'unreachable' }, 'message/send: not within the range of the application');
        if (answer.unlicenseduser) {
            log.error({}, 'a member has no licence for applications of WeCom: nothing reaches them until they get one');
            throw new DeliveryFailure({ type: 'unreachable' }, 'message/send: no licence');
        }
        if (taskId && answer.response_code)
            await codes.sent(taskId, answer.response_code);
        if (taskId && answer.msgid)
            await codes.message(taskId, answer.msgid);
        const messageId = taskId ?? answer.msgid;
        return messageId ? { messageId } : {};
    }
    /** False when this code is spent, or of another card, or WeCom takes no update of this kind: a fresh card says the same. */
    async function updateWith(code, member, messageId, card) {
        try {
            const body = { userids: [member], agentid: agentId, response_code: code, template_card: encodeCard(card, messageId, 'app').card };
            await api.call({ path: '/cgi-bin/message/update_template_card', body });
            return true;
        }
        catch (error) {
            if (error instanceof WecomError && fresh.has(actionOf(error.errcode)))
                return false;
            await codes.sent(messageId, code);
            throw error;
        }
    }
    return {
        async all(member, parts) {
            pace.take(member, parts.length);
            const receipts = [];
            for (const [index, part] of parts.entries()) {
                if (index > 0)
                    await wait(pause);
                receipts.push(await post(member, part));
            }
            return receipts[parts.findIndex(({ taskId }) => taskId !== undefined)] ?? receipts.at(-1) ?? {};
        },
        async update(member, messageId, card) {
            for (let code = await codes.take(messageId); code; code = await codes.take(messageId))
                if (await updateWith(code, member, messageId, card))
                    return { messageId };
            return undefined;
        },
        async recall(messageId) {
            const msgid = await codes.takeMessage(messageId);
            if (!msgid)
                return;
            try {
                await api.call({ path: '/cgi-bin/message/recall', body: { msgid } });
            }
            catch (error) {
                if (!(error instanceof WecomError))
                    await codes.message(messageId, msgid);
                log.warn({ error: describe(error) }, 'an older card could not be recalled: it stays where it is');
            }
        },
    };
}
//# sourceMappingURL=posting.js.map