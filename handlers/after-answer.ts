/** What is written after an answer of the policy library: thanks end it, another matter begins anew, more of the same goes on. */
import type { Suggestion } from '../nlp/suggestion.ts';
import { endDraft } from './own-draft.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { answerText, textsOf } from './speak.ts';

/** Answered, and nobody has said yet whether that was enough. */
export const isAnswered = ({ searched, kind }: Draft): boolean => searched?.answer !== undefined && kind === undefined;

/** A draft as any other: what the library said did not do. What it had nothing to say to stays so. */
export function unanswered(draft: Draft): Draft {
  const { searched, ...rest } = draft;
  return searched?.answer ? rest : draft;
}

/** What is said next says little by itself: only a clear one is another matter. */
export const leavesAnswer = ({ suggestion }: Draft, { kind, departmentSure, departments: [first] }: Suggestion): boolean =>
  kind !== 'other' && departmentSure && first?.id !== suggestion?.departments[0]?.id;

/** The answer was enough. To be called last. */
export async function endAnswered(session: Session, visit: Visit): Promise<void> {
  await endDraft(session, visit, session.recent ? { recent: session.recent } : {});
}

/** “Thanks” for an answer is as good as 解决了. */
export async function thanked(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await closeAnswer(session.draft, visit, '✅');
  await answerText(visit, textsOf(visit).library.solved);
  await endAnswered(session, visit);
}
