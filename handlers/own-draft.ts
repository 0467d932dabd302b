/** The draft that a button belongs to, while it is still the person's draft; and what is said when it is not. */
import type { Draft, Session, Visit } from './rooms.ts';
import { tellPresser, textsOf } from './speak.ts';

/** With all else that the person is in the middle of. */
export async function openSession(visit: Visit, id: string): Promise<(Session & { draft: Draft }) | undefined> {
  const session = await visit.rooms.sessions.get(visit.person.id);
  return session?.draft?.id === id ? { ...session, draft: session.draft } : undefined;
}

export async function openDraft(visit: Visit, id: string): Promise<Draft | undefined> {
  return (await openSession(visit, id))?.draft;
}

export async function goneDraft(visit: Visit, id: string): Promise<void> {
  const { rooms, person } = visit;
  const mine = await rooms.ledger.mine(person.id, 20);
  const already = mine.find(({ demand }) => demand.id === id);
  const text = textsOf(visit).draft;
  await tellPresser(visit, already ? text.submitted(already.demand.number) : text.gone, true);
}
