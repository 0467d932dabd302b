/** A reception day is booked by one message and taps (D4.9, D4.11). */
import * as show from '../bot/render/reception.ts';
import { button, cut, inLocale } from '../bot/render/view.ts';
import { type Attachment, type Demand, leadOf } from '../mechanisms/demand.ts';
import { fieldOf, freeSlots, matching } from '../mechanisms/reception.ts';
import type { ReceptionRules } from '../mechanisms/reception-rules.ts';
import { actorOf } from '../models/persons.ts';
import { choose } from './centre.ts';
import { newDraft } from './draft.ts';
import { writeDraft } from './writing.ts';
import { explain } from './explain.ts';
import { bookable, named, rulesOf, tagsOf } from './reception-view.ts';
import type { BookingDraft, Session, Visit } from './rooms.ts';
import { answer, answerText, tellPresser, textsOf } from './speak.ts';
import { handOnReception } from './tell-reception.ts';

/** Own demands that are under way: any of them can be brought along. */
async function openDemands({ rooms, person }: Visit): Promise<Demand[]> {
  const mine = await rooms.ledger.mine(person.id, 10);
  return mine
    .map(({ demand }) => demand)
    .filter(({ stage }) => stage.name !== 'closed')
    .slice(0, 3);
}

/** A day is chosen: the matter is asked for. */
export async function chooseDay(visit: Visit, id: string): Promise<void> {
  const { rooms, person } = visit;
  const { reception: words } = textsOf(visit);
  const view = await named(visit, id);
  if (!view) return;
  if (!(await bookable(visit)).some((reception) => reception.id === id))
    return tellPresser(visit, explain({ code: 'reception-over' }, visit), true);
  if (freeSlots(view.reception).length === 0) return tellPresser(visit, words.full, true);
  const session = (await rooms.sessions.get(person.id)) ?? {};
  const files = session.draft?.texts.length === 0 ? session.draft.files : [];
  await rooms.sessions.set(person.id, {
    ...session,
    expecting: { type: 'booking' },
    booking: { reception: id, texts: [], events: [], files, at: rooms.now().getTime() },
  });
  const demands = await openDemands(visit);
  const text = words.write(show.receptionDay(view), show.receptionLeader(view));
  await visit.rooms.toast(visit.event, undefined, false);
  await answer(visit, {
    type: 'text',
    text: demands.length > 0 ? `${text}\n${words.orOpen}` : text,
    buttons: demands.map(({ number, title }) => [button(`${number.slice(-4)} ${cut(title).quote.slice(0, 14)}`, 'bookfrom', number)]),
  });
}

/** Nobody who receives answers for that field: it can be another field, or a demand at once. */
async function noLeader(visit: Visit, { reception }: BookingDraft, about: string): Promise<void> {
  const { reception: words } = textsOf(visit);
  const text = words.nobody(about, inLocale(visit.city.mechanism.centre, visit.locale));
  const buttons = [[button(words.button.asDemand, 'bookasdemand', reception), button(words.button.field, 'bookfield', reception)]];
  await answer(visit, { type: 'text', text, buttons }, { part: 'nobody' });
}

/** The card with the times; another day when that leader does not answer for the field (D4.11), and it says so. */
async function showBooking(visit: Visit, draft: BookingDraft, rules: ReceptionRules): Promise<void> {
  const { reception: words } = textsOf(visit);
  const { field } = draft;
  const chosen = await named(visit, draft.reception);
  if (!chosen) return;
  if (!field) return askField(visit, draft.reception, rules, words.unsureField);
  const match = matching(await bookable(visit), chosen.reception, field, rules);
  const view = match && { ...chosen, reception: match };
  const about = show.fieldName(field, chosen);
  if (!view) return noLeader(visit, draft, about);
  const free = freeSlots(view.reception);
  if (free.length === 0) return answerText(visit, words.full, 'full');
  const moved =
    view.reception.id === draft.reception
      ? {}
      : { moved: words.moved(about, show.receptionLeader(chosen), show.receptionDay(view), show.receptionLeader(view)) };
  const card = show.bookingCard(view, { text: draft.texts.join('\n'), field, files: draft.files.length, ...moved }, free);
  await answer(visit, { type: 'card', card }, { part: 'booking' });
}

async function askField(visit: Visit, id: string, rules: ReceptionRules, title: string): Promise<void> {
  const options = rules.fields.map(({ code }) =>
    button(
      show.fieldName(code, { rules, today: { now: visit.rooms.now(), calendar: visit.city.calendar, locale: visit.locale } }),
      'bookfieldto',
      id,
      code,
    ),
  );
  await choose(visit, title, options);
}

/** Keeps what has been said of a booking, and shows where it stands. */
async function goOn(visit: Visit, session: Session, draft: BookingDraft, rules: ReceptionRules): Promise<void> {
  await visit.rooms.sessions.set(visit.person.id, { ...session, expecting: { type: 'booking' }, booking: draft });
  await showBooking(visit, draft, rules);
}

/** The matter in the person's own words; more of them are added. */
export async function writeMatter(visit: Visit, session: Session, said: string): Promise<void> {
  const rules = rulesOf(visit);
  const { booking: before } = session;
  if (!rules || !before) return answerText(visit, textsOf(visit).reception.gone);
  const { event, city } = visit;
  const known = before.events.includes(event.id);
  const texts = known ? before.texts : [...before.texts, said];
  const departments = before.field ? [] : (await city.understand(texts.join('\n'))).departments.map(({ id }) => id);
  const field = before.field ?? fieldOf(rules, departments);
  await goOn(visit, session, { ...before, texts, events: [...before.events, event.id].slice(-20), ...(field ? { field } : {}) }, rules);
}

/** A file for the reception: with words it is the matter, without them it waits for some. */
export async function bringFile(visit: Visit, session: Session, file: Attachment, caption: string): Promise<void> {
  const { booking: before } = session;
  const rules = rulesOf(visit);
  if (!before || !rules) return answerText(visit, textsOf(visit).reception.gone);
  const files = [...before.files.filter(({ id }) => id !== file.id), file];
  const draft = { ...before, files };
  if (caption.trim()) return writeMatter(visit, { ...session, booking: draft }, caption);
  if (draft.texts.length > 0) return goOn(visit, session, draft, rules);
  await visit.rooms.sessions.set(visit.person.id, { ...session, booking: draft });
  await answerText(visit, textsOf(visit).reception.fileKept);
}

async function openBooking(visit: Visit): Promise<{ session: Session; draft: BookingDraft; rules: ReceptionRules } | undefined> {
  const session = await visit.rooms.sessions.get(visit.person.id);
  const rules = rulesOf(visit);
  if (session?.booking && rules) return { session, draft: session.booking, rules };
  await tellPresser(visit, textsOf(visit).reception.gone, true);
  return undefined;
}

/** A demand that is under way is what the person wants to speak about. */
export async function bookDemand(visit: Visit, number: string): Promise<void> {
  const open = await openBooking(visit);
  if (!open) return;
  const stored = await visit.rooms.apply.load(number);
  const demand = stored?.demand;
  if (!demand || demand.enterprise !== visit.person.enterprise || demand.stage.name === 'closed')
    return tellPresser(visit, textsOf(visit).person.unknownDemand, true);
  const lead = leadOf(demand);
  const candidates = demand.stage.name === 'triage' ? demand.stage.candidates : [];
  const field = fieldOf(open.rules, lead ? [lead] : candidates);
  await visit.rooms.toast(visit.event, undefined, false);
  await goOn(visit, open.session, { ...open.draft, texts: [demand.text], demand: number, ...(field ? { field } : {}) }, open.rules);
}

export async function chooseField(visit: Visit, id: string): Promise<void> {
  const open = await openBooking(visit);
  if (open) await askField(visit, id, open.rules, textsOf(visit).reception.fieldAsk);
}

export async function setField(visit: Visit, _id: string, field: string | undefined): Promise<void> {
  const open = await openBooking(visit);
  if (!open || !field || !open.rules.fields.some(({ code }) => code === field)) return;
  await visit.rooms.toast(visit.event, undefined, false);
  await goOn(visit, open.session, { ...open.draft, field }, open.rules);
}

/** The session without the booking. */
function without({ booking: _booking, expecting, ...rest }: Session): Session {
  return expecting && expecting.type !== 'booking' ? { ...rest, expecting } : rest;
}

export async function dropBooking(visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  const session = await rooms.sessions.get(person.id);
  if (session) await rooms.sessions.set(person.id, without(session));
  await rooms.toast(visit.event, undefined, false);
  await answerText(visit, textsOf(visit).reception.dropped);
}

/** What was meant for a reception becomes the draft of a demand. */
export async function bookAsDemand(visit: Visit): Promise<void> {
  const open = await openBooking(visit);
  if (!open) return;
  await visit.rooms.toast(visit.event, undefined, false);
  const { files, texts } = open.draft;
  const draft = files.length > 0 ? { draft: { ...newDraft(visit), files } } : {};
  await writeDraft({ ...without(open.session), ...draft }, texts.join('\n'), visit);
}

/** Two hours without a word, and what is written next is no longer meant for a reception. */
const patience = 2 * 3_600_000;

export function isBooking({ expecting, booking }: Session, now: Date): boolean {
  return expecting?.type === 'booking' && booking !== undefined && now.getTime() - booking.at < patience;
}

/** A time is pressed: booked, once; or told why not, with the times that are left. */
export async function take(visit: Visit, id: string, time: string | undefined): Promise<void> {
  const { rooms, person, city, event } = visit;
  const had = (await rooms.receptions.get(city.mechanism.city, id))?.state.bookings.some(
    ({ stage, enterprise }) => stage === 'booked' && enterprise === person.enterprise,
  );
  const session = await rooms.sessions.get(person.id);
  if (had && !session?.booking) return tellPresser(visit, textsOf(visit).reception.bookedToast, false);
  const open = await openBooking(visit);
  const view = open && (await named(visit, id));
  const slot = view?.reception.slots.find((each) => show.slotAction(each) === time);
  if (!open || !slot) return;
  const { texts, field, files, demand } = open.draft;
  const applied = await rooms.receptions.apply(city.mechanism.city, id, {
    type: 'book',
    by: actorOf(person),
    key: event.id,
    slot,
    field: field ?? '',
    text: texts.join('\n'),
    attachments: files,
    tags: await tagsOf(visit),
    ...(demand ? { demand } : {}),
  });
  if (!applied.ok) {
    await tellPresser(visit, explain(applied.refusal, visit), true);
    return applied.refusal.code === 'slot-taken' ? showBooking(visit, open.draft, open.rules) : undefined;
  }
  await rooms.toast(event, textsOf(visit).reception.bookedToast, false);
  await handOnReception(rooms, applied);
  const { draft, ...rest } = without(open.session); // Last: after a crash in between, the whole is done again.
  await rooms.sessions.set(person.id, draft && draft.texts.length > 0 ? { ...rest, draft } : rest);
}
