/** The pages' addresses: /chat, /groups/:name. A link may carry a code; then its part is played from now on, and the code leaves the address. */
import { createHash } from 'node:crypto';
import express, { Router } from 'express';
import { eventOf } from './decode.js';
import { identify, introduce, partFor, partOf } from './identity.js';
import { newcomerLimit } from './limits.js';
import { chatPage, gatePage, groupPage, missingGroupPage } from './page.js';
import { wordsIn } from './words.js';
const longestWait = 4000;
const chatWait = 1500;
/** Another process may have redeemed the code: what ours remembers of the person may be a second old. */
const afterAnswer = 1200;
const lookEvery = 50;
const minute = 60_000;
const text = (value) => (typeof value === 'string' ? value.trim().slice(0, 100) : '');
/** Opens the private chat. A code is redeemed there: once, however often the browser asks within a minute. */
async function open(deps, person, code) {
    const at = deps.now();
    const digest = createHash('sha256').update(code).digest('base64url').slice(0, 16);
    const key = code ? `open-${digest}-${Math.floor(at.getTime() / minute)}` : 'open';
    await deps.onEvent(eventOf(person, { chat: person.id, kind: 'private' }, key, at, { type: 'opened', ...(code ? { code } : {}) }));
}
const newest = async ({ store }, chat) => (await store.list(chat, { limit: 1 })).at(-1);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits a moment for the answer to a code, so that the page opens knowing who the person is. */
async function answered(deps, person, before) {
    for (let waited = 0; waited < chatWait; waited += lookEvery) {
        if (((await newest(deps, person.id))?.revision ?? 0) > before)
            return;
        await sleep(lookEvery);
    }
}
/** The code was stored, not yet redeemed: a moment later it is, or the bot has answered why not. */
async function entered(deps, person, chat, before) {
    let patience = longestWait;
    for (let waited = 0; waited < patience; waited += lookEvery) {
        if (await deps.mayEnter(person.id, chat))
            return true;
        if (((await newest(deps, person.id))?.revision ?? 0) > before)
            patience = Math.min(patience, waited + afterAnswer);
        await sleep(lookEvery);
    }
    return false;
}
function page(response, html, status = 200) {
    response.status(status).set('cache-control', 'no-store').type('html').send(html);
}
/** Asked for in the address, else what the person has chosen, else Chinese. */
async function languageOf(request, person, deps) {
    const asked = request.query['lang'];
    if (typeof asked === 'string')
        return /^en/i.test(asked) ? 'en' : 'zh-CN';
    return (person && (await deps.profile(person.id))?.language) ?? 'zh-CN';
}
/** Who looks at a page, as the page shows them. */
async function viewer({ id, name }, part, language, deps) {
    const profile = await deps.profile(id);
    return { part, language, name, as: profile?.as ?? '', official: profile?.official ?? false };
}
const kept = (request, part) => {
    const lang = text(request.query['lang']);
    return new URLSearchParams({ as: part, ...(lang ? { lang } : {}) }).toString();
};
function chat(router, deps, secure) {
    router.get('/chat', newcomerLimit(), async (request, response) => {
        const code = text(request.query['code']);
        const name = text(request.query['name']);
        const part = code ? partFor(code, name) : partOf(request);
        const before = await identify(request, part, deps.identities);
        const language = await languageOf(request, before, deps);
        const otherwise = wordsIn(language).newcomer;
        const known = before ?? (await introduce(response, { part, name, otherwise, secure }, deps.identities));
        const last = (await newest(deps, known.id))?.revision ?? 0;
        // Whom the bot has spoken to is not greeted again.
        if (code || last === 0)
            await open(deps, known, code);
        if (!code)
            return page(response, await chatPage(await viewer(known, part, language, deps)));
        await answered(deps, known, last);
        response.redirect(303, `/chat?${kept(request, part)}`);
    });
}
const groupOf = (request) => String(request.params['name']);
/** Redeems a code at the gate; the answer to a code that does not fit is read after the redirect, without the code in the address. */
async function knock(request, response, given, house) {
    const { deps, secure } = house;
    const part = partFor(given.code, given.name);
    const newcomer = { part, name: given.name, otherwise: wordsIn('zh-CN').officer, secure };
    const person = (await identify(request, part, deps.identities)) ?? (await introduce(response, newcomer, deps.identities));
    const before = (await newest(deps, person.id))?.revision ?? 0;
    await open(deps, person, given.code);
    const refused = (await entered(deps, person, given.chat, before)) ? '' : '&refused=1';
    response.redirect(303, `/groups/${encodeURIComponent(groupOf(request))}?${kept(request, part)}${refused}`);
}
async function groupFront(request, response, house) {
    const { deps } = house;
    const part = partOf(request);
    const known = await identify(request, part, deps.identities);
    const language = await languageOf(request, known, deps);
    const group = await deps.groupNamed(groupOf(request));
    if (!group)
        return page(response, await missingGroupPage(language), 404);
    const code = text(request.query['code']);
    if (code)
        return knock(request, response, { code, name: text(request.query['name']), chat: group.chat }, house);
    if (known && (await deps.mayEnter(known.id, group.chat)))
        return page(response, await groupPage({ ...(await viewer(known, part, language, deps)), title: group.title, group: groupOf(request) }));
    const refused = known && request.query['refused'] === '1';
    const answer = refused ? await newest(deps, known.id) : undefined;
    const said = answer?.body.type === 'text' && !answer.author ? answer.body.text : undefined;
    const html = await gatePage({ title: group.title, language, ...(refused ? { refused: { part, ...(said ? { said } : {}) } } : {}) });
    page(response, html, known ? 403 : 401);
}
/** The gate posts, so that a typed code never stands in an address. */
function gate(router, house) {
    router.get('/groups/:name', newcomerLimit(), (request, response) => groupFront(request, response, house));
    router.post('/groups/:name', newcomerLimit(), express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
        const { code, name } = (request.body ?? {});
        const group = await house.deps.groupNamed(groupOf(request));
        if (!group || !text(code))
            return page(response, await missingGroupPage(await languageOf(request, undefined, house.deps)), group ? 400 : 404);
        await knock(request, response, { code: text(code), name: text(name), chat: group.chat }, house);
    });
}
export function createPages(deps, secure) {
    const router = Router();
    chat(router, deps, secure);
    gate(router, { deps, secure });
    return router;
}
//# sourceMappingURL=webhook.js.map