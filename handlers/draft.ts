/** A draft: what a person wrote and sent until they press 提交. It survives everything but 取消. */
import type { Card } from '../bot/message.ts';
import type { Attachment } from '../mechanisms/demand.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { isAnswered, unanswered } from './after-answer.ts';
import { belongingOf, besides } from './belonging.ts';
import { addTo, draftCard, draftText, includes, revisionOf } from './draft-card.ts';
import { endDraft, openSession } from './own-draft.ts';
import { closeAnswer } from './policy-answer.ts';
import { steady } from './steady.ts';
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

/** The changed draft on a card, with all else that the person is in the middle of. */
export async function keepDraft(session: Session, draft: Draft, visit: Visit): Promise<void> {
  await visit.rooms.sessions.set(visit.person.id, { ...session, draft });
  await showDraft({ ...session, draft }, visit);
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

export const withEvent = (draft: Draft, { event }: Visit): Draft => ({
  ...draft,
  events: [...(draft.events ?? []), event.id].slice(-rememberedEvents),
});

/** Files that came with it, or before it; with a caption about another matter they begin a draft of their own. */
export async function fileIntoDraft(session: Session, file: Attachment, caption: string | undefined, visit: Visit): Promise<void> {
  const { rooms, person, event } = visit;
  const { beside, open, pending } = caption?.trim() ? await belongingOf(session, caption, visit) : { open: session.draft };
  const { tentative: _was, ...begun } = unanswered(open ?? pending ?? newDraft(visit));
  const files = begun.files.some(({ id }) => id === file.id) ? begun.files : [...begun.files, file];
  const texts = caption?.trim() && !includes(begun, visit) ? [...begun.texts, caption] : begun.texts;
  const kept = { ...withEvent(begun, visit), texts, files };
  const draft = texts.length > 0 ? steady(begun, await understood(kept, visit)) : kept;
  const after = beside ? besides(session, beside, draft) : { ...session, draft };
  await rooms.sessions.set(person.id, after);
  if (open && isAnswered(open)) await closeAnswer(open, visit);
  if (texts.length > 0 && person.enterprise) return showDraft(after, visit, true);
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
    await answerText(visit, session.booking ? textsOf(visit).reception.dropped : text.nothing);
    return showNext(await endDraft(session, visit), visit);
  }
  await rooms.send(`${visit.event.id}:cancelled`, {
    to: addressOf(visit.event),
    message: {
      type: 'card',
      card: { title: text.cancelled, ...(draft.suggestion ? { subject: draft.suggestion.title } : {}), facts: [], buttons: [] },
    },
    live: { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
  });
  await showNext(await endDraft(session, visit), visit);
}

/** The card that still waits comes to the end of the chat: what is written next belongs to it. */
export async function showNext(session: Session, visit: Visit): Promise<void> {
  if (!session.draft || session.draft.texts.length === 0) return;
  await keepDraft(session, withEvent(session.draft, visit), visit);
}
