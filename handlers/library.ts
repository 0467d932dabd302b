/** What becomes of an answer from the policy library: solved, or on with it as a request for help. */
import { endAnswered } from './after-answer.ts';
import { goneDraft, openSession } from './own-draft.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Visit } from './rooms.ts';
import { textsOf } from './speak.ts';
import { asHelp } from './writing.ts';

/** 解决了: nothing was filed, nothing is kept. */
export async function solved(visit: Visit, id: string): Promise<void> {
  const session = await openSession(visit, id);
  if (!session) return goneDraft(visit, id);
  await visit.rooms.toast(visit.event, textsOf(visit).library.solved, false);
  await closeAnswer(session.draft, visit, '✅');
  await endAnswered(session, visit);
}

/** 没解决，转求助: the same words as a request for help, one tap from being filed. */
export async function unsolved(visit: Visit, id: string): Promise<void> {
  const session = await openSession(visit, id);
  if (!session) return goneDraft(visit, id);
  await visit.rooms.toast(visit.event, undefined, false);
  await asHelp(session, visit);
}
