/** A draft: what a person wrote and sent until they press 提交. It survives everything but 取消. */
import type { Card } from '../bot/message.ts';
import { button } from '../bot/render/view.ts';
import type { Attachment } from '../mechanisms/demand.ts';
import type { Suggestion } from '../nlp/suggestion.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { draftOf, thanked } from './after-answer.ts';
import { addTo, draftCard, draftText, includes, revisionOf } from './draft-card.ts';
import { withJoinable } from './joining.ts';
import { passQuestion, questionOf, unsure } from './question.ts';
import { askLibrary, closeAnswer, quotePolicy } from './policy-answer.ts';
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

/** Kind and text as they are understood now; `known` when that is known already. */
async function understood(draft: Draft, visit: Visit, known?: Suggestion): Promise<Draft> {
  const [suggestion, town] = await Promise.all([known ?? visit.city.understand(draftText(draft)), townOf(visit)]);
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

/** Typed words that are neither a command nor an answer: they begin a draft, or go on with it. */
export async function writeDraft(session: Session, text: string, visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  if (!text.trim()) return answerText(visit, textsOf(visit).person.empty);
  const replacing = session.expecting?.type === 'edit';
  const { open, answered, suggestion: known } = await draftOf(session, text, visit);
  if (open && !replacing && rooms.isCourtesy(text)) {
    const courteous = { ...session, draft: open };
    return answered ? thanked(courteous, visit) : keepAsItIs(courteous, visit);
  }
  if (open && !replacing && questionOf(open) && rooms.isShrug(text))
    return keepAsItIs({ ...session, draft: includes(open, visit) ? open : passQuestion(open) }, visit);
  const begun = open ?? newDraft(visit);
  const added = () => withWords(withEvent(passQuestion(begun), visit), text, replacing);
  const draft = includes(begun, visit) ? begun : await understood(added(), visit, known);
  const { suggestion } = draft;
  const isFirst = !open || (open.texts.length === 0 && open.files.every(({ kind }) => kind === 'voice'));
  if (isFirst && suggestion?.kind === 'other' && suggestion.other) return answerOther(draft, suggestion.other, visit);
  const asking = (isFirst || answered) && !replacing && person.enterprise && suggestion?.kind === 'consultation' && !unsure(draft);
  const { draft: searched, found } = asking
    ? await askLibrary(draft, isFirst ? draftText(draft) : text, visit, answered && open?.searched?.answer?.policy.id)
    : { draft, found: undefined };
  const kept = await withJoinable(searched, visit);
  const { recent, answered: last } = session;
  const after = { draft: kept, ...(recent ? { recent } : {}), ...(last ? { answered: last } : {}) };
  await rooms.sessions.set(person.id, after);
  if (!person.enterprise) return answerText(visit, textsOf(visit).person.bindFirst);
  if (!found) return showDraft(after, visit);
  if (answered && open) await closeAnswer(open, visit);
  return quotePolicy(kept, found, visit);
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
