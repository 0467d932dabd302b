/** A draft: what a person wrote and sent until they press 提交. It survives everything but 取消. */
import type { Card } from '../bot/message.ts';
import type { Attachment } from '../mechanisms/demand.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { thanked } from './after-answer.ts';
import { belongingOf } from './belonging.ts';
import { addTo, draftCard, draftText, includes, revisionOf } from './draft-card.ts';
import { withJoinable } from './joining.ts';
import { endDraft, openSession } from './own-draft.ts';
import { passQuestion, questionOf, unsure } from './question.ts';
import { askLibrary, closeAnswer, quotePolicy } from './policy-answer.ts';
import { smallTalk } from './small-talk.ts';
import { townOf } from './towns.ts';
import { addressOf, answer, answerText, textsOf } from './speak.ts';

/** Shows the draft's card at the end of the chat; the one before it loses its buttons. `settle` waits for the rest of an album. */
export async function showDraft({ draft, recent }: Session & { draft: Draft }, visit: Visit, settle = false): Promise<void> {
  const { rooms, event } = visit;
  const isNew =
    draft.texts.length === 1 &&
    draft.files.length === 0 &&
    !draft.kind &&
    draft.like === undefined &&
    !draft.passed &&
    (draft.events?.length ?? 0) <= 1;
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
    // Of several cards that wait their turn only the newest is sent.
    {
      ...(settle || !isNew ? { coalesce: `draft:${draft.id}` } : {}),
      ...(settle ? { hold: new Date(rooms.now().getTime() + albumSettles) } : {}),
    },
  );
}

/** Members of an album arrive one by one within about a second. */
const albumSettles = 1200;

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

/** The draft with its words as they are understood now. */
export async function understood(draft: Draft, visit: Visit): Promise<Draft> {
  const [suggestion, town] = await Promise.all([visit.city.understand(draftText(draft)), townOf(visit)]);
  return { ...draft, suggestion, ...(town ? { town } : {}) };
}

const rememberedEvents = 20;

const withEvent = (draft: Draft, { event }: Visit): Draft => ({
  ...draft,
  events: [...(draft.events ?? []), event.id].slice(-rememberedEvents),
});

/** What is typed anew was not misheard. */
function withWords({ heard, ...draft }: Draft, text: string, replacing: boolean): Draft {
  return { ...draft, texts: replacing ? [text] : [...draft.texts, text], ...(heard && !replacing ? { heard } : {}) };
}

/** “Thanks” and “I don’t know” between two lines of a matter are no part of it: the card comes again, for it still waits for 提交. */
async function keepAsItIs(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  const kept = { ...session, draft: withEvent(session.draft, visit) };
  await rooms.sessions.set(person.id, kept);
  return person.enterprise ? showDraft(kept, visit) : answerText(visit, textsOf(visit).person.bindFirst);
}

/** Words that are no part of the open draft; false for all others. */
async function remarked(session: Session & { draft: Draft }, text: string, answered: boolean, visit: Visit): Promise<boolean> {
  const remark = visit.rooms.remark(text);
  const { draft } = session;
  if (answered && (remark === 'courtesy' || remark === 'solved')) await thanked(session, visit);
  else if (answered && remark === 'unsolved') await asHelp(session, visit);
  else if (remark === 'shrug') await keepAsItIs({ ...session, draft: includes(draft, visit) ? draft : passQuestion(draft) }, visit);
  else if (remark === 'courtesy') await keepAsItIs(session, visit);
  else return false;
  return true;
}

/** 没解决，转求助: the same words as a request for help, one tap from being filed. */
export async function asHelp(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  const draft: Draft = { ...session.draft, kind: 'help' };
  await visit.rooms.sessions.set(visit.person.id, { ...session, draft });
  await closeAnswer(session.draft, visit);
  await showDraft({ ...session, draft }, visit);
}

/** An answer to a question of the card makes a department that was sure no less so. */
function stillSure(before: Draft, after: Draft): Draft {
  const { suggestion: was } = before;
  const { suggestion: is } = after;
  if (!was?.departmentSure || !is || is.departmentSure || questionOf(before) === undefined) return after;
  return { ...after, suggestion: { ...is, departments: was.departments, departmentSure: true } };
}

/** The draft with these words in it, as it is understood then. */
async function withText(begun: Draft, text: string, replacing: boolean, visit: Visit): Promise<Draft> {
  if (includes(begun, visit)) return begun;
  const added = await understood(withWords(withEvent(passQuestion(begun), visit), text, replacing), visit);
  return replacing ? added : stillSure(begun, added);
}

/** What only looked like chat, with what was written in the same go: a matter together, else the new words by themselves. */
async function gathered(pending: Draft, text: string, visit: Visit): Promise<Draft> {
  const { tentative: _was, ...begun } = pending;
  const together = await withText(begun, text, false, visit);
  const alone = together.suggestion?.kind === 'other' && visit.city.glance(text).kind !== 'other';
  return alone ? withText(newDraft(visit), text, false, visit) : together;
}

const asideAtMost = 4;

/** Typed words that are neither a command nor an answer: they begin a draft, or go on with it. */
export async function writeDraft(session: Session, text: string, visit: Visit): Promise<void> {
  if (!text.trim()) return answerText(visit, textsOf(visit).person.empty);
  const replacing = session.expecting?.type === 'edit';
  const { open, answered = false, pending, beside } = await belongingOf(session, text, visit);
  if (open && !replacing && (await remarked({ ...session, draft: open }, text, answered, visit))) return;
  const draft = pending ? await gathered(pending, text, visit) : await withText(open ?? newDraft(visit), text, replacing, visit);
  const isFirst = !open || (open.texts.length === 0 && open.files.every(({ kind }) => kind === 'voice'));
  if (isFirst && !replacing && (await smallTalk(session, draft, text, visit))) return;
  const { recent, answered: last, aside = [] } = session;
  const waiting = beside ? [beside, ...aside].slice(0, asideAtMost) : aside;
  const rest: Session = {
    ...(recent ? { recent } : {}),
    ...(last ? { answered: last } : {}),
    ...(waiting.length > 0 ? { aside: waiting } : {}),
  };
  const begun = beside ? { ...draft, beside: beside.id } : draft;
  return showOrAnswer(begun, { rest, text, visit, before: answered ? open : undefined, isFirst: isFirst || answered, replacing });
}

interface Written {
  /** What else the person is in the middle of. */
  rest: Session;
  text: string;
  visit: Visit;
  /** Answered by the library already. */
  before: Draft | undefined;
  isFirst: boolean;
  replacing: boolean;
}

/** A question is answered where the library can; everything else is shown to be checked. */
async function showOrAnswer(draft: Draft, { rest, text, visit, before, isFirst, replacing }: Written): Promise<void> {
  const { rooms, person } = visit;
  const asking = isFirst && !replacing && person.enterprise && draft.suggestion?.kind === 'consultation' && !unsure(draft);
  const { draft: searched, found } = asking
    ? await askLibrary(draft, before ? text : draftText(draft), visit, before?.searched?.answer?.policy.id)
    : { draft, found: undefined };
  const kept = await withJoinable(searched, visit);
  const after = { ...rest, draft: kept };
  await rooms.sessions.set(person.id, after);
  if (!person.enterprise) return answerText(visit, textsOf(visit).person.bindFirst);
  if (!found) return showDraft(after, visit);
  if (before) await closeAnswer(before, visit);
  return quotePolicy(kept, found, visit);
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
  const session = draftId ? await openSession(visit, draftId) : await rooms.sessions.get(person.id);
  if (!session) return answer(visit, { type: 'text', text: draftId ? text.gone : text.nothing });
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
  await endDraft(session, visit);
}
