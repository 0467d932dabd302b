/** What becomes of an answer from the policy library: solved, or on with it as a request for help. */
import { showDraft } from './draft.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { tellPresser, textsOf } from './speak.ts';

async function ownDraft(visit: Visit, id: string): Promise<(Session & { draft: Draft }) | undefined> {
  const session = await visit.rooms.sessions.get(visit.person.id);
  if (session?.draft?.id === id) return { ...session, draft: session.draft };
  await tellPresser(visit, textsOf(visit).draft.gone, true);
  return undefined;
}

/** 解决了: nothing was filed, nothing is kept. */
export async function solved(visit: Visit, id: string): Promise<void> {
  const session = await ownDraft(visit, id);
  if (!session) return;
  const { draft: _draft, ...rest } = session;
  await visit.rooms.sessions.set(visit.person.id, rest);
  await visit.rooms.toast(visit.event, textsOf(visit).library.solved, false);
  await closeAnswer(session.draft, visit, '✅');
}

/** 没解决，转求助: the same words as a request for help, one tap from being filed. */
export async function unsolved(visit: Visit, id: string): Promise<void> {
  const session = await ownDraft(visit, id);
  if (!session) return;
  const draft: Draft = { ...session.draft, kind: 'help' };
  await visit.rooms.sessions.set(visit.person.id, { ...session, draft });
  await visit.rooms.toast(visit.event, undefined, false);
  await closeAnswer(session.draft, visit);
  await showDraft({ ...session, draft }, visit);
}
