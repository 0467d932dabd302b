import { WecomError } from '../failure.js';
import { limits } from '../limits.js';
import { kfItem, kfPage } from './message.js';
const days = (count) => count * 86_400;
const badToken = 95007;
/** Fetches and stores until there is no more. Rejects where it got stuck; the next fetch goes on from there. */
export function createPages({ api, notes, log, take }) {
    async function ask(account, cursor, token) {
        const body = {
            open_kfid: account,
            limit: limits.kf.batch,
            voice_format: 0,
            ...(cursor ? { cursor } : {}),
            ...(token ? { token } : {}),
        };
        try {
            return await api.call({ path: '/cgi-bin/kf/sync_msg', body });
        }
        catch (error) {
            // A token lives ten minutes; without one it takes longer, but it works.
            if (token && error instanceof WecomError && error.errcode === badToken)
                return ask(account, cursor, undefined);
            throw error;
        }
    }
    async function takeOne(raw) {
        const item = kfItem.safeParse(raw);
        if (item.success)
            return take(item.data);
        log.error({ places: item.error.issues.map(({ path }) => path.join('.')).slice(0, 5) }, 'a customer message cannot be read: skipped');
    }
    /** The cursor moves when everything of the page is stored. Pages may be empty and yet not the last. */
    return async function fetchAll(account, token) {
        const key = `kf-cursor:${account}`;
        for (let more = true; more;) {
            const cursor = await notes.get(key);
            const page = kfPage.parse(await ask(account, cursor, token));
            for (const raw of page.msg_list)
                await takeOne(raw);
            if (page.next_cursor && page.next_cursor !== cursor)
                await notes.put(key, page.next_cursor, days(400));
            more = page.has_more === 1;
        }
    };
}
//# sourceMappingURL=pages.js.map