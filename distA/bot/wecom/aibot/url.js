/**
 * The robot by URL: it can only answer. One thing in the answer to a message itself, one more within an hour by `response_url`; whatever
 * else is said waits until somebody names it again. https://developer.work.weixin.qq.com/document/path/101031
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DeliveryFailure } from '../../channel.js';
import { callbackRoutes } from '../callback.js';
import { seal } from '../crypto.js';
import { limits } from '../limits.js';
import { openSlot } from './slots.js';
const envelope = z.object({ encrypt: z.string().min(1) });
const arrived = z.object({
    msgtype: z.string(),
    chatid: z.string().optional(),
    from: z.object({ userid: z.string() }).optional(),
    response_url: z.url({ protocol: /^https?$/ }).optional(),
    event: z.object({ eventtype: z.string() }).optional(),
});
/** Milliseconds: how long a response_url is good, and how long we wait for its answer. */
const hour = 3_600_000;
const patience = 10_000;
/** The answer to a message itself may not be markdown: a stream that is finished at once reads the same. */
function asReply(body) {
    if (body.msgtype !== 'markdown')
        return body;
    const { content } = body['markdown'];
    return { msgtype: 'stream', stream: { id: randomUUID(), finish: true, content } };
}
/** What may still be said in each conversation. */
function createChances() {
    const slots = new Map();
    const urls = new Map();
    async function later(place, body) {
        const list = (urls.get(place) ?? []).filter(({ until }) => until > performance.now());
        const next = list.shift();
        urls.set(place, list);
        if (!next)
            return false;
        const { status } = await fetch(next.url, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });
        if (status !== 200)
            throw new Error(`response_url: ${status}`);
        return true;
    }
    return {
        heard(place, slot, url) {
            if (slot)
                slots.set(place, [...(slots.get(place) ?? []).filter(({ open }) => open), slot]);
            if (url)
                urls.set(place, [...(urls.get(place) ?? []), { url, until: performance.now() + hour }]);
        },
        async say(place, body) {
            const slot = slots.get(place)?.find(({ open }) => open);
            if (!slot)
                return later(place, body);
            slot.give(asReply(body));
            return true;
        },
    };
}
/** The moment of the question is kept in the answer, its nonce must be. */
function sealed(secrets, body, { timestamp, nonce }) {
    const { encrypted, signature } = seal(secrets, JSON.stringify(body), { timestamp, nonce });
    return JSON.stringify({ encrypt: encrypted, msgsignature: signature, timestamp: Number(timestamp), nonce });
}
export function createUrlLine({ settings, now, log, hold, receive }) {
    const secrets = { token: settings.token, aesKey: settings.aesKey, receiveId: '' };
    const chances = createChances();
    let state = { ok: false, detail: 'robot not started' };
    function slotFor({ event }) {
        return openSlot(event ? limits.clickAnswer : hold);
    }
    async function take(text, signed) {
        const body = JSON.parse(text);
        const { data } = arrived.safeParse(body);
        if (!data?.from || data.msgtype === 'stream')
            return ''; // WeCom asks how a stream goes on: ours are finished at once.
        const slot = slotFor(data);
        const give = (answer) => Promise.resolve(slot.give(answer));
        const answersMessage = data.event === undefined;
        chances.heard(data.chatid ?? data.from.userid, answersMessage ? slot : undefined, data.response_url);
        await receive(body, { update: give, welcome: give });
        const answer = await slot.given;
        return answer ? sealed(secrets, answer, signed) : '';
    }
    return {
        routes: callbackRoutes({
            path: '/wecom/bot',
            secrets,
            now,
            log,
            read: (body) => envelope.parse(JSON.parse(body)).encrypt,
            receive: take,
        }),
        start: async () => void (state = { ok: true, detail: 'robot by URL: it answers only' }),
        stop: async () => void (state = { ok: false, detail: 'stopped' }),
        health: () => state,
        here: () => true,
        async push({ chatid }, body) {
            if (await chances.say(chatid, body))
                return;
            throw new DeliveryFailure({ type: 'later', retryAfter: 30, scope: 'chat' }, 'the robot may say no more until it is named again');
        },
        upload: () => Promise.reject(new DeliveryFailure({ type: 'refused' }, 'the robot by URL sends no files: use the long connection')),
    };
}
//# sourceMappingURL=url.js.map