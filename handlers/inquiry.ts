/** 每周征询 (D2.3): the question to an enterprise, its answers, and peace when it asks for it. */
import { questionCard, reviewCard, weekCode } from '../bot/render/inquiry.ts';
import { holds, type PersonActor } from '../mechanisms/actor.ts';
import { type Inquiry, type InquiryEntry, type InquiryIntention, standingRound } from '../mechanisms/inquiry.ts';
import { actorOf, type Person } from '../models/persons.ts';
import type { StoredInquiry } from '../models/inquiries.ts';
import { summarise } from './inquiry-summary.ts';
import type { City, Outgoing, Rooms, Visit } from './rooms.ts';
import { answerText, chatKey, privateAddress, tellPresser, textsOf } from './speak.ts';

export type InquiryRooms = Pick<Rooms, 'inquiries' | 'persons' | 'enterprises' | 'cities' | 'send' | 'now' | 'blind'>;

/** What an entry shows to the person who was asked: the question, or the same card with its answer. */
async function outgoing(rooms: InquiryRooms, inquiry: Inquiry, entry: InquiryEntry, place: number): Promise<Outgoing | undefined> {
  const { city, enterprise } = inquiry;
  const { mechanism, calendar } = rooms.cities.get(city);
  const round = 'week' in entry ? inquiry.rounds.find(({ week }) => week === entry.week) : undefined;
  const person: Person | undefined = await rooms.persons.get('person' in entry ? entry.person : (round?.person ?? ''));
  const to = person && privateAddress(person);
  if (!to || !mechanism.inquiry) return undefined;
  const today = { now: rooms.now(), calendar, locale: person.locale };
  if (entry.type === 'review-asked')
    return { to, message: { type: 'card', card: reviewCard(inquiry, entry.month, mechanism.inquiry, today) }, openHoursOf: city };
  if (!round) return undefined;
  const key = `inquiry:${enterprise}:${round.week}`;
  const asked = entry.type === 'asked';
  const shown = asked ? { week: round.week, at: round.at, person: round.person } : round;
  const card = questionCard(shown, (await rooms.enterprises.get(enterprise))?.name ?? '', today);
  const live = { key, number: key, revision: place + 1, mode: asked ? ('first' as const) : ('update-only' as const) };
  return { to, message: { type: 'card', card }, live, ...(asked ? { openHoursOf: city } : {}) };
}

/** Tells what was not told yet; every message has its key, so that a second telling is none. */
export async function handOnInquiry(rooms: InquiryRooms, { id, state, history, told }: StoredInquiry): Promise<void> {
  for (const [place, entry] of history.entries()) {
    if (place < told) continue;
    const message = await outgoing(rooms, state, entry, place);
    if (message) await rooms.send(`inquiry:${state.city}:${id}:${place}:${chatKey(rooms, message.to)}`, message);
  }
  await rooms.inquiries.said(state.city, id, history.length);
}

/** An intention of the person's own enterprise; undefined when it was refused, and told so. */
async function step(visit: Visit, intention: InquiryIntention): Promise<StoredInquiry | undefined> {
  const { rooms, city, person, event } = visit;
  if (!person.enterprise || !city.mechanism.inquiry) return void (await tellPresser(visit, textsOf(visit).toast.stale, true));
  const command = { ...intention, by: actorOf(person), key: event.id };
  const applied = await rooms.inquiries.apply(city.mechanism.city, person.enterprise, command);
  if (!applied.ok) return void (await tellPresser(visit, textsOf(visit).toast.stale, true));
  await handOnInquiry(rooms, applied);
  return applied;
}

/** 没有问题, in one tap. */
export async function noProblem(visit: Visit, code: string): Promise<void> {
  const week = `${code.slice(0, 4)}-${code.slice(4, 6)}-${code.slice(6)}`;
  const stored = await step(visit, { type: 'answer', answer: { type: 'none' }, week });
  const round = stored?.state.rounds.find((each) => weekCode(each.week) === code);
  if (!stored) return;
  const { inquiry } = textsOf(visit);
  const words = round?.answer?.type === 'demand' ? inquiry.raisedDone(round.answer.number) : inquiry.noneDone;
  await tellPresser(visit, words, false);
}

/** 以后不用问. */
export async function hush(visit: Visit): Promise<void> {
  if (!(await step(visit, { type: 'hush' }))) return;
  await visit.rooms.toast(visit.event, undefined, false);
  await answerText(visit, textsOf(visit).inquiry.hushed);
}

/** D2.28. */
export async function rateMonth(visit: Visit, month: string, level: string | undefined): Promise<void> {
  if (await step(visit, { type: 'review', month, level: level ?? '' })) await tellPresser(visit, textsOf(visit).inquiry.reviewDone, false);
}

/** Whether this person's enterprise has ever been asked: most messages have nothing to do with an inquiry. */
async function concerns({ city, person, rooms }: Visit): Promise<boolean> {
  const { inquiry, city: name } = city.mechanism;
  return inquiry !== undefined && person.enterprise !== undefined && (await rooms.inquiries.wasAsked(name, person.enterprise));
}

/** A demand was filed: it answers the question that stands (D2.3). */
export async function answeredByDemand(
  { rooms, city }: { rooms: InquiryRooms; city: City },
  by: PersonActor,
  { number, key }: { number: string; key: string },
): Promise<void> {
  const { inquiry, city: name } = city.mechanism;
  if (!inquiry || !by.enterprise || !(await rooms.inquiries.wasAsked(name, by.enterprise))) return;
  const applied = await rooms.inquiries.apply(name, by.enterprise, { type: 'answer', answer: { type: 'demand', number }, by, key });
  if (applied.ok) await handOnInquiry(rooms, applied);
}

const nothing = /^(?:没有问题|没有|没|无|暂无|没事|暂时没有|no|none|nothing|no problem)[\s。.！!，,]*$/i;

/** 没有 written instead of pressed, while a question stands. True when it was its answer. */
export async function writtenNone(visit: Visit, said: string): Promise<boolean> {
  const { rooms, city, person } = visit;
  const rules = city.mechanism.inquiry;
  if (!nothing.test(said) || !rules || !person.enterprise || !(await concerns(visit))) return false;
  const stored = await rooms.inquiries.get(city.mechanism.city, person.enterprise);
  const known = stored?.history.some(({ key }) => key === visit.event.id);
  const round = stored && standingRound(stored.state, rooms.now(), rules, city.calendar);
  if (!known && !round) return false;
  await step(visit, { type: 'answer', answer: { type: 'none' } });
  await answerText(visit, textsOf(visit).inquiry.noneDone);
  return true;
}

/** 征询: an enterprise is asked again from now on; the centre sees the week as it stands. */
export async function inquiryWord(visit: Visit): Promise<void> {
  const { city, person, rooms } = visit;
  const { inquiry } = textsOf(visit);
  if (!city.mechanism.inquiry) return answerText(visit, inquiry.notHere);
  if (holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator', 'supervisor', 'leader'))
    return answerText(visit, await summarise(rooms, city, visit.locale));
  if (!person.enterprise) return answerText(visit, textsOf(visit).person.notEnterprise);
  const before = await rooms.inquiries.get(city.mechanism.city, person.enterprise);
  if (!before?.state.quiet) return answerText(visit, inquiry.alreadyOn);
  if (await step(visit, { type: 'resume' })) await answerText(visit, inquiry.resumed);
}
