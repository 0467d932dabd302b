/** The week of an inquiry and its month, in words for the centre (D2.5, D2.28). */
import { monthlyText, summaryText } from '../bot/render/inquiry.ts';
import type { Locale } from '../bot/texts/index.ts';
import { addDays, type Day, dayOf, isOpen } from '../mechanisms/calendar.ts';
import { type AreaCoverage, coverage } from '../mechanisms/coverage.ts';
import { monthEnded, summaryAt, weekOf } from '../mechanisms/inquiry.ts';
import type { Notes } from '../models/notes.ts';
import { inGroups, privately } from './recipients.ts';
import type { City, Rooms } from './rooms.ts';
import { once, tellAll } from './tell-once.ts';

export type SummaryRooms = Pick<Rooms, 'inquiries' | 'persons' | 'enterprises' | 'now' | 'publicUrl'>;

/** Town by town, with every enterprise of the city. */
export async function covered(rooms: Omit<SummaryRooms, 'publicUrl' | 'now'>, city: City, week: Day): Promise<AreaCoverage[]> {
  const { mechanism } = city;
  const enterprises = await rooms.enterprises.ofCity(mechanism.city);
  const [people, stored] = await Promise.all([
    rooms.persons.speakingFor(enterprises.map(({ id }) => id)),
    rooms.inquiries.all(mechanism.city),
  ]);
  const reached = new Set(people.filter(({ chat, reachable }) => chat && reachable).map(({ enterprise }) => enterprise));
  const firms = enterprises.map((enterprise) => ({ ...enterprise, reachable: reached.has(enterprise.id) }));
  return coverage(firms, new Map(stored.map(({ id, state }) => [id, state])), week, mechanism.inquiry?.areas ?? []);
}

/** A week as it stands; empty in a city without an inquiry. */
export async function summarise(rooms: SummaryRooms, city: City, locale: Locale, week?: Day): Promise<string> {
  const rules = city.mechanism.inquiry;
  const now = rooms.now();
  const which = week ?? weekOf(dayOf(now, city.calendar));
  const link = `${rooms.publicUrl}/inquiries`;
  return rules ? summaryText(which, await covered(rooms, city, which), rules, { now, calendar: city.calendar, locale }, link) : '';
}

async function summariseMonth(rooms: SummaryRooms, city: City, month: string, locale: Locale): Promise<string> {
  const rules = city.mechanism.inquiry;
  const stored = await rooms.inquiries.all(city.mechanism.city);
  const today = { now: rooms.now(), calendar: city.calendar, locale };
  const states = stored.map(({ state }) => state);
  return rules ? monthlyText(month, states, rules, today) : '';
}

export type SendingRooms = SummaryRooms &
  Pick<Rooms, 'groups' | 'send' | 'blind' | 'locale'> & {
    /** What was sent already: spares working it out again. */
    notes: Pick<Notes, 'get' | 'put'>;
  };

/** How long a summary is made up for when nobody was at work at its time; delivered messages are remembered a little longer. */
const late = 71 * 3_600_000;
const remembered = 8 * 86_400;

/** To the centre: its groups, and its dispatchers in private; once under each key. */
async function toCentre(
  rooms: SendingRooms,
  { mechanism: { city } }: City,
  key: string,
  say: (locale: Locale) => Promise<string>,
): Promise<void> {
  await once(rooms.notes, `${key}:${city}`, remembered, async () => {
    const people = privately(await rooms.persons.withRole(city, ['dispatcher']));
    await tellAll(rooms, `${key}:${city}`, [...(await inGroups(rooms, city, 'centre')), ...people], say);
    return true;
  });
}

/** D2.5 at the end of the week, D2.28 on the first working day of the month; in opening hours. */
export async function sendSummaries(rooms: SendingRooms, city: City): Promise<void> {
  const { mechanism, calendar } = city;
  const rules = mechanism.inquiry;
  const now = rooms.now();
  if (!rules || !isOpen(now, calendar)) return;
  const today = dayOf(now, calendar);
  for (const week of [addDays(weekOf(today), -7), weekOf(today)]) {
    const due = summaryAt(week, rules, calendar);
    const isDue = due && due <= now && now.getTime() - due.getTime() < late;
    if (isDue) await toCentre(rooms, city, `inquiry-week:${week}`, (locale) => summarise(rooms, city, locale, week));
  }
  const month = rules.monthly && monthEnded(today, calendar);
  if (month) await toCentre(rooms, city, `inquiry-month:${month}`, (locale) => summariseMonth(rooms, city, month, locale));
}
