/** Reads the coverage of a week, and puts enterprises into their towns. Who may, is told by the caller. */
import type { Request, Router } from 'express';
import { type Calendar, type Day, dayOf } from '../mechanisms/calendar.ts';
import type { AreaCoverage } from '../mechanisms/coverage.ts';
import { weekOf } from '../mechanisms/inquiry.ts';
import type { InquiryRules } from '../mechanisms/inquiry-rules.ts';
import type { Enterprises } from '../models/enterprises.ts';
import { type InquiryPage, inquiriesPage } from './inquiries.ts';
import type { ReceptionGuards } from './reception-routes.ts';

export interface InquiryDeps {
  enterprises: Pick<Enterprises, 'place'>;
  /** The cities that ask. */
  inquiryDesks: () => Array<{ city: string; title: string; rules: InquiryRules; calendar: Calendar }>;
  covered: (city: string, week: Day) => Promise<AreaCoverage[]>;
  now: () => Date;
}

/** The week that is asked for, else this one. */
function weekWanted(request: Request, today: Day): Day {
  const { week } = request.query;
  return typeof week === 'string' && /^20\d\d-\d\d-\d\d$/.test(week) && !Number.isNaN(Date.parse(week)) ? weekOf(week) : weekOf(today);
}

export function inquiryRoutes(router: Router, deps: InquiryDeps, guards: ReceptionGuards): void {
  router.get(
    '/inquiries',
    guards.read(async (request, response) => {
      const wanted = request.query['city'];
      const desks = deps.inquiryDesks().filter(({ city }) => typeof wanted !== 'string' || city === wanted);
      const mayEdit = await guards.mayEdit(request);
      const pages = desks.map(async ({ calendar, ...desk }): Promise<InquiryPage> => {
        const week = weekWanted(request, dayOf(deps.now(), calendar));
        return { ...desk, week, covered: await deps.covered(desk.city, week), mayEdit };
      });
      response.type('html').send(await inquiriesPage(await Promise.all(pages)));
    }),
  );
  router.post(
    '/inquiries',
    guards.edit(async (request, response) => {
      const { city, enterprise, area, week } = request.body as Record<string, unknown>;
      const desk = deps.inquiryDesks().find((each) => each.city === city);
      const known = area === '' || desk?.rules.areas.some(({ code }) => code === area);
      if (desk && known && typeof enterprise === 'string') await deps.enterprises.place(desk.city, enterprise, String(area));
      const back = new URLSearchParams({ city: desk?.city ?? '', week: typeof week === 'string' ? week : '' });
      response.redirect(303, `/inquiries${desk ? `?${back.toString()}` : ''}`);
    }),
  );
}
