/** A mechanism on trial (D1.1): before its time is over, and when it is over, somebody has to decide what comes next. */
import { textsIn } from '../bot/texts/index.ts';
import { at, dayOf, isOpen } from '../mechanisms/calendar.ts';
import { warnAt } from '../mechanisms/targets.ts';
import type { Notes } from '../models/notes.ts';
import { inGroups, privately } from './recipients.ts';
import type { City, Rooms } from './rooms.ts';
import { chatKey } from './speak.ts';

export interface ValidityRooms extends Pick<Rooms, 'persons' | 'groups' | 'send' | 'now' | 'blind' | 'locale'> {
  notes: Pick<Notes, 'get' | 'put'>;
}

const daysRemembered = 3650;

/** Tells the centre and the administrators once before the end and once after it; the mechanism goes on until another file takes its place. */
export async function tellValidity(rooms: ValidityRooms, { mechanism, calendar }: City): Promise<void> {
  const { validity, city } = mechanism;
  const now = rooms.now();
  if (!validity || !isOpen(now, calendar)) return;
  const end = at(validity.to, '24:00', calendar);
  if (now < warnAt(end, validity.remind, calendar)) return;
  const phase = now < end ? 'soon' : 'over';
  const key = `validity:${city}:${validity.to}:${phase}`;
  if (await rooms.notes.get(key)) return;
  const recipients = [
    ...(await inGroups(rooms, city, 'centre')),
    ...privately(await rooms.persons.withRole(city, ['administrator', 'dispatcher'])),
  ];
  for (const { to, locale } of recipients) {
    const title = locale === 'en' ? mechanism.title.en : mechanism.title.zh;
    const text = textsIn(locale).bulletin.trial[phase](title, dayOf(new Date(end.getTime() - 1), calendar), validity.rule);
    await rooms.send(`${key}:${chatKey(rooms, to)}`, { to, message: { type: 'text', text } });
  }
  if (recipients.length > 0) await rooms.notes.put(key, 'told', daysRemembered * 86_400);
}
