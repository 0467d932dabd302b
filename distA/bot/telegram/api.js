/** The only place that calls Telegram, with a time limit on every call: uploads by telegraf's client, all else by undici, at a fraction of the cost. */
import { Telegram, TelegramError } from 'telegraf';
import { z } from 'zod';
import { createPoster } from './post.js';
const uploads = new Set(['sendPhoto', 'sendDocument', 'sendVoice', 'sendVideo']);
/** https://core.telegram.org/bots/api#making-requests */
const reply = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), result: z.unknown() }),
    z.object({
        ok: z.literal(false),
        error_code: z.number(),
        description: z.string(),
        parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
    }),
]);
/** What Telegram answered: the result, or its refusal as an error. */
function resultOf({ status, text }) {
    if (status >= 500)
        throw new TelegramError({ error_code: status, description: 'the server is in trouble' });
    const answer = reply.parse(JSON.parse(text));
    if (answer.ok)
        return answer.result;
    throw new TelegramError(answer);
}
/** Runs with a signal that aborts after `timeout` or with `outer`. By hand: AbortSignal.any would hang one more signal on `outer` with every call. */
async function within(timeout, outer, run) {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, timeout).unref();
    outer?.addEventListener('abort', end, { once: true });
    if (outer?.aborted)
        end();
    try {
        return await run(ending.signal);
    }
    finally {
        clearTimeout(timer);
        outer?.removeEventListener('abort', end);
    }
}
export function createApi({ token, apiRoot, timeouts }) {
    // Without the slash a path prefix would be dropped from the address.
    const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`;
    const telegram = new Telegram(token, { apiRoot: root, webhookReply: false });
    const poster = createPoster(`${root}bot${token}/`);
    const upload = (method, params, { timeout = timeouts.upload, signal }) => 
    // telegraf's types end at Bot API 7.1 and know neither newer methods nor Node's AbortSignal.
    within(timeout, signal, (limit) => telegram.callApi(method, params, { signal: limit }));
    return {
        async call(method, params = {}, options = {}) {
            if (uploads.has(method))
                return upload(method, params, options);
            return resultOf(await poster.post(method, params, { timeout: timeouts.call, ...options }));
        },
        fileUrl: (path) => new URL(`./file/bot${token}/${path}`, root),
    };
}
//# sourceMappingURL=api.js.map