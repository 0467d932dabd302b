/** The access token of one secret: shared by all processes, asked for once at a time. https://developer.work.weixin.qq.com/document/path/91039 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { actionOf, wrongCredentials } from './errcodes.js';
import { Refused, WecomError } from './failure.js';
import { limits } from './limits.js';
const granted = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const kept = z.object({ value: z.string(), until: z.number() });
export function createTokens({ corpId, secret, variable, name, http, notes, now, log, pause }) {
    const key = `token:${createHash('sha256').update(`${corpId} ${secret}`).digest('base64url')}`;
    let mine;
    let bad;
    let asking;
    let state = { ok: false, detail: `${name} not started` };
    let closed;
    const good = (token) => token !== undefined && token.value !== bad && token.until > now().getTime();
    function refuse(error) {
        const refused = new Refused(error.errcode, error.message);
        state = { ok: false, detail: `${name}: ${variable} is refused (${error.errcode})` };
        closed = { until: performance.now() + pause, error: refused };
        log.error({ errcode: error.errcode }, `${variable}: WeCom refuses it, or our address is not among the trusted ones; see npm run wecom:check`);
        return refused;
    }
    async function fresh() {
        try {
            const answer = granted.parse(await http.json({ path: '/cgi-bin/gettoken', query: { corpid: corpId, corpsecret: secret } }));
            const seconds = Math.max(1, answer.expires_in - limits.tokenMargin);
            const token = { value: answer.access_token, until: now().getTime() + seconds * 1000 };
            await notes.put(key, JSON.stringify(token), seconds);
            return token;
        }
        catch (error) {
            const stops = error instanceof WecomError && (wrongCredentials.has(error.errcode) || actionOf(error.errcode) === 'stop');
            if (stops)
                throw refuse(error);
            state = { ok: false, detail: `${name}: WeCom cannot be reached` };
            throw error;
        }
    }
    /** Another process may have one already. */
    async function find() {
        const note = await notes.get(key);
        const shared = note ? kept.safeParse(JSON.parse(note)).data : undefined;
        return good(shared) ? shared : fresh();
    }
    return {
        async get() {
            if (good(mine))
                return mine.value;
            if (closed && performance.now() < closed.until)
                throw closed.error;
            asking ??= find().finally(() => (asking = undefined));
            mine = await asking;
            state = { ok: true, detail: name };
            return mine.value;
        },
        health: () => state,
        async refused(token) {
            if (mine && mine.value !== token)
                return;
            bad = token;
            mine = undefined;
        },
    };
}
//# sourceMappingURL=token.js.map