/** Reception days as handlers look at them: with the city's rules, in the reader's language. */
import type { ReceptionView } from '../bot/render/reception.ts';
import type { Locale } from '../bot/texts/index.ts';
import { dayOf } from '../mechanisms/calendar.ts';
import { isBookable, type Reception } from '../mechanisms/reception.ts';
import type { ReceptionRules } from '../mechanisms/reception-rules.ts';
import type { StoredReception } from '../models/receptions.ts';
import { explain } from './explain.ts';
import type { Rooms, Visit } from './rooms.ts';
import { tellPresser } from './speak.ts';

export type ReceptionRooms = Pick<
  Rooms,
  'receptions' | 'persons' | 'groups' | 'enterprises' | 'cities' | 'send' | 'now' | 'locale' | 'blind' | 'ledger'
>;

/** Undefined in a city whose file says nothing of receptions. */
export function receptionView(
  { cities, now }: Pick<Rooms, 'cities' | 'now'>,
  reception: Reception,
  locale: Locale,
): ReceptionView | undefined {
  const { mechanism, calendar } = cities.get(reception.city);
  const rules = mechanism.reception;
  return rules && { reception, mechanism, rules, today: { now: now(), calendar, locale } };
}

/** Those of a city by their day; the past ones too. */
export async function receptionsOf({ receptions }: Pick<Rooms, 'receptions'>, city: string): Promise<StoredReception[]> {
  return (await receptions.all(city)).toSorted((one, two) => one.state.day.localeCompare(two.state.day) || one.id.localeCompare(two.id));
}

export async function bookable(visit: Visit): Promise<Reception[]> {
  const list = await receptionsOf(visit.rooms, visit.city.mechanism.city);
  return list.map(({ state }) => state).filter((reception) => isBookable(reception, visit.rooms.now()));
}

/** Today's and those to come, not cancelled. */
export async function upcoming({ rooms, city }: Pick<Visit, 'rooms' | 'city'>): Promise<Reception[]> {
  const today = dayOf(rooms.now(), city.calendar);
  const list = await receptionsOf(rooms, city.mechanism.city);
  return list.map(({ state }) => state).filter(({ day, cancelled }) => day >= today && !cancelled);
}

/** The day that a button names, with what is needed to speak of it; the person is told when it is gone. */
export async function named(visit: Visit, id: string): Promise<ReceptionView | undefined> {
  const stored = await visit.rooms.receptions.get(visit.city.mechanism.city, id);
  const view = stored && receptionView(visit.rooms, stored.state, visit.locale);
  if (!view) await tellPresser(visit, explain({ code: 'no-such-reception' }, visit), true);
  return view;
}

/** What the person's enterprise is, for D4.4. */
export async function tagsOf({ rooms, person }: Pick<Visit, 'rooms' | 'person'>): Promise<string[]> {
  return (person.enterprise ? await rooms.enterprises.get(person.enterprise) : undefined)?.tags ?? [];
}

export const rulesOf = ({ city }: Pick<Visit, 'city'>): ReceptionRules | undefined => city.mechanism.reception;
