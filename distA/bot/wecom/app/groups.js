/** Groups that the application makes: it alone may speak there. https://developer.work.weixin.qq.com/document/path/90245 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { clip } from '../bytes.js';
import { WecomError } from '../failure.js';
import { limits } from '../limits.js';
import { appchatPrefix } from '../push/place.js';
const made = z.object({ chatid: z.string().min(1) });
/** WeCom has a group of this id: we made it, and the answer was lost. */
const exists = 86215;
/** The chat of the group; a second attempt with the same key makes no second group. Throws like a call. */
export async function makeAppchat(api, { key, name, members }) {
    const chatid = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const [owner] = members;
    const body = { chatid, name: clip(name, limits.groupName), owner, userlist: members.slice(0, limits.groupMembers) };
    try {
        return `${appchatPrefix}${made.parse(await api.call({ path: '/cgi-bin/appchat/create', body })).chatid}`;
    }
    catch (error) {
        if (error instanceof WecomError && error.errcode === exists)
            return `${appchatPrefix}${chatid}`;
        throw error;
    }
}
//# sourceMappingURL=groups.js.map