/** Looks at a real tenant's settings one by one, and says what to do about each that is not right. */
import { randomBytes } from 'node:crypto';
import { getSignature } from '@wecom/crypto';
import { z } from 'zod';
import { seal } from './crypto.js';
import { WecomError } from './failure.js';
import { createHttp } from './http.js';
/** The console is https://work.weixin.qq.com/wework_admin. */
const remedies = {
    40001: 'the Secret does not belong to this CorpID: copy it again (应用管理 → 应用 → Secret; 微信客服 → API → Secret)',
    40013: 'WECOM_CORP_ID is wrong: 我的企业 → 企业ID',
    40056: 'WECOM_AGENT_ID is wrong: 应用管理 → 应用 → AgentId',
    301002: 'WECOM_AGENT_ID and WECOM_SECRET belong to different applications',
    60020: 'our address is not trusted: 应用管理 → 应用 → 企业可信IP; it works about a minute after it was added',
    60011: 'the application may not see this member: 应用管理 → 应用 → 可见范围',
    48002: 'this secret may not use the interface: 微信客服 → API → 可调用接口的应用',
    45009: 'too many calls: wait an hour; repeated wrong secrets ban an address for that long',
};
const remedy = (error) => error instanceof WecomError
    ? `errcode ${error.errcode}: ${remedies[error.errcode] ?? 'see https://developer.work.weixin.qq.com/document/path/90313'}`
    : 'WeCom does not answer: is the network open to WECOM_API_ROOT?';
async function look(what, run) {
    try {
        const seen = await run();
        return typeof seen === 'string' ? { what, ok: true, detail: seen } : { what, ok: false, detail: seen.wrong };
    }
    catch (error) {
        return { what, ok: false, detail: remedy(error) };
    }
}
const granted = z.object({ access_token: z.string() });
const agent = z.object({
    close: z.number().optional(),
    allow_partys: z.object({ partyid: z.array(z.number()) }).optional(),
    allow_userinfos: z.object({ user: z.array(z.object({ userid: z.string() })).optional() }).optional(),
});
const member = z.object({ name: z.string() });
const accounts = z.object({ account_list: z.array(z.object({ manage_privilege: z.boolean().optional() })) });
/** A token outside the running program. Throws like a call. */
export async function tokenOf(http, corpid, corpsecret) {
    return granted.parse(await http.json({ path: '/cgi-bin/gettoken', query: { corpid, corpsecret } })).access_token;
}
/** Greets the running program as WeCom would: what comes back must be the plain text. */
async function greet(path, secrets, { publicUrl, now, timeout = 8000 }) {
    if (!publicUrl)
        return { wrong: 'PUBLIC_URL is not set: WeCom could not reach us' };
    const plain = randomBytes(8).toString('hex');
    const moment = { timestamp: String(Math.floor(now().getTime() / 1000)), nonce: randomBytes(5).toString('hex') };
    const { encrypted } = seal(secrets, plain, moment);
    const url = new URL(path, publicUrl);
    const signature = getSignature(secrets.token, moment.timestamp, moment.nonce, encrypted);
    for (const [name, value] of Object.entries({ msg_signature: signature, ...moment, echostr: encrypted }))
        url.searchParams.set(name, value);
    try {
        const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
        if ((await response.text()) === plain)
            return url.origin + url.pathname;
        return { wrong: `${url.origin}${path} answers ${response.status}: is the program running with the same Token and EncodingAESKey?` };
    }
    catch {
        return { wrong: `${url.origin}${path} cannot be reached: start the program, look at the proxy and its certificate` };
    }
}
const rootDepartment = 1;
/** None is no mistake: WeCom has an errcode of its own for that. */
async function menuState(http, query) {
    try {
        await http.json({ path: '/cgi-bin/menu/get', query });
        return 'there is one';
    }
    catch (error) {
        if (!(error instanceof WecomError))
            throw error;
        return `none yet (errcode ${error.errcode}): npm run wecom:check -- menu makes it`;
    }
}
async function checkApp(http, options) {
    const { corpId, app } = options.settings;
    if (!app)
        return [];
    const token = tokenOf(http, corpId, app.secret);
    token.catch(() => undefined);
    const first = async () => {
        const query = { access_token: await token, agentid: String(app.agentId) };
        const seen = agent.parse(await http.json({ path: '/cgi-bin/agent/get', query }));
        return { closed: seen.close === 1, member: seen.allow_userinfos?.user?.[0]?.userid, parties: seen.allow_partys?.partyid ?? [] };
    };
    return [
        await look('application: CorpID, Secret, trusted address', () => token.then(() => 'WeCom gives a token')),
        await look('application: AgentId, switched on', async () => (await first()).closed ? { wrong: 'the application is switched off: 应用管理 → 应用 → 启用' } : 'it is on'),
        await look('application: members it may see', async () => {
            const { member: userid } = await first();
            if (!userid)
                return 'its range is departments or tags: names are looked up when somebody writes';
            const { name } = member.parse(await http.json({ path: '/cgi-bin/user/get', query: { access_token: await token, userid } }));
            return name ? 'names can be looked up' : { wrong: 'no names: 应用管理 → 应用 → 可见范围' };
        }),
        await look('application: groups of its own', async () => (await first()).parties.includes(rootDepartment)
            ? 'it may make groups: 建群'
            : 'its range is not the root department, so it cannot make groups (建群); all else works'),
        await look('application: menu', async () => menuState(http, { access_token: await token, agentid: String(app.agentId) })),
        await look('application: callback address', () => greet('/wecom/app', { token: app.token, aesKey: app.aesKey, receiveId: corpId }, options)),
    ];
}
async function checkKf(http, options) {
    const { corpId, kf } = options.settings;
    if (!kf)
        return [];
    const token = tokenOf(http, corpId, kf.secret);
    token.catch(() => undefined);
    return [
        await look('customer service: Secret, trusted address', () => token.then(() => 'WeCom gives a token')),
        await look('customer service: accounts granted to us', async () => {
            const query = { access_token: await token };
            const { account_list: list } = accounts.parse(await http.json({ path: '/cgi-bin/kf/account/list', query, body: { offset: 0, limit: 100 } }));
            const ours = list.filter((account) => account.manage_privilege !== false).length;
            return ours > 0 ? `${ours}` : { wrong: 'none: 微信客服 → API → 通过API管理微信客服账号' };
        }),
        await look('customer service: callback address', () => greet('/wecom/kf', { token: kf.token, aesKey: kf.aesKey, receiveId: corpId }, options)),
    ];
}
async function checkRobot(options) {
    const { bot } = options.settings;
    if (!bot)
        return [];
    if (bot.mode === 'url')
        return [
            await look('robot: callback address', () => greet('/wecom/bot', { token: bot.token, aesKey: bot.aesKey, receiveId: '' }, options)),
        ];
    const detail = 'not tried, because it would cut off the running program: see channels.wecom in /readyz';
    return [{ what: 'robot: long connection', ok: true, detail }];
}
/** One finding for each thing that must be right; nothing is sent to anybody. */
export async function checkWecom(options) {
    const http = createHttp(options.settings.apiRoot, options.timeout ?? 8000);
    return [...(await checkApp(http, options)), ...(await checkKf(http, options)), ...(await checkRobot(options))];
}
//# sourceMappingURL=check.js.map