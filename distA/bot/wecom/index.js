/** WeCom as a channel: several roads, one inbox. Its libraries are known in this folder only. */
import express from 'express';
import { DeliveryFailure } from '../channel.js';
import { calm } from './calm.js';
import { actionOf, alerting } from './errcodes.js';
import { failureOf, Refused, WecomError } from './failure.js';
import { openRoads } from './roads.js';
const usual = { call: 10_000, pause: 500, refused: 60_000, sync: 1000, hold: 3000 };
/** WeCom counts per member and per conversation, 30 a minute and 1000 an hour; pace.ts knows the exact windows. */
const rates = { private: { count: 28, seconds: 60 }, group: { count: 28, seconds: 60 }, all: { count: 5000, seconds: 60 } };
/**
 * WeCom has no bubble for one person. One to one the answer to a press is a message; from a group it goes to whoever pressed,
 * privately, and only when it must be read: what merely confirms is on the card itself.
 */
async function toast(roads, to, { text, alert, pressId, passing }) {
    if (!text || passing || (to.kind === 'group' && !alert))
        return {};
    const member = to.kind === 'group' ? { ...to, kind: 'private', chat: pressId.split('~')[1] ?? '' } : to;
    if (member.chat)
        await roads.clientTo(member)?.send(member, { type: 'text', text }, `toast:${pressId}:${text}`);
    return {};
}
async function send(roads, to, message, key) {
    if (message.type === 'toast')
        return toast(roads, to, message);
    const client = roads.clientTo(to);
    if (!client)
        throw new DeliveryFailure({ type: 'refused' }, 'no road of WeCom leads there');
    return client.send(to, message, key);
}
/** Every error as the outbox understands it; what a person has to put right is an alert. */
const told = (log) => (work, kind = 'private') => work.catch((error) => {
    if (error instanceof WecomError && !(error instanceof Refused) && alerting.has(actionOf(error.errcode)))
        log.error({ errcode: error.errcode, path: error.path }, 'WeCom refuses what we ask for: see npm run wecom:check');
    throw failureOf(error, kind);
});
/** Settings with a malformed key are an error here; a refused secret is one of `start`. */
export function createWecom(settings, deps, tuning = {}) {
    const roads = openRoads(settings, deps, { ...usual, ...tuning });
    const routes = express.Router();
    const heard = told(deps.log);
    let running = false;
    routes.use('/wecom', (_request, response, next) => void (running ? next() : response.sendStatus(503)));
    for (const road of roads.all)
        if (road.routes)
            routes.use(road.routes);
    const health = () => {
        if (!running)
            return { ok: false, detail: 'stopped' };
        const all = roads.all.map((road) => road.health());
        return { ok: all.every(({ ok }) => ok), detail: all.map(({ detail }) => detail).join('; ') };
    };
    return {
        name: 'wecom',
        rates,
        routes,
        async start() {
            running = true;
            await Promise.all(roads.all.map((road) => road.start()));
        },
        async stop() {
            running = false;
            await Promise.all(roads.all.map((road) => road.stop()));
        },
        send: (to, message, key) => heard(send(roads, to, message, key), to.kind),
        fetch: (file) => heard(roads.fetch(file)),
        health,
        calm,
        invitationLink: roads.invitationLink,
        doorLink: (scene) => heard(roads.doorLink(scene)),
        makeGroup: (group) => heard(roads.makeGroup(group)),
    };
}
//# sourceMappingURL=index.js.map