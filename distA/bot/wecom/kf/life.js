/** Which accounts are ours, the links that lead to them, and what was written while nobody called. */
import { z } from 'zod';
import { describe, Refused } from '../failure.js';
import { bindScene } from './decode.js';
/** Milliseconds: without a callback we look all the same, as WeCom allows it seldom. */
const lookEvery = 300_000;
const accountList = z.object({ account_list: z.array(z.object({ open_kfid: z.string(), manage_privilege: z.boolean().optional() })) });
const contactWay = z.object({ url: z.string() });
export function createLife({ api, sync, log }) {
    let state = { ok: false, detail: 'customer service not started' };
    let link;
    let timer;
    async function accounts() {
        const { account_list: list } = accountList.parse(await api.call({ path: '/cgi-bin/kf/account/list', body: { offset: 0, limit: 100 } }));
        return list.filter((account) => account.manage_privilege !== false).map(({ open_kfid: account }) => account);
    }
    /** https://developer.work.weixin.qq.com/document/path/94665: the same scene gives the same link. */
    async function linkTo(account, scene) {
        return contactWay.parse(await api.call({ path: '/cgi-bin/kf/add_contact_way', body: { open_kfid: account, scene } })).url;
    }
    async function look() {
        const ours = await accounts();
        for (const account of ours)
            sync.wake(account);
        state =
            ours.length > 0 ? { ok: true, detail: 'customer service' } : { ok: false, detail: 'no customer service account is granted to us' };
        const [first] = ours;
        if (first && !link)
            link = await linkTo(first, bindScene);
    }
    const lookAgain = () => look().catch((error) => {
        state = { ok: false, detail: `customer service: ${describe(error)}` };
        log.warn({ error: describe(error) }, 'customer service cannot be reached, trying again');
    });
    return {
        look,
        invitationLink: (code) => link && Buffer.byteLength(code) <= 128 ? `${link}&scene_param=${encodeURIComponent(code)}` : undefined,
        /** The link of one door: whoever comes by it brings this scene along. Undefined where no account is ours. */
        async doorLink(scene) {
            const [first] = await accounts();
            return first && linkTo(first, scene);
        },
        async start() {
            timer = setInterval(() => void lookAgain(), lookEvery).unref();
            try {
                await look();
            }
            catch (error) {
                if (error instanceof Refused)
                    throw new Error(`WECOM_KF_SECRET: WeCom refuses it (${error.errcode}); run npm run wecom:check`);
                state = { ok: false, detail: `customer service cannot be used yet: ${describe(error)}` };
            }
        },
        async stop() {
            clearInterval(timer);
            state = { ok: false, detail: 'stopped' };
            await sync.settled();
        },
        health: () => state,
    };
}
//# sourceMappingURL=life.js.map