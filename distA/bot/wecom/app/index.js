import { z } from 'zod';
import { createApi } from '../api.js';
import { callbackRoutes, cipherInXml } from '../callback.js';
import { checkKey } from '../crypto.js';
import { Refused } from '../failure.js';
import { limits } from '../limits.js';
import { createNames } from '../names.js';
import { createPace } from '../pace.js';
import { createTokens } from '../token.js';
import { createAppClient } from './client.js';
import { createCodes } from './codes.js';
import { createPosting } from './posting.js';
import { signInRoutes } from './sign-in.js';
import { createAppReceive } from './receive.js';
/** Milliseconds: with nothing to send, a WeCom that was away is looked for this often. */
const lookEvery = 60_000;
const member = z.object({ name: z.string() });
export function createApp({ corpId, settings, http, deps, asks, pause, refusedPause, onKf }) {
    checkKey(settings.aesKey, 'WECOM_AES_KEY');
    const { log, notes, now } = deps;
    const tokens = createTokens({
        corpId,
        secret: settings.secret,
        variable: 'WECOM_SECRET',
        name: 'app',
        http,
        notes,
        now,
        log,
        pause: refusedPause,
    });
    const api = createApi(http, tokens);
    const codes = createCodes(notes);
    const names = createNames({
        log,
        look: async (userid) => member.parse(await api.call({ path: '/cgi-bin/user/get', query: { userid } })).name,
    });
    const posting = createPosting({ api, agentId: settings.agentId, codes, log, pause, pace: createPace(limits.pace, log) });
    const client = createAppClient({ api, asks, posting, readFile: (id) => deps.readFile(id) });
    const life = createLife(tokens, log);
    const receive = createAppReceive({
        corpId,
        agentId: settings.agentId,
        names,
        asks,
        codes,
        log,
        onEvent: (event) => deps.onEvent(event),
        onAlert: life.onAlert,
        ...(onKf ? { onKf } : {}),
    });
    const { agentId } = settings;
    const secrets = { token: settings.token, aesKey: settings.aesKey, receiveId: corpId };
    const routes = callbackRoutes({ path: '/wecom/app', secrets, now, log, read: cipherInXml, receive });
    if (deps.signIn) {
        const { publicUrl, of } = deps.signIn;
        routes.use(signInRoutes({ corpId, agentId, api, notes, log, publicUrl, signIn: of }));
    }
    return {
        client,
        api,
        names,
        routes,
        ...life,
    };
}
/** Starting, stopping, and how it is meanwhile. */
function createLife(tokens, log) {
    let alert = '';
    let timer;
    return {
        onAlert: (said) => void (alert = said),
        async start() {
            timer = setInterval(() => void tokens.get().catch(() => undefined), lookEvery).unref();
            try {
                await tokens.get();
            }
            catch (error) {
                if (error instanceof Refused)
                    throw new Error(`WECOM_SECRET: WeCom refuses it (${error.errcode}); run npm run wecom:check`);
                log.warn({}, 'WeCom cannot be reached; messages wait until it can');
            }
        },
        stop: async () => clearInterval(timer),
        health: () => {
            const health = tokens.health();
            return health.ok && alert ? { ok: true, detail: `app: ${alert}` } : health;
        },
    };
}
//# sourceMappingURL=index.js.map