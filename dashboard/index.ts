/** The dashboard: sign-in by a one-time link, then what the role may see. */
import express, { type Request, type Response, Router } from 'express';
import type { Role } from '../mechanisms/actor.ts';
import { kindRule } from '../mechanisms/kinds.ts';
import { bulletinRoutes } from './bulletin-routes.ts';
import type { DashboardDeps } from './deps.ts';
import { doorRoutes } from './door-routes.ts';
import { formRoutes } from './form-routes.ts';
import { inquiryRoutes } from './inquiry-routes.ts';
import { landingPage } from './landing.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { moment, type Naming } from './naming.ts';
import { oneCity } from './one-city.ts';
import { deadLettersPage, demandPage, ledgerPage, messagePage, overviewPage } from './pages.ts';
import { parkedPage } from './parked.ts';
import { demoParts } from './parts.ts';
import { policyRoutes } from './policy-routes.ts';
import { radarPage } from './radar.ts';
import { publicReception, receptionRoutes } from './reception-routes.ts';
import { cityFor, holdsOne, mayRead, mayRevive, reader, signIn } from './session.ts';
import { standingsPage } from './standings.ts';
import { tokenRoutes } from './token-routes.ts';
import { unitsPage } from './units.ts';

function naming({ city, departmentName }: DashboardDeps): Naming {
  return {
    calendar: (id) => city(id).calendar,
    department: departmentName,
    kind: (id, kind) => kindRule(city(id).mechanism, kind).label.zh,
  };
}

async function front(deps: DashboardDeps, request: Request, response: Response): Promise<void> {
  response.type('html');
  if (await reader(deps, request)) {
    const [inbox, outbox] = await Promise.all([deps.queues.inbox.counts(), deps.queues.outbox.counts()]);
    response.send(
      await overviewPage(await deps.ledger.counts(), [
        { name: '收', ...inbox },
        { name: '发', ...outbox },
      ]),
    );
    return;
  }
  const { mechanism, catalogue } = deps.city();
  const departments = catalogue.departments.map(({ id, name }) => ({ id, name }));
  const parts = deps.demo
    ? {
        parts: demoParts(
          departments.map(({ name }) => name),
          mechanism.centre.zh,
        ),
      }
    : {};
  response.send(await landingPage({ city: mechanism.name, mechanism: mechanism.title.zh, departments, ...parts }));
}

type Work = (request: Request, response: Response) => Promise<void>;

/** Lets in who holds one of the roles, and tells everybody else how to sign in. */
const guard =
  (deps: DashboardDeps) =>
  (roles: Role[], work: Work): Work =>
  async (request, response) => {
    const person = await reader(deps, request);
    if (person && holdsOne(person.grants, roles)) return work(request, response);
    response
      .status(401)
      .type('html')
      .send(await messagePage('请先登录', '派单员、督办员、领导和管理员在对话里发送“登录”，会收到一次性的链接。'));
  };

/** Pages that everybody who has signed in may read, each made anew at every look. */
function plainPages(router: Router, deps: DashboardDeps, read: (work: Work) => Work): void {
  const city = () => deps.city().mechanism.city;
  const pages: Record<string, () => Promise<string>> = {
    '/ledger': async () => ledgerPage(await deps.ledger.recent(200), naming(deps)),
    '/radar': async () => radarPage(await deps.radar(), (id) => deps.departmentName(city(), id)),
    '/standings': async () => standingsPage(await deps.standings.all(city()), naming(deps)),
    '/units': async () => unitsPage(await deps.units()),
    '/parked': async () => parkedPage(await deps.parked(), (at) => moment(at, deps.city().calendar)),
    '/dead-letters': async () => deadLettersPage(await deps.deadLetters()),
  };
  for (const [path, page] of Object.entries(pages))
    router.get(
      path,
      read(async (_request, response) => void response.type('html').send(await page())),
    );
}

function demandRoute(router: Router, deps: DashboardDeps, read: (work: Work) => Work): void {
  router.get(
    '/demands/:number',
    read(async (request, response) => {
      const stored = await deps.apply.load(String(request.params['number']));
      if (!stored)
        return void response
          .status(404)
          .type('html')
          .send(await messagePage('没有这件诉求', '请检查编号。'));
      const door = stored.demand.door && ((await deps.doors.get(stored.demand.door))?.name ?? stored.demand.door);
      const sheets = deps.city(stored.demand.city).mechanism.forms.filter(({ kind }) => kind === 'sheet');
      response.type('html').send(await demandPage(stored, naming(deps), { door, sheets }));
    }),
  );
}

function revival(router: Router, { queues }: DashboardDeps, edit: (work: Work) => Work): void {
  router.post(
    '/dead-letters',
    edit(async (request, response) => {
      const { queue, key } = request.body as { queue?: unknown; key?: unknown };
      if (typeof key === 'string') await (queue === 'inbox' ? queues.inbox : queues.outbox).revive(key);
      response.redirect(303, '/dead-letters');
    }),
  );
}

/** One dashboard for each city that is served; who sees which is told by their roles. */
export function createDashboard(deps: DashboardDeps): Router {
  const router = Router();
  publicReception(router, deps);
  const cities = new Map(deps.served.map((city) => [city, cityDashboard(oneCity(deps, city))]));
  router.use(async (request, response, next) => {
    const own = cities.get(await cityFor(deps, request, response));
    if (own) own(request, response, next);
    else next();
  });
  return router;
}

function cityDashboard(deps: DashboardDeps): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: '10kb' }));
  const guarded = guard(deps);
  const guards = {
    read: (work: Work) => guarded(mayRead, work),
    edit: (work: Work) => guarded(mayRevive, work),
    mayEdit: async (request: Request) => holdsOne((await reader(deps, request))?.grants ?? [], mayRevive),
    person: (request: Request) => reader(deps, request),
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
