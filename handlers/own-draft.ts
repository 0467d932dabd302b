/** The draft that a button belongs to, while it is still the person's draft; what is left when it is done; and what is said when it is gone. */
import type { Draft, Session, Visit } from './rooms.ts';
import { tellPresser, textsOf } from './speak.ts';

/** With all else that the person is in the middle of. A draft that was put aside comes to the front when one of its buttons is pressed. */
export async function openSession(visit: Visit, id: string): Promise<(Session & { draft: Draft }) | undefined> {
  const session = await visit.rooms.sessions.get(visit.person.id);
  if (session?.draft?.id === id) return { ...session, draft: session.draft };
  const draft = session?.aside?.find((one) => one.id === id);
  if (!session || !draft) return undefined;
  const { expecting: _other, aside = [], draft: front, ...rest } = session;
  return { ...rest, draft, aside: [...(front ? [front] : []), ...aside.filter((one) => one.id !== id)] };
}

export async function openDraft(visit: Visit, id: string): Promise<Draft | undefined> {
  return (await openSession(visit, id))?.draft;
}

/** The drafts that are left without the one in front: the next comes to the front. */
export function left({ aside: [draft, ...aside] = [] }: Session): Session {
  return { ...(draft ? { draft } : {}), ...(aside.length > 0 ? { aside } : {}) };
}

/** The draft in front is done. To be called last: after a crash in between, the whole is done again. */
export async function endDraft(session: Session, { rooms, person }: Visit, kept: Session = {}): Promise<void> {
  const next = { ...kept, ...left(session) };
  if (Object.keys(next).length > 0) await rooms.sessions.set(person.id, next);
  else await rooms.sessions.clear(person.id);
}

export async function goneDraft(visit: Visit, id: string): Promise<void> {
  const { rooms, person } = visit;
  const mine = await rooms.ledger.mine(person.id, 20);
  const already = mine.find(({ demand }) => demand.id === id);
  const text = textsOf(visit).draft;
  await tellPresser(visit, already ? text.submitted(already.demand.number) : text.gone, true);
}
