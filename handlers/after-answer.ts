/** What is written after an answer of the policy library: thanks end it, another matter begins anew, more of the same goes on. */
import type { Suggestion } from '../nlp/suggestion.ts';
import { includes } from './draft-card.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { answerText, textsOf } from './speak.ts';

/** Answered, and nobody has said yet whether that was enough. */
const isAnswered = ({ searched, kind }: Draft): boolean => searched?.answer !== undefined && kind === undefined;

/** From this score on a department is what a text is about. */
const surely = 0.5;

/** One more question says little by itself: only a clear one is another matter. */
const isAnotherMatter = ({ suggestion }: Draft, { kind, departmentSure, departments: [first] }: Suggestion): boolean =>
  kind !== 'other' &&
  first !== undefined &&
  (kind === 'consultation' ? departmentSure : first.score >= surely) &&
  first.id !== suggestion?.departments[0]?.id;

/** Which draft some words belong to: none when they begin one. */
export interface Belonging {
  open?: Draft;
  /** The library has spoken last. */
  answered?: true;
  /** The words by themselves, where they had to be understood to know. */
  suggestion?: Suggestion;
}

export async function draftOf(session: Session, text: string, visit: Visit): Promise<Belonging> {
  const draft = session.draft?.tentative ? undefined : session.draft;
  if (!draft) return {};
  if (!isAnswered(draft) || session.expecting?.type === 'edit' || includes(draft, visit)) return { open: draft };
  const suggestion = await visit.city.understand(text);
  if (!isAnotherMatter(draft, suggestion)) return { open: draft, answered: true };
  await closeAnswer(draft, visit);
  return { suggestion };
}

/** “Thanks” for an answer is as good as 解决了. */
export async function thanked({ draft, ...rest }: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await closeAnswer(draft, visit, '✅');
  await answerText(visit, textsOf(visit).library.solved);
  await visit.rooms.sessions.set(visit.person.id, rest); // Last: after a crash in between, the whole is done again.
}
