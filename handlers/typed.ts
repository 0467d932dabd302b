/** The words of a button, typed instead of pressed, while a card waits: 提交, 算了. */
import { isAnswered } from './after-answer.ts';
import { cancelDraft } from './draft.ts';
import type { Session, Visit } from './rooms.ts';
import { submit } from './submit.ts';

/** True when the words were a button's. */
export async function typedPress({ draft, expecting }: Session, said: string, visit: Visit): Promise<boolean> {
  if (!draft || draft.tentative !== undefined || draft.texts.length === 0 || expecting || isAnswered(draft)) return false;
  const remark = visit.rooms.remark(said);
  if (remark === 'confirm') await submit(visit, draft.id);
  else if (remark === 'dismiss') await cancelDraft(visit, draft.id);
  else return false;
  return true;
}
