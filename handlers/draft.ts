/** A draft: what a person wrote and sent until they press 提交. It survives everything but 取消. */
import type { Card } from '../bot/message.ts';
import { choiceName } from '../bot/render/office.ts';
import { button, cut, inLocale, kindLabel, promisedDay } from '../bot/render/view.ts';
import type { Attachment } from '../mechanisms/demand.ts';
import type { Kind } from '../mechanisms/kind.ts';
import { kindIn, kindRule } from '../mechanisms/kinds.ts';
import { laneAtFiling } from '../mechanisms/lanes.ts';
import { preview } from '../mechanisms/targets.ts';
import type { Suggestion } from '../nlp/suggestion.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { passQuestion, questionOf, unsure } from './question.ts';
import { askLibrary, quotePolicy } from './policy-answer.ts';
import { addressOf, answer, answerText, textsOf } from './speak.ts';

export const draftText = (draft: Draft): string => draft.texts.join('\n');

/** The kind as it stands: chosen by the person, else suggested. */
export function draftKind(draft: Draft): Kind {
  if (draft.kind) return draft.kind;
  const { suggestion } = draft;
  if (suggestion && suggestion.kind !== 'other') return suggestion.kind;
  return suggestion?.ranking[0]?.kind ?? 'help';
}

function kindFact(draft: Draft, visit: Visit): string {
  return kindLabel(draftKind(draft), {
    mechanism: visit.city.mechanism,
    today: { now: visit.rooms.now(), calendar: visit.city.calendar, locale: visit.locale },
  });
}

function buttons(draft: Draft, recent: string | undefined, visit: Visit): Card['buttons'] {
  const { button: label } = textsOf(visit);
  const { mechanism } = visit.city;
  const there = draft.like || recent;
  const question = draft.like ? undefined : questionOf(draft);
  const offered = unsure(draft)
    ? (draft.suggestion?.ranking ?? [])
        .map(({ kind }) => kindIn(mechanism, kind))
        .filter((kind, index, all) => all.indexOf(kind) === index)
        .slice(0, 2)
        .map((kind) => button(inLocale(kindRule(mechanism, kind).label, visit.locale), 'setkind', draft.id, kind))
    : [];
  return [
    ...(offered.length > 0 ? [offered] : []),
    [
      button(label.submit, 'submit', draft.id),
      button(label.kind, 'kind', draft.id),
      button(label.edit, 'edit', draft.id),
      button(label.cancel, 'cancel', draft.id),
    ],
    ...(mechanism.addressees.length > 0 ? [[button(label.address, 'address', draft.id)]] : []),
    ...(question ? [[button(textsOf(visit).draft.skip, 'skip', draft.id, question)]] : []),
    ...(there ? [[addTo(draft, there, visit), ...(draft.like ? [button(textsOf(visit).draft.unlike, 'unlike', draft.id)] : [])]] : []),
  ];
}

/** What was just written may belong to the demand filed before: one tap adds it there. */
function addTo(draft: Draft, recent: string, visit: Visit) {
  return button(textsOf(visit).draft.addTo(recent), 'addto', draft.id, recent);
}

function footerOf(draft: Draft, visit: Visit): string {
  const { draft: text } = textsOf(visit);
  if (draft.like) return text.like(draft.like);
  const question = questionOf(draft);
  if (question) return text.question[question];
  if (unsure(draft)) return text.unsureKind;
  return draft.searched && !draft.searched.answer ? text.notInLibrary : text.footer;
}

export function draftCard(draft: Draft, recent: string | undefined, visit: Visit): Card {
  const { city, rooms, locale } = visit;
  const { draft: text, label, office } = textsOf(visit);
  const today = { now: rooms.now(), calendar: city.calendar, locale };
  const target = preview(
    { kind: kindIn(city.mechanism, draftKind(draft)), lane: laneAtFiling(city.mechanism, draft.suggestion?.urgent) },
    today.now,
    city,
  );
  const lead = draft.suggestion?.departmentSure ? draft.suggestion.departments[0] : undefined;
  const { quote } = cut(draftText(draft));
  const title = draft.suggestion?.title ?? '';
  return {
    title: text.title,
    subject: title,
    facts: [
      { label: label.kind, value: kindFact(draft, visit) },
      { label: label.department, value: lead ? rooms.cities.departmentName(city.mechanism.city, lead.id, locale) : text.unsureDepartment },
      ...(target ? [{ label: label.promised, value: text.answeredBy(promisedDay(target, { today })) }] : []),
      ...(draft.addressee ? [{ label: office.addressee, value: choiceName(city.mechanism.addressees, draft.addressee, { today }) }] : []),
      ...(draft.suggestion?.urgent ? [{ label: label.urgent, value: draft.suggestion.urgent }] : []),
    ],
    ...(quote === title ? {} : { quote }),
    ...(draft.files.length > 0 ? { attachments: draft.files.length } : {}),
    footer: footerOf(draft, visit),
    buttons: buttons(draft, recent, visit),
  };
}

/** Shows the draft's card at the end of the chat; the one before it loses its buttons. `settle` waits for the rest of an album. */
export async function showDraft({ draft, recent }: Session & { draft: Draft }, visit: Visit, settle = false): Promise<void> {
  const { rooms, event } = visit;
  const isNew = draft.texts.length === 1 && draft.files.length === 0 && !draft.kind && draft.like === undefined && !draft.passed;
  const superseded: Card = {
    title: textsOf(visit).draft.title,
    subject: draft.suggestion?.title ?? '',
    facts: [],
    footer: textsOf(visit).group.superseded,
    buttons: [],
  };
  await rooms.send(
    `${event.id}:draft`,
    {
      to: addressOf(event),
      message: { type: 'card', card: draftCard(draft, recent, visit) },
      live: { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: isNew ? 'first' : 'send-anew', superseded },
    },
    settle ? { coalesce: `draft:${draft.id}`, hold: new Date(rooms.now().getTime() + albumSettles) } : {},
  );
}

/** Members of an album arrive one by one within about a second. */
const albumSettles = 1200;
/** Later drafts replace earlier ones; whatever the demand says once it is filed (revision 1 and up) replaces them all. */
export const revisionOf = (draft: Draft, now: Date): number =>
  now.getTime() - 1e13 + draft.texts.length + (draft.like === undefined ? 0 : 1);

const firstOf = { greeting: 'greeting', chat: 'chat', abuse: 'abuse', advertising: 'advertising', empty: 'empty' } as const;

export function newDraft(visit: Visit): Draft {
  return {
    id: `d${visit.rooms
      .blind(`draft:${visit.event.id}`)
      .replace(/[^A-Za-z0-9]/g, '0')
      .slice(0, 16)}`,
    texts: [],
    files: [],
  };
}

/** Kind and text as they are understood now. */
async function understood(draft: Draft, visit: Visit): Promise<Draft> {
  return { ...draft, suggestion: await visit.city.understand(draftText(draft)) };
}

const rememberedEvents = 20;

/** Whether the words of this event are in the draft already: it is handled again after a crash. */
const includes = ({ events = [] }: Draft, { event }: Visit): boolean => events.includes(event.id);

const withEvent = (draft: Draft, { event }: Visit): Draft => ({
  ...draft,
  events: [...(draft.events ?? []), event.id].slice(-rememberedEvents),
});

/** Typed words that are neither a command nor an answer: they begin a draft, or go on with it. */
export async function writeDraft(session: Session, text: string, visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  const open = session.draft?.tentative ? undefined : session.draft;
  const begun = open ?? newDraft(visit);
  if (!text.trim()) return answerText(visit, textsOf(visit).person.empty);
  const replacing = session.expecting?.type === 'edit';
  const draft = includes(begun, visit)
    ? begun
    : await understood({ ...withEvent(passQuestion(begun), visit), texts: replacing ? [text] : [...begun.texts, text] }, visit);
  const { suggestion } = draft;
  const isFirst = !open || (open.texts.length === 0 && open.files.length === 0);
  if (isFirst && suggestion?.kind === 'other' && suggestion.other) return answerOther(draft, suggestion.other, visit);
  const asking = isFirst && !replacing && person.enterprise && suggestion?.kind === 'consultation' && !unsure(draft);
  const { draft: kept, found } = asking ? await askLibrary(draft, draftText(draft), visit) : { draft, found: undefined };
  const { recent, answered } = session;
  const after = { draft: kept, ...(recent ? { recent } : {}), ...(answered ? { answered } : {}) };
  await rooms.sessions.set(person.id, after);
  if (!person.enterprise) return answerText(visit, textsOf(visit).person.bindFirst);
  return found ? quotePolicy(kept, found, visit) : showDraft(after, visit);
}

/**
 * What does not look like a demand is answered as what it looks like. A classifier can be wrong:
 * anything that says something is kept, and one tap files it all the same.
 */
async function answerOther(draft: Draft, other: NonNullable<Suggestion['other']>, visit: Visit): Promise<void> {
  const words = textsOf(visit);
  if (other !== 'chat' && other !== 'abuse') return answerText(visit, words.person[firstOf[other]]);
  await visit.rooms.sessions.set(visit.person.id, { draft: { ...draft, tentative: true } });
  await answer(visit, {
    type: 'text',
    text: words.person[firstOf[other]],
    buttons: [[button(words.draft.asDemand, 'asdemand', draft.id)]],
  });
}

/** Files that came with it, or before it. */
export async function fileIntoDraft(session: Session, file: Attachment, caption: string | undefined, visit: Visit): Promise<void> {
  const { rooms, person, event } = visit;
  const begun = session.draft ?? newDraft(visit);
  const files = begun.files.some(({ id }) => id === file.id) ? begun.files : [...begun.files, file];
  const texts = caption?.trim() && !includes(begun, visit) ? [...begun.texts, caption] : begun.texts;
  const kept = { ...withEvent(begun, visit), texts, files };
  const draft = texts.length > 0 ? await understood(kept, visit) : kept;
  await rooms.sessions.set(person.id, { ...session, draft });
  if (texts.length > 0 && person.enterprise) return showDraft({ ...session, draft }, visit, true);
  const text =
    person.enterprise || texts.length === 0 ? textsOf(visit).person.filesReceived(files.length) : textsOf(visit).person.bindFirst;
  await rooms.send(
    `${event.id}:answer`,
    {
      to: addressOf(event),
      message: { type: 'text', text, ...(session.recent ? { buttons: [[addTo(draft, session.recent, visit)]] } : {}) },
    },
    { coalesce: `files:${draft.id}`, hold: new Date(rooms.now().getTime() + albumSettles) },
  );
}

/** What the person was writing when they were asked to bind an enterprise first. */
export async function resumeDraft(visit: Visit): Promise<void> {
  const session = await visit.rooms.sessions.get(visit.person.id);
  if (session?.draft && session.draft.texts.length > 0) await showDraft({ ...session, draft: session.draft }, visit);
}

/** 取消: nothing is kept of the draft. */
export async function cancelDraft(visit: Visit, draftId?: string): Promise<void> {
  const { rooms, person } = visit;
  const text = textsOf(visit).draft;
  const session = await rooms.sessions.get(person.id);
  if (!session || (draftId && session.draft?.id !== draftId))
    return answer(visit, { type: 'text', text: draftId ? text.gone : text.nothing });
  const { draft } = session;
  if (!draft) {
    await rooms.sessions.clear(person.id);
    return answerText(visit, session.booking ? textsOf(visit).reception.dropped : text.nothing);
  }
  await rooms.send(`${visit.event.id}:cancelled`, {
    to: addressOf(visit.event),
    message: {
      type: 'card',
      card: { title: text.cancelled, ...(draft.suggestion ? { subject: draft.suggestion.title } : {}), facts: [], buttons: [] },
    },
    live: { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
  });
  await rooms.sessions.clear(person.id); // Last: after a crash in between, the whole is done again.
}
