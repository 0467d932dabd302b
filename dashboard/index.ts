/** The dashboard: sign-in by a one-time link, then what the role may see. */
import express, { type Request, type Response, Router } from 'express';
import type { Grant, Role } from '../mechanisms/actor.ts';
import type { Calendar } from '../mechanisms/calendar.ts';
import type { Catalogue } from '../mechanisms/catalogue.ts';
import { kindRule } from '../mechanisms/kinds.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Apply } from '../models/apply.ts';
import type { Ledger } from '../models/ledger.ts';
import type { Logins } from '../models/logins.ts';
import type { Person, Persons } from '../models/persons.ts';
import type { Standings } from '../models/standings.ts';
import { type BulletinDeps, bulletinRoutes } from './bulletin-routes.ts';
import { type FormDeps, formRoutes } from './form-routes.ts';
import { type MeetingDeps, meetingRoutes } from './meeting-routes.ts';
import { type KeyFirm, type Unit, unitsPage } from './units.ts';
import { type DoorDeps, doorRoutes } from './door-routes.ts';
import { landingPage } from './landing.ts';
import { loginPage } from './login.ts';
import { type DeadLetter, deadLettersPage, demandPage, ledgerPage, messagePage, overviewPage } from './pages.ts';
import { type PolicyDeps, policyRoutes } from './policy-routes.ts';
import { type InquiryDeps, inquiryRoutes } from './inquiry-routes.ts';
import { type ReceptionDeps, receptionRoutes } from './reception-routes.ts';
import { type Parked, parkedPage } from './parked.ts';
import { type CityProblems, radarPage } from './radar.ts';
import { standingsPage } from './standings.ts';
import { moment, type Naming } from './naming.ts';
import { demoParts } from './parts.ts';

interface Counted {
  counts(): Promise<{ waiting: number; parked: number; dead: number }>;
  revive(key: string): Promise<boolean>;
}

type Parts = DoorDeps & ReceptionDeps & BulletinDeps & InquiryDeps & MeetingDeps & FormDeps;

export interface DashboardDeps extends Parts {
  apply: Pick<Apply, 'load'>;
  ledger: Ledger;
  logins: Logins;
  persons: Pick<Persons, 'get'>;
  queues: { inbox: Counted; outbox: Counted };
  standings: Pick<Standings, 'all'>;
  policies: PolicyDeps['policies'];
  policiesChanged: PolicyDeps['policiesChanged'];
  readPolicies: PolicyDeps['readPolicies'];
  upload: PolicyDeps['upload'];
  units: () => Promise<Array<{ name: string; units: Unit[]; firms: KeyFirm[] }>>;
  deadLetters: () => Promise<DeadLetter[]>;
  parked: () => Promise<Parked[]>;
  radar: () => Promise<CityProblems[]>;
  city: (id?: string) => { mechanism: Mechanism; catalogue: Catalogue; calendar: Calendar };
  demo: boolean;
  secure: boolean;
}

const cookieName = 'qihu_desk';
const hours = 3_600_000;
const mayRead: Role[] = ['dispatcher', 'supervisor', 'leader', 'administrator'];
const mayRevive: Role[] = ['dispatcher', 'administrator'];

const holdsOne = (grants: readonly Grant[], roles: readonly Role[]) => grants.some(({ role }) => roles.includes(role));

function sessionOf(request: Request): string | undefined {
  return /(?:^|;\s*)qihu_desk=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
}

async function reader({ logins, persons }: DashboardDeps, request: Request): Promise<Person | undefined> {
  const session = sessionOf(request);
  const id = session ? await logins.person(session) : undefined;
  const person = id ? await persons.get(id) : undefined;
  return person && holdsOne(person.grants, mayRead) ? person : undefined;
}

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

/** The link is shown first and spent by a button: a preview in a chat must not use it up. */
function signIn(router: Router, { logins, secure }: DashboardDeps): void {
  router.get('/login', async (request, response) => {
    const token = typeof request.query['token'] === 'string' ? request.query['token'] : '';
    if (!/^[\w-]{10,64}$/.test(token))
      return void response
        .status(400)
        .type('html')
        .send(await messagePage('链接不完整', '请在对话里发送“登录”，取一个新的链接。'));
    response.type('html').send(await loginPage(token));
  });
  router.post('/login', async (request, response) => {
    const { token } = request.body as { token?: unknown };
    const session = typeof token === 'string' ? await logins.open(token) : undefined;
    if (!session)
      return void response
        .status(403)
        .type('html')
        .send(await messagePage('链接已失效', '这个链接用过了，或超过了 10 分钟。请在对话里发送“登录”，取一个新的。'));
    response.cookie(cookieName, session, { httpOnly: true, sameSite: 'strict', secure, maxAge: 12 * hours });
    response.redirect(303, '/');
  });
  router.post('/logout', (_request, response) => {
    response.clearCookie(cookieName);
    response.redirect(303, '/');
  });
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

export function createDashboard(deps: DashboardDeps): Router {
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
  revival(router, deps, guards.edit);
  return router;
}
