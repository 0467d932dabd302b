/**
 * What WeCom gives with a card: response codes, one from sending, one from each press, each good once, for 72 hours; and the id of the
 * message, by which it can be recalled for a day. https://developer.work.weixin.qq.com/document/path/94888 and 94867
 */
import { limits } from '../limits.js';
export function createCodes(notes) {
    return {
        sent: (taskId, code) => notes.put(`code:sent:${taskId}`, code, limits.responseCode),
        pressed: (taskId, code) => notes.put(`code:pressed:${taskId}`, code, limits.responseCode),
        take: async (taskId) => (await notes.take(`code:pressed:${taskId}`)) ?? notes.take(`code:sent:${taskId}`),
        message: (taskId, msgid) => notes.put(`code:message:${taskId}`, msgid, limits.recall),
        takeMessage: (taskId) => notes.take(`code:message:${taskId}`),
    };
}
//# sourceMappingURL=codes.js.map