/** Where the bulletins stand: `/bulletins/<city>/<bulletin>/<period>`, with `.csv` as a table, with a unit and a figure the demands behind it. */
import type { Request, RequestHandler, Response, Router } from 'express';
import { type FigureName, figureNames, type Row } from '../mechanisms/bulletin.ts';
import { type Calendar, dayOf } from '../mechanisms/calendar.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import { before, type Period, periodOf, readPeriod } from '../mechanisms/period.ts';
import { csv } from './csv.ts';
import { bulletinPage, bulletinsPage, type BulletinView, figurePage, figures, type PeriodName, type Place } from './bulletins.ts';

export interface BulletinDeps {
  /** The cities that are served. */
  served: readonly string[];
  city: (id?: string) => { mechanism: Mechanism; calendar: Calendar };
  departmentName: (city: string, id: string) => string;
  countPeriod: (city: string, period: Period) => Promise<Row[]>;
  now: () => Date;
  periodName: PeriodName;
}

type Guarded = (work: (request: Request, response: Response) => Promise<void>) => RequestHandler;

/** How many periods back are listed. */
const listed = 6;

function periodsUntil(now: Date, calendar: Calendar, cadence: Period['cadence']): Period[] {
  const periods = [periodOf(dayOf(now, calendar), cadence)];
  while (periods.length < listed) periods.push(before(periods.at(-1) as Period));
  return periods;
}

/** Undefined for an address that names no bulletin of a city that is served. */
function placeIn({ served, city }: BulletinDeps, { params }: Request): Place | undefined {
  const [name, code, id] = ['city', 'bulletin', 'period'].map((key) => String(params[key]));
  const period = readPeriod(id ?? '');
  const rule = name && served.includes(name) ? city(name).mechanism.bulletins.find((each) => each.code === code) : undefined;
  return name && rule && period?.cadence === rule.every ? { city: name, rule, period } : undefined;
}

async function viewOf(deps: BulletinDeps, place: Place): Promise<BulletinView> {
  const { mechanism, calendar } = deps.city(place.city);
  return {
    place,
    rows: await deps.countPeriod(place.city, place.period),
    measure: mechanism.measure,
    running: dayOf(deps.now(), calendar) < place.period.to,
    unitName: (id) => deps.departmentName(place.city, id),
    periodName: deps.periodName,
  };
}

function csvOf({ rows, unitName }: BulletinView): string {
  const head = ['单位', ...figureNames.map((name) => figures[name].name), '办结用时', '得分'];
  const lines = rows.map(({ unit, figures: counted, median, points }) => [
    unitName(unit),
    ...figureNames.map((name) => counted[name].length),
    median ?? '',
    points ?? '',
  ]);
  return csv([head, ...lines]);
}

export function bulletinRoutes(router: Router, deps: BulletinDeps, read: Guarded): void {
  const at = (path: string, show: (place: Place, request: Request, response: Response) => Promise<void>) =>
    router.get(
      `/bulletins/:city/:bulletin/${path}`,
      read(async (request, response) => {
        const place = placeIn(deps, request);
        if (place) await show(place, request, response);
        else response.status(404).type('text/plain').send('没有这一期通报。');
      }),
    );
  router.get(
    '/bulletins',
    read(async (_request, response) => {
      const lists = deps.served.map((city) => {
        const { mechanism, calendar } = deps.city(city);
        const bulletins = mechanism.bulletins.map((rule) => ({ rule, periods: periodsUntil(deps.now(), calendar, rule.every) }));
        return { city, name: mechanism.name, bulletins };
      });
      response.type('html').send(await bulletinsPage(lists, deps.periodName));
    }),
  );
  at(':period.csv', async (place, _request, response) => {
    const name = `${place.rule.code}-${place.period.id}.csv`;
    response
      .type('text/csv')
      .attachment(name)
      .send(csvOf(await viewOf(deps, place)));
  });
  at(':period', async (place, _request, response) => void response.type('html').send(await bulletinPage(await viewOf(deps, place))));
  at(':period/:unit/:figure', async (place, { params }, response) => {
    const { rows, unitName } = await viewOf(deps, place);
    const figure = String(params['figure']) as FigureName;
    const numbers = rows.find(({ unit }) => unit === params['unit'])?.figures[figure];
    const unit = unitName(String(params['unit']));
    if (numbers) response.type('html').send(await figurePage({ place, periodName: deps.periodName, unit, figure, numbers }));
    else response.status(404).type('text/plain').send('没有这一项。');
  });
}
