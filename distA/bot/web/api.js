/** What the pages call. Everything that is written is stored before it is answered. */
import express, { Router } from 'express';
import { toastChat } from './client.js';
import { eventOf, pressBody, revisionOf, sendBody } from './decode.js';
import { encode, encodeToast } from './encode.js';
import { addressLimit, personLimit } from './limits.js';
import { admit, here } from './place.js';
import { stream } from './stream.js';
import { arrived, sharing, take, takeUpload } from './upload.js';
const historyLength = 100;
const longestHistory = 1000;
/** A page of another site cannot set this header without our leave. */
function sameSite(request, response, next) {
    if (request.method === 'GET' || request.headers['x-qihu'] === '1')
        return next();
    response.status(403).json({ error: 'x-qihu' });
}
const wrong = (response) => void response.status(400).json({ error: '请求不正确。The request is not right.' });
/** The page reads JSON, whatever went wrong; of a fault of ours it tries again with the same key. */
function onError({ log }) {
    return (error, request, response, next) => {
        if (response.headersSent)
            return next(error);
        const status = error.status ?? 503;
        if (status >= 500)
            log.error({ path: request.path, error: error.name, message: error.message }, 'a call of a page failed');
        const words = status >= 500 ? '暂时没有办成，请稍后再试。Something went wrong; please try again.' : '请求不正确。The request is not right.';
        response.status(status).json({ error: words });
    };
}
/** Shows the person's own words in the chat and hands the event in; both once per key. */
function taking(deps, hub) {
    return async (found, key, body, content) => {
        const { person, place, reader } = found;
        const own = body && (await deps.store.append({ key: `own:${person.id}:${key}`, chat: place.chat, author: person, body }));
        await deps.onEvent(eventOf(person, place, key, deps.now(), content));
        if (own)
            hub.changed(place.chat);
        return own && encode(own, reader);
    };
}
function reading(router, deps, hub) {
    router.get('/messages', async (request, response) => {
        const { person, place, reader } = here(response);
        const { limit, after, toast } = request.query;
        const since = typeof after === 'string' ? { after: revisionOf(after) } : {};
        const messages = await deps.store.list(place.chat, { limit: Math.min(revisionOf(limit) || historyLength, longestHistory), ...since });
        const toasts = await deps.store.list(toastChat(person.id), typeof toast === 'string' ? { limit: 10, after: revisionOf(toast) } : { limit: 1 });
        response.set('cache-control', 'no-store').json({
            messages: messages.map((message) => encode(message, reader)),
            // The first call only learns where the answers to presses stand; a page without a stream asks for the new ones.
            toast: toasts.at(-1)?.revision ?? 0,
            toasts: typeof toast === 'string' ? toasts.map((message) => encodeToast(message, reader)) : [],
        });
    });
    router.get('/me', async (_request, response) => {
        const { person } = here(response);
        response.set('cache-control', 'no-store').json({ name: person.name, ...(await deps.profile(person.id)) });
    });
    router.get('/events', (request, response) => stream(request, response, here(response), { deps, hub }));
}
function writing(router, deps, hub) {
    const handIn = taking(deps, hub);
    const keep = sharing(deps.keepUpload);
    router.post('/send', async (request, response) => {
        const parsed = sendBody.safeParse(request.body);
        if (!parsed.success)
            return wrong(response);
        const { key, text, replyTo } = parsed.data;
        const said = { type: 'text', text, ...(replyTo ? { replyTo } : {}) };
        response.status(202).json({ ok: true, message: await handIn(here(response), key, text.trim() ? said : undefined, said) });
    });
    router.post('/press', async (request, response) => {
        const parsed = pressBody.safeParse(request.body);
        if (!parsed.success)
            return wrong(response);
        const { key, action, message } = parsed.data;
        const found = here(response);
        const pressId = `${found.person.id}.${key}`;
        await handIn(found, key, undefined, { type: 'press', action, pressId, ...(message ? { message } : {}) });
        response.status(202).json({ ok: true });
    });
    router.post('/upload', takeUpload, async (request, response) => {
        const upload = arrived(request);
        if (!upload)
            return wrong(response);
        const found = here(response);
        const { content, body } = await take(upload, found.person, keep);
        response.status(202).json({ ok: Boolean(body), message: await handIn(found, upload.fields.key, body, content) });
    });
}
export function createApi(deps, hub) {
    const router = Router();
    router.use(addressLimit(), sameSite, admit(deps), personLimit(), express.json({ limit: '256kb' }));
    reading(router, deps, hub);
    writing(router, deps, hub);
    router.use((_request, response) => void response.status(404).json({ error: '没有这个地址。There is no such address.' }));
    router.use(onError(deps));
    return router;
}
//# sourceMappingURL=api.js.map