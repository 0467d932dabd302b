/** Is it QH…? What an enterprise writes may be about a demand that it has open: the card asks, after it is there, and 提交 never waits for it. */
import { draftCard, draftText, revisionOf } from './draft-card.ts';
import { keepDraft } from './draft.ts';
import { goneDraft, openSession } from './own-draft.ts';
import type { Draft, Visit } from './rooms.ts';
import { addressOf } from './speak.ts';

/** Only what was just begun and stands on a card is compared. */
const justBegun = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined &&
  draft.texts.length === 1 &&
  draft.files.every(({ kind }) => kind === 'voice') &&
  !draft.tentative &&
  !draft.searched?.answer &&
  draft.like === undefined;

/** Looks for the demand that it may be about and lets the card ask. */
export async function offerSimilar(visit: Visit): Promise<void> {
  const { rooms, person, event, city } = visit;
  const session = await rooms.sessions.get(person.id);
  if (!person.enterprise || !justBegun(session?.draft)) return;
  const like = await rooms.alike(city.mechanism.city, person.enterprise, draftText(session.draft));
  if (like === undefined) return;
  const draft: Draft = { ...session.draft, like };
  await rooms.sessions.set(person.id, { ...session, draft, recent: like });
  await rooms.send(`${event.id}:like`, {
    to: addressOf(event),
    message: { type: 'card', card: draftCard(draft, like, visit) },
    live: { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
  });
}

/** 不是同一件: the card goes on as any other. */
export async function unlike(visit: Visit, id: string): Promise<void> {
  const session = await openSession(visit, id);
  if (!session) return goneDraft(visit, id);
  const { join: _other, ...own } = session.draft;
  const draft: Draft = { ...own, like: '' };
  const { recent: _recent, ...rest } = session;
  await visit.rooms.toast(visit.event, undefined, false);
  await keepDraft(rest, draft, visit);
}
