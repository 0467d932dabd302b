/** A draft becomes a demand: its number, who has it first, and the one command. */
import { by as byOf, type PersonActor } from '../mechanisms/actor.ts';
import { dayOf } from '../mechanisms/calendar.ts';
import { barred } from '../mechanisms/eligibility.ts';
import type { Filed } from '../mechanisms/entry.ts';
import { kindIn } from '../mechanisms/kinds.ts';
import { laneAtFiling } from '../mechanisms/lanes.ts';
import { townFor } from '../mechanisms/towns.ts';
import type { Applied } from '../models/apply.ts';
import { heardBy } from './backup.ts';
import { draftKind, draftText } from './draft-card.ts';
import type { Draft, Rooms, Visit } from './rooms.ts';
import { textsOf } from './speak.ts';
import { townOf } from './towns.ts';

/** The demand that a draft becomes. */
export function filed(draft: Draft, number: string, { city, locale }: Pick<Visit, 'city' | 'locale'>, enterprise: string): Filed {
  const { suggestion } = draft;
  const spoke = (suggestion?.departments ?? []).filter(({ topic }) => topic.zh !== '');
  const topic = spoke.find(({ id }) => id === suggestion?.departments[0]?.id)?.topic;
  return {
    id: draft.id,
    number,
    city: city.mechanism.city,
    mechanism: city.ref,
    kind: kindIn(city.mechanism, draftKind(draft)),
    lane: laneAtFiling(city.mechanism, suggestion?.urgent),
    title: suggestion?.title || textsOf({ locale }).person.fileInTitle,
    text: `${draftText(draft)}${draft.heard ? textsOf({ locale }).draft.transcribed : ''}`,
    language: suggestion?.language ?? (locale === 'en' ? 'en' : 'zh'),
    attachments: draft.files,
    enterprise,
    ...(topic ? { topic } : {}),
    ...(spoke.length > 0 ? { reasons: Object.fromEntries(spoke.map((one) => [one.id, one.topic])) } : {}),
    ...(draft.addressee ? { addressee: draft.addressee } : {}),
    ...(suggestion?.urgent
      ? { urgent: `${suggestion.urgent}${suggestion.danger ? textsOf({ locale }).draft.told(suggestion.danger) : ''}` }
      : {}),
    ...(suggestion?.summary ? { summary: suggestion.summary } : {}),
    ...(suggestion?.complex === undefined ? {} : { complex: suggestion.complex }),
  };
}

export interface Filing extends Pick<Visit, 'city' | 'locale'> {
  rooms: Pick<Rooms, 'apply' | 'cities' | 'enterprises' | 'groups' | 'nextNumber' | 'now'>;
  /** Whose demand it is, and for which enterprise. */
  by: PersonActor & { enterprise: string };
  key: string;
  /** By which it came, `12345 热线` or the id of a park's link. */
  door?: string;
  /** Chosen by whoever took it down, who is named too. */
  chosen?: { department: string; by: PersonActor };
}

/** Who has it first: the town of the enterprise, else who was chosen, else who is sure enough. */
async function firstOf(draft: Draft, { rooms, city, by, chosen }: Filing): Promise<{ lead?: string; town?: string }> {
  const { suggestion } = draft;
  const { mechanism } = city;
  const town = townFor(mechanism, kindIn(mechanism, draftKind(draft)), await townOf({ rooms, city, person: by }));
  if (town) return { lead: town, town };
  const [likeliest] = suggestion?.departments ?? [];
  const sure = chosen ? { id: chosen.department, topic: undefined } : suggestion?.departmentSure ? likeliest : undefined;
  return sure ? { lead: await heardBy(rooms, mechanism.city, sure.id, sure.topic?.zh) } : {};
}

/** Files it, once for each id of a draft. Whoever may not file is refused before a number is taken, and leaves no gap. */
export async function fileDraft(draft: Draft, filing: Filing): Promise<Applied> {
  const { rooms, city, by, key, door, chosen } = filing;
  const tags = (await rooms.enterprises.get(by.enterprise))?.tags ?? [];
  const refusal = barred(by, tags, { ...city, now: rooms.now() });
  if (refusal) return { ok: false, refusal };
  const number = await rooms.nextNumber(dayOf(rooms.now(), city.calendar));
  const { lead, town } = await firstOf(draft, filing);
  const suggested = draft.suggestion?.departments.map(({ id }) => id) ?? [];
  const candidates = [...new Set([...(chosen ? [chosen.department] : []), ...suggested])];
  const demand = { ...filed(draft, number, filing, by.enterprise), ...(door ? { door } : {}), likely: candidates };
  const dispatcher = chosen && lead && !town ? { dispatcher: byOf(chosen.by) } : {};
  return rooms.apply.file({ type: 'file', by, key, demand, candidates, ...(lead ? { lead } : {}), ...dispatcher }, tags);
}
