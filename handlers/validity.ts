/** A mechanism on trial (D1.1): before its time is over, and when it is over, somebody has to decide what comes next. */
import { inLocale } from '../bot/render/view.ts';
import { textsIn } from '../bot/texts/index.ts';
import { at, dayOf, isOpen } from '../mechanisms/calendar.ts';
import { warnAt } from '../mechanisms/targets.ts';
import type { Notes } from '../models/notes.ts';
import { inGroups, privately } from './recipients.ts';
import type { City, Rooms } from './rooms.ts';
import { once, tellAll } from './tell-once.ts';

export interface ValidityRooms extends Pick<Rooms, 'persons' | 'groups' | 'send' | 'now' | 'blind' | 'locale'> {
  notes: Pick<Notes, 'get' | 'put'>;
}

const remembered = 3650 * 86_400;

/** Tells the centre and the administrators once before the end and once after it; the mechanism goes on until another file takes its place. */
export async function tellValidity(rooms: ValidityRooms, { mechanism, calendar }: City): Promise<void> {
  const { validity, city } = mechanism;
  const now = rooms.now();
  if (!validity || !isOpen(now, calendar)) return;
  const end = at(validity.to, '24:00', calendar);
  if (now < warnAt(end, validity.remind, calendar)) return;
  const phase = now < end ? 'soon' : 'over';
  const key = `validity:${city}:${validity.to}:${phase}`;
  await once(rooms.notes, key, remembered, async () => {
    const recipients = [
      ...(await inGroups(rooms, city, 'centre')),
      ...privately(await rooms.persons.withRole(city, ['administrator', 'dispatcher'])),
    ];
    const lastDay = dayOf(new Date(end.getTime() - 1), calendar);
    await tellAll(rooms, key, recipients, (locale) =>
      textsIn(locale).bulletin.trial[phase](inLocale(mechanism.title, locale), lastDay, validity.rule),
    );
    return recipients.length > 0;
  });
}
