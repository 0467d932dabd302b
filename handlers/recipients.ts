/** Who is behind an audience: addresses and languages. */
import type { Address } from '../bot/channel.ts';
import type { Locale } from '../bot/texts/index.ts';
import type { Person } from '../models/persons.ts';
import type { Rooms } from './rooms.ts';
import { groupAddress, privateAddress } from './speak.ts';

export interface Recipient {
  to: Address;
  locale: Locale;
}

/** Persons whom we can write to in private; with `of` only those who act for that department. */
export function privately(list: ReadonlyArray<Person | undefined>, of?: { city: string; department: string }): Recipient[] {
  return list.flatMap((person) => {
    const to = person && privateAddress(person);
    const theirs = !of || person?.grants.some(({ city, department }) => city === of.city && department === of.department);
    return to && person && theirs ? [{ to, locale: person.locale }] : [];
  });
}

/** The work groups of a department, of the centre or of the supervision office. */
export async function inGroups(
  { groups, locale }: Pick<Rooms, 'groups' | 'locale'>,
  city: string,
  department: string,
): Promise<Recipient[]> {
  return (await groups.of(city, department)).map((group) => ({ to: groupAddress(group), locale }));
}
