/** Makes the view of a demand for one reader: names in their language, contact as they may see it. */
import { maskName, maskPhone, type Names, type View } from '../bot/render/view.ts';
import type { Locale } from '../bot/texts/index.ts';
import type { Demand } from '../mechanisms/demand.ts';
import type { Rooms } from './rooms.ts';

type ViewRooms = Pick<Rooms, 'cities' | 'rulesOf' | 'enterprises' | 'now'>;

export function namesIn(rooms: Pick<Rooms, 'cities'>, city: string, locale: Locale): Names {
  return {
    department: (id) => rooms.cities.departmentName(city, id, locale),
  };
}

/** A work group sees the contact masked; the officer who accepts gets the number alone. */
export async function viewOf(rooms: ViewRooms, demand: Demand, locale: Locale): Promise<View> {
  const { mechanism, calendar } = await rooms.rulesOf(demand);
  const enterprise = await rooms.enterprises.get(demand.enterprise);
  return {
    demand,
    mechanism,
    names: namesIn(rooms, demand.city, locale),
    today: { now: rooms.now(), calendar, locale },
    ...(enterprise
      ? {
          enterprise: {
            name: enterprise.name,
            tags: enterprise.tags,
            contact: `${maskName(enterprise.contact.contactName)} ${maskPhone(enterprise.contact.phone)}`,
            ...(enterprise.note ? { note: enterprise.note } : {}),
          },
        }
      : {}),
  };
}

/** Unmasked, for the one person who has taken the demand on. */
export async function contactOf(rooms: ViewRooms, demand: Demand): Promise<string> {
  const enterprise = await rooms.enterprises.get(demand.enterprise);
  return enterprise ? `${enterprise.contact.contactName} ${enterprise.contact.phone}` : '';
}
