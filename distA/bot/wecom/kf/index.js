import { z } from 'zod';
import { createApi } from '../api.js';
import { callbackRoutes, cipherInXml } from '../callback.js';
import { checkKey } from '../crypto.js';
import { createNames } from '../names.js';
import { claimant } from '../ports.js';
import { createTokens } from '../token.js';
import { readXml } from '../xml.js';
import { readKfChat } from './chat.js';
import { createKfClient } from './client.js';
import { createHomes } from './homes.js';
import { createLife } from './life.js';
import { createKfPost } from './post.js';
import { createReturns } from './returns.js';
import { createSent } from './sent.js';
import { createKfSession } from './session.js';
import { createSync } from './sync.js';
import { createTake } from './take.js';
const callback = z.object({ Event: z.string(), Token: z.string().optional(), OpenKfId: z.string().optional() });
const ours = new Set(['kf_msg_or_event', 'kf_account_auth_change']);
const customerList = z.object({ customer_list: z.array(z.object({ nickname: z.string() })) });
export function createKf({ corpId, settings, http, deps, asks, refusedPause, syncPause }) {
    checkKey(settings.aesKey, 'WECOM_KF_AES_KEY');
    const { log, notes, now, budgets } = deps;
    const tokens = createTokens({
        corpId,
        secret: settings.secret,
        variable: 'WECOM_KF_SECRET',
        name: 'customer service',
        http,
        notes,
        now,
        log,
        pause: refusedPause,
    });
    const api = createApi(http, tokens);
    const names = createNames({
        log,
        look: async (customer) => {
            const body = { external_userid_list: [customer] };
            return customerList.parse(await api.call({ path: '/cgi-bin/kf/customer/batchget', body })).customer_list[0]?.nickname;
        },
    });
    const nameOf = (chat) => names.of(readKfChat(chat).customer, '微信用户');
    const homes = createHomes(notes);
    const sent = createSent(notes);
    const post = createKfPost({ api, budgets, now, homes, session: createKfSession(api), sent });
    const returns = createReturns({ notes, sent, post, log });
    const take = createTake({ deps, api, asks, homes, returns, nameOf });
    const sync = createSync({ api, notes, log, pause: syncPause, owner: claimant(deps), take });
    const client = createKfClient({ api, asks, notes, budgets, post, readFile: (id) => deps.readFile(id) });
    const life = createLife({ api, sync, log });
    const wake = (fields) => {
        const { data } = callback.safeParse(fields);
        if (data?.Event === 'kf_msg_or_event' && data.OpenKfId)
            sync.wake(data.OpenKfId, data.Token);
        // Accounts were given or taken; or the callback does not say which one it is about.
        else if (data && ours.has(data.Event))
            void life.look().catch(() => undefined);
    };
    const receive = async (text) => {
        wake(readXml(text));
        return '';
    };
    const secrets = { token: settings.token, aesKey: settings.aesKey, receiveId: corpId };
    return {
        ...life,
        client,
        api,
        wake,
        routes: callbackRoutes({ path: '/wecom/kf', secrets, now, log, read: cipherInXml, receive }),
    };
}
//# sourceMappingURL=index.js.map