/** Reads and changes reception days. Who may, and what a change does, is told by the caller. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response, Router } from 'express';
import { dayOf } from '../mechanisms/calendar.ts';
import { type Reception, receptionId, type ReceptionIntention } from '../mechanisms/reception.ts';
import { halves } from '../mechanisms/reception-rules.ts';
import type { Apply } from '../models/apply.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Person } from '../models/persons.ts';
import type { Receptions } from '../models/receptions.ts';
import { type Firm, type ReceptionPage, receptionPage, receptionTable } from './reception.ts';
import { publicReceptionsPage } from './reception-public.ts';
import { pathOf, type ReceptionDesk, receptionsPage } from './receptions.ts';

/** A decision of the office; undefined when it was done, else why not, in words. */
export type DeskDecision =
  | { type: 'intention'; city: string; id: string; intention: ReceptionIntention }
  | { type: 'assign'; city: string; id: string; no: number; department: string; outcome: string; lane: string };

export interface ReceptionDeps {
  receptions: Pick<Receptions, 'get' | 'all'>;
  enterprises: Pick<Enterprises, 'get'>;
  apply: Pick<Apply, 'load'>;
  /** The cities that have receptions. */
  receptionDesks: () => ReceptionDesk[];
  /** The notice as people read it (D4.21). */
  noticeLines: (reception: Reception) => string[];
  decideReception: (person: Person, decision: DeskDecision, key: string) => Promise<string | undefined>;
  now: () => Date;
}

type Guarded = (work: (request: Request, response: Response) => Promise<void>) => RequestHandler;
export interface ReceptionGuards {
  read: Guarded;
  edit: Guarded;
  mayEdit(request: Request): Promise<boolean>;
  person(request: Request): Promise<Person | undefined>;
}

const field = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Newest first, so that what is to come stands on top. */
async function daysOf({ receptions }: ReceptionDeps, city: string): Promise<Reception[]> {
  return (await receptions.all(city)).map(({ state }) => state).toSorted((one, two) => two.day.localeCompare(one.day));
}

/** With their contacts only for the office, which calls them (D4.12). */
async function firmsOf({ enterprises }: ReceptionDeps, { bookings }: Reception, contacts: boolean): Promise<Map<string, Firm>> {
  const found = bookings.map(async ({ enterprise: id }) => {
    const enterprise = await enterprises.get(id);
    const contact = enterprise && contacts ? `${enterprise.contact.contactName} ${enterprise.contact.phone}` : '';
    return [id, { name: enterprise?.name ?? '', contact }] as const;
  });
  return new Map(await Promise.all(found));
}

function planOf(request: Request, { rules }: ReceptionDesk): ReceptionIntention | undefined {
  const day = field(request, 'day');
  const half = halves.find((each) => each === field(request, 'half'));
  const leader = rules.leaders.find(({ code }) => code === field(request, 'leader'));
  const form = rules.forms.find(({ code }) => code === field(request, 'form'));
  const place = field(request, 'place');
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || !half || !leader || !form) return undefined;
  return { type: 'open', plan: { day, half, leader: leader.code, form: form.code, place: place ? { zh: place, en: place } : form.place } };
}

/** What a form of the day's page asks for. */
function decisionOf(request: Request, city: string, id: string): DeskDecision | undefined {
  const text = field(request, 'text');
  const no = Number(field(request, 'no'));
  const intention = (what: ReceptionIntention): DeskDecision => ({ type: 'intention', city, id, intention: what });
  switch (field(request, 'act')) {
    case 'place':
      return intention({ type: 'set-place', place: { zh: text, en: text } });
    case 'cancel':
      return intention({ type: 'cancel', reason: text });
    case 'settle':
      return intention({ type: 'settle', no, how: field(request, 'how') === 'solved' ? 'solved' : 'explained', outcome: text });
    case 'assign':
      return { type: 'assign', city, id, no, department: field(request, 'department'), outcome: text, lane: field(request, 'lane') };
    default:
      return undefined;
  }
}

/** The public page of one city (D4.18); the first of those that have receptions when none is named. */
export function publicReception(router: Router, deps: ReceptionDeps): void {
  router.get('/reception', async (request, response, next) => {
    const desks = deps.receptionDesks();
    const desk = desks.find(({ city }) => city === request.query['city']) ?? desks[0];
    if (!desk) return next();
    const today = dayOf(deps.now(), desk.calendar);
    const announced = (await daysOf(deps, desk.city)).filter(({ publishedAt, cancelled }) => publishedAt && !cancelled);
    const notices = announced.filter(({ day }) => day >= today).map((reception) => ({ reception, lines: deps.noticeLines(reception) }));
    const past = announced.filter(({ day, bookings }) => day <= today && bookings.some(({ outcome }) => outcome));
    const numbers = past.flatMap(({ bookings }) => bookings.flatMap(({ number }) => number ?? []));
    const loaded = await Promise.all(numbers.map(async (number) => [number, await deps.apply.load(number)] as const));
    const demands = new Map(loaded.flatMap(([number, stored]) => (stored ? [[number, stored] as const] : [])));
    response.type('html').send(await publicReceptionsPage({ desk, notices, past, demands }));
  });
}

/** One day: its register, its brief, what is decided about each matter. */
function dayRoutes(router: Router, deps: ReceptionDeps, guards: ReceptionGuards, decide: Decide): void {
  const pageOf = async (request: Request, said?: string): Promise<ReceptionPage | undefined> => {
    const { city, id } = request.params as { city: string; id: string };
    const desk = deskOf(deps, city);
    const stored = desk && (await deps.receptions.get(city, id.replace(/\.csv$/, '')));
    if (!desk || !stored) return undefined;
    const mayEdit = await guards.mayEdit(request);
    return { reception: stored.state, desk, firms: await firmsOf(deps, stored.state, mayEdit), mayEdit, now: deps.now(), said };
  };
  router.get(
    '/receptions/:city/:id',
    guards.read(async (request, response) => {
      const page = await pageOf(request);
      if (!page) return void response.redirect(303, '/receptions');
      const table = String(request.params['id']).endsWith('.csv');
      if (table) return void response.attachment(`${page.reception.id}.csv`).type('text/csv').send(receptionTable(page));
      response.type('html').send(await receptionPage(page));
    }),
  );
  router.post(
    '/receptions/:city/:id',
    guards.edit(async (request, response) => {
      const { city, id } = request.params as { city: string; id: string };
      const said = await decide(request, decisionOf(request, city, id));
      const page = said ? await pageOf(request, said) : undefined;
      if (page)
        return void response
          .status(400)
          .type('html')
          .send(await receptionPage(page));
      response.redirect(303, pathOf({ city, id }));
    }),
  );
}

type Decide = (request: Request, decision: DeskDecision | undefined) => Promise<string | undefined>;
const deskOf = (deps: ReceptionDeps, city: unknown) => deps.receptionDesks().find((desk) => desk.city === city);

export function receptionRoutes(router: Router, deps: ReceptionDeps, guards: ReceptionGuards): void {
  const list = async (request: Request, response: Response, said?: string) => {
    const desks = await Promise.all(deps.receptionDesks().map(async (desk) => ({ desk, list: await daysOf(deps, desk.city) })));
    const page = await receptionsPage(desks, await guards.mayEdit(request), said);
    response
      .status(said ? 400 : 200)
      .type('html')
      .send(page);
  };
  const decide: Decide = async (request, decision) => {
    const person = await guards.person(request);
    return person && decision ? deps.decideReception(person, decision, `desk:${randomUUID()}`) : '请把表填完整。';
  };
  dayRoutes(router, deps, guards, decide);
  router.get(
    '/receptions',
    guards.read((request, response) => list(request, response)),
  );
  router.post(
    '/receptions',
    guards.edit(async (request, response) => {
      const desk = deskOf(deps, field(request, 'city'));
      const intention = desk && planOf(request, desk);
      const id = intention?.type === 'open' ? receptionId(intention.plan) : '';
      const said = await decide(request, desk && intention && { type: 'intention', city: desk.city, id, intention });
      if (said) return list(request, response, said);
      response.redirect(303, pathOf({ city: desk?.city ?? '', id }));
    }),
  );
}
