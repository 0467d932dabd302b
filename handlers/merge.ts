/** 和上一件是一回事: what looked like another matter goes into the draft before it. */
import { revisionOf } from './draft-card.ts';
import { showDraft, understood } from './draft.ts';
import { goneDraft, openSession } from './own-draft.ts';
import type { Visit } from './rooms.ts';
import { addressOf, textsOf } from './speak.ts';

export async function merge(visit: Visit, id: string, into: string | undefined): Promise<void> {
  const { rooms, person, event } = visit;
  const session = await openSession(visit, id);
  const before = session?.aside?.find((draft) => draft.id === into);
  if (!session || !before) return goneDraft(visit, id);
  const { draft, aside = [], ...rest } = session;
  const texts = [...before.texts, ...draft.texts];
  const read = await understood({ ...before, texts, files: [...before.files, ...draft.files] }, visit);
  // Two matters in one are for the dispatcher to look at.
  const together = { ...read, ...(read.suggestion ? { suggestion: { ...read.suggestion, departmentSure: false } } : {}) };
  await rooms.toast(event, undefined, false);
  await rooms.send(`${event.id}:merged`, {
    to: addressOf(event),
    message: { type: 'card', card: { title: textsOf(visit).draft.merged, subject: draft.suggestion?.title ?? '', facts: [], buttons: [] } },
    live: { key: id, number: id, revision: revisionOf(draft, rooms.now()), mode: 'update-only' },
  });
  const others = aside.filter((one) => one.id !== into);
  const after = { ...rest, draft: together, ...(others.length > 0 ? { aside: others } : {}) };
  await showDraft(after, visit);
  await rooms.sessions.set(person.id, after); // Last: after a crash in between, the whole is done again.
}
