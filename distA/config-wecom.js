/** The variables of WeCom: each road is there when all of its variables are. */
import { z } from 'zod';
const optional = z
    .string()
    .trim()
    .optional()
    .transform((value) => value || undefined);
const matching = (pattern, error) => optional.pipe(z.string().regex(pattern, error).optional());
const key = matching(/^[A-Za-z0-9]{43}$/, 'must be the 43 letters and digits of the EncodingAESKey');
const token = matching(/^[A-Za-z0-9]{1,32}$/, 'must be the 1 to 32 letters and digits of the callback Token');
const address = (protocol, otherwise, error) => z.preprocess((given) => (typeof given === 'string' && given.trim() !== '' ? given.trim() : otherwise), z.url({ protocol, error }));
export const wecomVariables = {
    WECOM_CORP_ID: optional,
    WECOM_API_ROOT: address(/^https?$/, 'https://qyapi.weixin.qq.com', 'must be an http or https address'),
    WECOM_AGENT_ID: matching(/^\d+$/, 'must be the number of the application (AgentId)'),
    WECOM_SECRET: optional,
    WECOM_TOKEN: token,
    WECOM_AES_KEY: key,
    WECOM_KF_SECRET: optional,
    WECOM_KF_TOKEN: token,
    WECOM_KF_AES_KEY: key,
    WECOM_BOT_MODE: z.preprocess((given) => (typeof given === 'string' && given.trim() !== '' ? given.trim() : 'ws'), z.enum(['ws', 'url'], { error: 'must be one of ws, url' })),
    WECOM_BOT_ID: optional,
    WECOM_BOT_SECRET: optional,
    WECOM_BOT_WS_URL: address(/^wss?$/, 'wss://openws.work.weixin.qq.com', 'must be a ws or wss address'),
    WECOM_BOT_TOKEN: token,
    WECOM_BOT_AES_KEY: key,
};
const roads = {
    app: ['WECOM_AGENT_ID', 'WECOM_SECRET', 'WECOM_TOKEN', 'WECOM_AES_KEY'],
    kf: ['WECOM_KF_SECRET', 'WECOM_KF_TOKEN', 'WECOM_KF_AES_KEY'],
    ws: ['WECOM_BOT_ID', 'WECOM_BOT_SECRET'],
    url: ['WECOM_BOT_TOKEN', 'WECOM_BOT_AES_KEY'],
};
/** True when the whole road is set; the problem in one line when only a part of it is. */
function has(env, names) {
    const missing = names.filter((name) => !env[name]);
    if (missing.length === 0)
        return { all: true };
    const given = names.find((name) => env[name]);
    return { all: false, ...(given ? { problem: `${missing.join(', ')} must be set together with ${given}` } : {}) };
}
/** `settings` is absent without WECOM_CORP_ID; `problem` is one line that names what is missing. */
export function readWecom(env) {
    const { WECOM_CORP_ID: corpId, WECOM_API_ROOT: apiRoot, WECOM_BOT_MODE: mode } = env;
    if (!corpId)
        return {};
    const [app, kf, bot] = [has(env, roads.app), has(env, roads.kf), has(env, roads[mode])];
    const problem = [app, kf, bot].find((road) => road.problem)?.problem;
    if (problem)
        return { problem };
    if (!app.all && !kf.all && !bot.all)
        return { problem: `WECOM_CORP_ID alone opens no road: set ${roads.app.join(', ')}, or those of customer service or of the robot` };
    const of = (name) => env[name] ?? '';
    const robot = {
        ws: { mode: 'ws', id: of('WECOM_BOT_ID'), secret: of('WECOM_BOT_SECRET'), url: env.WECOM_BOT_WS_URL },
        url: { mode: 'url', token: of('WECOM_BOT_TOKEN'), aesKey: of('WECOM_BOT_AES_KEY') },
    };
    const settings = {
        corpId,
        apiRoot,
        ...(app.all
            ? {
                app: { agentId: Number(of('WECOM_AGENT_ID')), secret: of('WECOM_SECRET'), token: of('WECOM_TOKEN'), aesKey: of('WECOM_AES_KEY') },
            }
            : {}),
        ...(kf.all ? { kf: { secret: of('WECOM_KF_SECRET'), token: of('WECOM_KF_TOKEN'), aesKey: of('WECOM_KF_AES_KEY') } } : {}),
        ...(bot.all ? { bot: robot[mode] } : {}),
    };
    return { settings };
}
//# sourceMappingURL=config-wecom.js.map