/** What another channel of the city took down, the hotline say, is filed for its enterprise and goes the ordinary way. */
import type { PersonActor } from '../mechanisms/actor.ts';
import type { Kind } from '../mechanisms/kind.ts';
import type { Refusal } from '../mechanisms/refusal.ts';
import type { StoredDemand } from '../models/apply.ts';
import type { Enterprise } from '../models/enterprises.ts';
import { actorOf } from '../models/persons.ts';
import { explain } from './explain.ts';
import { fileDraft } from './filing.ts';
import { answeredByDemand } from './inquiry.ts';
import type { City, Draft, Rooms } from './rooms.ts';

export interface TakenDown {
  city: string;
  /** Who took it down, `12345 热线`. */
  source: string;
  /** Theirs: the same one again is the same demand. */
  reference: string;
  /** The enterprise's registered name, or its credit code. */
  enterprise: string;
  text: string;
  kind?: Kind | undefined;
  /** Id, name or alias. */
  department?: string | undefined;
}

export type FiledOnBehalf =
  | { type: 'filed'; stored: StoredDemand; repeated: boolean }
  | { type: 'unknown'; what: 'enterprise' | 'department' }
  | { type: 'refused'; code: Refusal['code']; words: string };

/** By its name as registered or its credit code, in that city. */
async function enterpriseOf({ enterprises }: Pick<Rooms, 'enterprises'>, city: string, wanted: string): Promise<Enterprise | undefined> {
  return (await enterprises.known(city, wanted.toUpperCase())) ?? (await enterprises.ofCity(city)).find(({ name }) => name === wanted);
}

type Speaker = PersonActor & { enterprise: string };

/** Who is told of it: the principal of the enterprise, where one is bound; else nobody, and the source is named. */
async function requesterOf({ persons }: Pick<Rooms, 'persons'>, city: City, enterprise: string, source: PersonActor): Promise<Speaker> {
  const speaking = await persons.speakingFor([enterprise]);
  const anybody = city.mechanism.eligibility.who === 'anyone' ? speaking[0] : undefined;
  const person = speaking.find(({ principal }) => principal !== false) ?? anybody;
  return { ...(person ? actorOf(person) : source), enterprise };
}

/** Files it, or finds what the same reference was filed as before. */
export async function fileOnBehalf(rooms: Rooms, down: TakenDown): Promise<FiledOnBehalf> {
  const { source: name, reference, text, kind } = down;
  const city = rooms.cities.get(down.city);
  const id = `a${rooms
    .blind(`api:${down.city}:${name}:${reference}`)
    .replace(/[^A-Za-z0-9]/g, '0')
    .slice(0, 16)}`;
  const before = await rooms.ledger.withId(id);
  if (before) return { type: 'filed', stored: before, repeated: true };
  const enterprise = await enterpriseOf(rooms, down.city, down.enterprise);
  if (!enterprise) return { type: 'unknown', what: 'enterprise' };
  const department = down.department ? rooms.cities.departmentNamed(down.city, down.department) : undefined;
  if (down.department && !(department && rooms.cities.department(down.city, department))) return { type: 'unknown', what: 'department' };
  const source: PersonActor = { type: 'person', id: `api:${name}`, name, grants: [] };
  const by = await requesterOf(rooms, city, enterprise.id, source);
  const draft: Draft = { id, texts: [text], files: [], suggestion: await city.understand(text), ...(kind ? { kind } : {}) };
  const chosen = department ? { chosen: { department, by: source } } : {};
  const applied = await fileDraft(draft, { rooms, city, locale: rooms.locale, by, key: id, door: name, ...chosen });
  if (!applied.ok)
    return { type: 'refused', code: applied.refusal.code, words: explain(applied.refusal, { rooms, city, locale: rooms.locale }) };
  await answeredByDemand({ rooms, city }, by, { number: applied.demand.number, key: id });
  return { type: 'filed', stored: applied, repeated: applied.repeated };
}
