/** The dashboard: sign-in by a one-time link, then what the role may see. */
import express, { Router } from 'express';
import { kindRule } from '../mechanisms/kinds.js';
import { bulletinRoutes } from './bulletin-routes.js';
import { doorRoutes } from './door-routes.js';
import { formRoutes } from './form-routes.js';
import { inquiryRoutes } from './inquiry-routes.js';
import { landingPage } from './landing.js';
import { meetingRoutes } from './meeting-routes.js';
import { moment } from './naming.js';
import { oneCity } from './one-city.js';
import { deadLettersPage, demandPage, ledgerPage, messagePage, overviewPage } from './pages.js';
import { parkedPage } from './parked.js';
import { demoParts } from './parts.js';
import { policyRoutes } from './policy-routes.js';
import { radarPage } from './radar.js';
import { publicReception, receptionRoutes } from './reception-routes.js';
import { cityFor, holdsOne, mayRead, mayRevive, reader, signIn } from './session.js';
import { standingsPage } from './standings.js';
import { tokenRoutes } from './token-routes.js';
import { unitsPage } from './units.js';
function naming({ city, departmentName }) {
    return {
        calendar: (id) => city(id).calendar,
        department: departmentName,
        kind: (id, kind) => kindRule(city(id).mechanism, kind).label.zh,
    };
}
async function front(deps, request, response) {
    response.type('html');
    if (await reader(deps, request)) {
        const [inbox, outbox] = await Promise.all([deps.queues.inbox.counts(), deps.queues.outbox.counts()]);
        response.send(await overviewPage(await deps.ledger.counts(), [
            { name: '收', ...inbox },
            { name: '发', ...outbox },
        ]));
        return;
    }
    const { mechanism, catalogue } = deps.city();
    const departments = catalogue.departments.map(({ id, name }) => ({ id, name }));
    const parts = deps.demo
        ? {
            parts: demoParts(departments.map(({ name }) => name), mechanism.centre.zh),
        }
        : {};
    response.send(await landingPage({ city: mechanism.name, mechanism: mechanism.title.zh, departments, ...parts }));
}
/** Lets in who holds one of the roles, and tells everybody else how to sign in. */
const guard = (deps) => (roles, work) => async (request, response) => {
    const person = await reader(deps, request);
    if (person && holdsOne(person.grants, roles))
        return work(request, response);
    response
        .status(401)
        .type('html')
        .send(await messagePage('请先登录', '派单员、督办员、领导和管理员在对话里发送“登录”，会收到一次性的链接。'));
};
/** Pages that everybody who has signed in may read, each made anew at every look. */
function plainPages(router, deps, read) {
    const city = () => deps.city().mechanism.city;
    const pages = {
        '/ledger': async () => ledgerPage(await deps.ledger.recent(200), naming(deps)),
        '/radar': async () => radarPage(await deps.radar(), (id) => deps.departmentName(city(), id)),
        '/standings': async () => standingsPage(await deps.standings.all(city()), naming(deps)),
        '/units': async () => unitsPage(await deps.units()),
        '/parked': async () => parkedPage(await deps.parked(), (at) => moment(at, deps.city().calendar)),
        '/dead-letters': async () => deadLettersPage(await deps.deadLetters()),
    };
    for (const [path, page] of Object.entries(pages))
        router.get(path, read(async (_request, response) => void response.type('html').send(await page())));
}
function demandRoute(router, deps, read) {
    router.get('/demands/:number', read(async (request, response) => {
        const stored = await deps.apply.load(String(request.params['number']));
        if (!stored)
            return void response
                .status(404)
                .type('html')
                .send(await messagePage('没有这件诉求', '请检查编号。'));
        const door = stored.demand.door && ((await deps.doors.get(stored.demand.door))?.name ?? stored.demand.door);
        const sheets = deps.city(stored.demand.city).mechanism.forms.filter(({ kind }) => kind === 'sheet');
        response.type('html').send(await demandPage(stored, naming(deps), { door, sheets }));
    }));
}
function revival(router, { queues }, edit) {
    router.post('/dead-letters', edit(async (request, response) => {
        const { queue, key } = request.body;
        if (typeof key === 'string')
            await (queue === 'inbox' ? queues.inbox : queues.outbox).revive(key);
        response.redirect(303, '/dead-letters');
    }));
}
/** One dashboard for each city that is served; who sees which is told by their roles. */
export function createDashboard(deps) {
    const router = Router();
    publicReception(router, deps);
    const cities = new Map(deps.served.map((city) => [city, cityDashboard(oneCity(deps, city))]));
    router.use(async (request, response, next) => {
        const own = cities.get(await cityFor(deps, request, response));
        if (own)
            own(request, response, next);
        else
            next();
    });
    return router;
}
function cityDashboard(deps) {
    const router = Router();
    router.use(express.urlencoded({ extended: false, limit: '10kb' }));
    const guarded = guard(deps);
    const guards = {
        read: (work) => guarded(mayRead, work),
        edit: (work) => guarded(mayRevive, work),
        mayEdit: async (request) => holdsOne((await reader(deps, request))?.grants ?? [], mayRevive),
        person: (request) => reader(deps, request),
    };
    const ofCity = { ...deps, city: () => deps.city().mechanism.city };
    router.get('/', (request, response) => front(deps, request, response));
    signIn(router, deps);
    plainPages(router, deps, guards.read);
    demandRoute(router, deps, guards.read);
    policyRoutes(router, ofCity, guards);
    doorRoutes(router, ofCity, guards);
    receptionRoutes(router, deps, guards);
    bulletinRoutes(router, deps, guards.read);
    inquiryRoutes(router, deps, guards);
    meetingRoutes(router, deps, guards);
    formRoutes(router, deps, guards.edit);
    tokenRoutes(router, deps, guards);
    revival(router, deps, guards.edit);
    return router;
}
//# sourceMappingURL=index.js.map