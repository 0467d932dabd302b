/** A demand as other systems may see it: no names, no phones, no chats, no files. */
import type { z } from 'zod';
import { type Calendar, dayOf, isoTime } from '../mechanisms/calendar.ts';
import { coHandlersOf, leadOf, promisedTarget, type Target } from '../mechanisms/demand.ts';
import type { StoredDemand } from '../models/apply.ts';
import type { ApiDeps } from './deps.ts';
import type { demandSchema, lineSchema } from './shapes.ts';

type Names = Pick<ApiDeps, 'city' | 'departmentName'>;

export function unitOf({ departmentName }: Pick<Names, 'departmentName'>, city: string, id: string) {
  return { id, name: departmentName(city, id) };
}

export function lineOf({ demand }: StoredDemand, deps: Names): z.input<typeof lineSchema> {
  const { number, kind, title, stage, city, filedAt, suspended } = demand;
  const { calendar } = deps.city(city);
  const lead = leadOf(demand);
  const promised = promisedTarget(demand);
  return {
    number,
    kind,
    title,
    stage: stage.name,
    suspended: suspended !== undefined,
    ...(lead ? { lead: unitOf(deps, city, lead) } : {}),
    filedAt: isoTime(filedAt, calendar),
    ...(promised ? { promisedBy: isoTime(promised.by, calendar) } : {}),
    missed: promised?.missedAt !== undefined,
  };
}

const moments = ['extendedFrom', 'warnedAt', 'missedAt', 'stoppedAt'] as const;

function targetOf({ name, rule, promised, startedAt, by, provisional, ...rest }: Target, calendar: Calendar) {
  const known = moments.flatMap((moment) => (rest[moment] ? [[moment, isoTime(rest[moment], calendar)] as const] : []));
  return {
    name,
    rule,
    promised,
    startedAt: isoTime(startedAt, calendar),
    by: isoTime(by, calendar),
    day: dayOf(by, calendar),
    provisional,
    ...Object.fromEntries(known),
  };
}

export function demandOf(stored: StoredDemand, deps: Names): z.input<typeof demandSchema> {
  const { demand, history } = stored;
  const { calendar } = deps.city(demand.city);
  return {
    ...lineOf(stored, deps),
    text: demand.text,
    language: demand.language,
    ...(demand.stage.name === 'closed' ? { closure: demand.stage.closure } : {}),
    coHandlers: coHandlersOf(demand).map((id) => unitOf(deps, demand.city, id)),
    targets: demand.targets.map((target) => targetOf(target, calendar)),
    ratings: demand.ratings.map(({ at, level }) => ({ at: isoTime(at, calendar), level })),
    history: history.map(({ at, type }) => ({ at: isoTime(at, calendar), type })),
  };
}
