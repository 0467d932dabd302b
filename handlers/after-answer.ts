/** What is written after an answer of the policy library: thanks end it, another matter begins anew, more of the same goes on. */
import { includes } from './draft-card.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { answerText, textsOf } from './speak.ts';

/** Answered, and nobody has said yet whether that was enough. */
const isAnswered = ({ searched, kind }: Draft): boolean => searched?.answer !== undefined && kind === undefined;

/** From this score on a department is what a text is about. */
const surely = 0.5;

async function isAnotherMatter({ suggestion }: Draft, text: string, { city }: Visit): Promise<boolean> {
  const { kind, departments } = await city.understand(text);
  const [first] = departments;
  return kind !== 'other' && first !== undefined && first.score >= surely && first.id !== suggestion?.departments[0]?.id;
}

/** The draft that these words belong to, none when they begin one; `answered` when the library has spoken last. */
export async function draftOf(session: Session, text: string, visit: Visit): Promise<{ open?: Draft; answered?: true }> {
  const draft = session.draft?.tentative ? undefined : session.draft;
  if (!draft) return {};
  if (!isAnswered(draft) || session.expecting?.type === 'edit' || includes(draft, visit)) return { open: draft };
  if (!(await isAnotherMatter(draft, text, visit))) return { open: draft, answered: true };
  await closeAnswer(draft, visit);
  return {};
}

/** “Thanks” for an answer is as good as 解决了. */
export async function thanked({ draft, ...rest }: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await closeAnswer(draft, visit, '✅');
  await answerText(visit, textsOf(visit).library.solved);
  await visit.rooms.sessions.set(visit.person.id, rest); // Last: after a crash in between, the whole is done again.
}
