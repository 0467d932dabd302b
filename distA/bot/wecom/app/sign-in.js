/**
 * Sign-in to the dashboard by who one is in WeCom: a QR code in the browser, nothing at all inside WeCom.
 * https://developer.work.weixin.qq.com/document/path/98152, 91022 and 91023
 */
import { randomBytes } from 'node:crypto';
import express from 'express';
import { z } from 'zod';
import { describe } from '../failure.js';
import { words } from '../words.js';
const path = '/wecom/login';
/** Seconds: WeCom's code lives five minutes. */
const stateLives = 600;
const cookie = 'wecom_sign_in';
const answered = z.object({ code: z.string().min(1).max(512), state: z.string().regex(/^[0-9a-f]{32}$/) });
const known = z.object({ userid: z.string().min(1).optional() });
function addressOf({ corpId, agentId, publicUrl }, inside, state) {
    const back = new URL(`${path}/done`, publicUrl).href;
    const url = new URL(inside ? 'https://open.weixin.qq.com/connect/oauth2/authorize' : 'https://login.work.weixin.qq.com/wwlogin/sso/login');
    const query = inside
        ? { appid: corpId, redirect_uri: back, response_type: 'code', scope: 'snsapi_base', state, agentid: String(agentId) }
        : { login_type: 'CorpApp', appid: corpId, agentid: String(agentId), redirect_uri: back, state };
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    if (inside)
        url.hash = 'wechat_redirect';
    return url.href;
}
function cookieOf(request) {
    return new RegExp(`(?:^|; )${cookie}=([0-9a-f]{32})(?:;|$)`).exec(request.get('cookie') ?? '')?.[1];
}
export function signInRoutes(deps) {
    const { api, notes, log, publicUrl, signIn } = deps;
    async function begin(request, response) {
        const state = randomBytes(16).toString('hex');
        await notes.put(`sign-in:${state}`, '1', stateLives);
        response.cookie(cookie, state, {
            httpOnly: true,
            sameSite: 'lax',
            secure: publicUrl.startsWith('https:'),
            path,
            maxAge: stateLives * 1000,
        });
        response.redirect(302, addressOf(deps, /wxwork/i.test(request.get('user-agent') ?? ''), state));
    }
    /** Undefined for whoever is no member, or comes with a code or a state that is not good. */
    async function memberOf(request) {
        const { data } = answered.safeParse(request.query);
        // The browser that began it, and once only.
        if (!data || data.state !== cookieOf(request) || !(await notes.take(`sign-in:${data.state}`)))
            return undefined;
        try {
            const { userid } = known.parse(await api.call({ path: '/cgi-bin/auth/getuserinfo', query: { code: data.code } }));
            return userid?.toLowerCase();
        }
        catch (error) {
            log.warn({ error: describe(error) }, 'a sign-in by WeCom failed');
            return undefined;
        }
    }
    async function end(request, response) {
        const member = await memberOf(request);
        const next = member && (await signIn(member));
        if (next)
            response.redirect(302, next);
        else
            response.status(403).type('text/plain').send(words.mayNotSignIn);
    }
    const routes = express.Router();
    routes.get(path, begin);
    routes.get(`${path}/done`, end);
    return routes;
}
//# sourceMappingURL=sign-in.js.map