/** The draft that a button belongs to, while it is still the person's draft; what is left when it is done; and what is said when it is gone. */
import type { Draft, Session, Visit } from './rooms.ts';
import { tellPresser, textsOf } from './speak.ts';

/** With all else that the person is in the middle of. A draft that was put aside comes to the front when one of its buttons is pressed. */
export async function openSession(visit: Visit, id: string): Promise<(Session & { draft: Draft }) | undefined> {
  return frontOf((await visit.rooms.sessions.get(visit.person.id)) ?? {}, id);
}

/** The session with that draft in front, which may have been put aside. */
export function frontOf(session: Session, id: string): (Session & { draft: Draft }) | undefined {
  const { aside = [], draft: front, ...rest } = session;
  if (front?.id === id) return { ...session, draft: front };
  const draft = aside.find((one) => one.id === id);
  return draft && { ...rest, draft, aside: [...(front ? [front] : []), ...aside.filter((one) => one.id !== id)] };
}

export async function openDraft(visit: Visit, id: string): Promise<Draft | undefined> {
  return (await openSession(visit, id))?.draft;
}

/** The drafts that are left without the one in front: the next comes to the front, and the one whose text is awaited before all. */
export function left({ aside = [], expecting }: Session): Session {
  const awaited = expecting?.type === 'edit' ? aside.find(({ id }) => id === expecting.draft) : undefined;
  const draft = awaited ?? aside[0];
  const others = aside.filter((one) => one !== draft);
  return {
    ...(draft ? { draft } : {}),
    ...(others.length > 0 ? { aside: others } : {}),
    ...(awaited && expecting ? { expecting } : {}),
  };
}

/** The draft in front is done; what is left. To be called last: after a crash in between, the whole is done again. */
export async function endDraft(session: Session, { rooms, person }: Visit, kept: Session = {}): Promise<Session> {
  const next = { ...kept, ...left(session) };
  if (Object.keys(next).length > 0) await rooms.sessions.set(person.id, next);
  else await rooms.sessions.clear(person.id);
  return next;
}

export async function goneDraft(visit: Visit, id: string): Promise<void> {
  const { rooms, person } = visit;
  const mine = await rooms.ledger.mine(person.id, 20);
  const already = mine.find(({ demand }) => demand.id === id);
  const text = textsOf(visit).draft;
  await tellPresser(visit, already ? text.submitted(already.demand.number) : text.gone, true);
}
