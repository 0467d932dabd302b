/** Who has the conversation with a customer: nobody, we, the waiting line, or a person of the city. https://developer.work.weixin.qq.com/document/path/94669 */
import { z } from 'zod';
import { WecomError } from '../failure.js';
/** 未处理, 智能助手, 待接入池; 3 is 人工 and 4 已结束: from there no move leads back to us. */
const states = { fresh: 0, ours: 1, waiting: 2 };
const answer = z.object({ service_state: z.number() });
/** What WeCom answers when a message may not be sent in the state that the conversation is in. */
export const wrongState = new Set([95013, 95018]);
export function createKfSession(api) {
    const inSession = ({ account, customer }) => ({ open_kfid: account, external_userid: customer });
    /** False when WeCom does not allow the move. */
    async function move(place) {
        try {
            await api.call({ path: '/cgi-bin/kf/service_state/trans', body: { ...inSession(place), service_state: states.ours } });
            return true;
        }
        catch (error) {
            if (error instanceof WecomError)
                return false;
            throw error;
        }
    }
    return {
        async claim(place) {
            const { service_state: state } = answer.parse(await api.call({ path: '/cgi-bin/kf/service_state/get', body: inSession(place) }));
            if (state === states.ours)
                return true;
            if (state === states.fresh)
                return (await move(place)) || true; // A fresh one may be sent to as it is.
            return state === states.waiting ? move(place) : false;
        },
    };
}
//# sourceMappingURL=session.js.map