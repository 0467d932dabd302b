/** Which draft some words belong to: the one that is open, one that only looked like chat a moment ago, or none because they are another matter. */
import type { Suggestion } from '../nlp/suggestion.ts';
import { isAnswered, leavesAnswer } from './after-answer.ts';
import { includes } from './draft-card.ts';
import { closeAnswer } from './policy-answer.ts';
import type { Draft, Session, Visit } from './rooms.ts';

export interface Belonging {
  open?: Draft;
  /** The library has spoken last. */
  answered?: true;
  /** Looked like chat, and was written in the same go. */
  pending?: Draft;
  /** The words are another matter than this draft, which waits beside them. */
  beside?: Draft;
}

/** What is written within this is said in one go, in ms. */
const oneGo = 120_000;
/** From this score on a department is what a text is about; with a word that says so, another matter needs no more. */
const surely = 0.5;
const furthermore =
  /^\s*(?:另外|还有|对了|另|再(?:一个|说|问)|顺便|也想|此外|第二件|also|another|one more|by the way|separately|besides|next)/iu;
/** Letters that a matter takes: fewer are a detail of the other. */
const leastLetters = { zh: 7, en: 20 };

function saysEnough(text: string, { language }: Suggestion): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= leastLetters[language];
}

/** Both are clear, and clearly not for the same department. */
function isBeside({ suggestion, like, texts }: Draft, alone: Suggestion, text: string): boolean {
  const [mine] = suggestion?.departments ?? [];
  const [first] = alone.departments;
  if (!mine || !first || mine.id === first.id || like || texts.length === 0 || alone.kind === 'other') return false;
  if (!(suggestion?.departmentSure || mine.score >= surely) || first.topic.zh === '' || !saysEnough(text, alone)) return false;
  return furthermore.test(text) ? first.score >= surely : alone.departmentSure;
}

export async function belongingOf(session: Session, text: string, visit: Visit): Promise<Belonging> {
  const { draft, expecting } = session;
  if (!draft) return {};
  if (draft.tentative !== undefined) return visit.rooms.now().getTime() - draft.tentative <= oneGo ? { pending: draft } : {};
  if (expecting?.type === 'edit' || includes(draft, visit)) return { open: draft };
  const alone = visit.city.glance(text);
  if (!isAnswered(draft)) return isBeside(draft, alone, text) ? { beside: draft } : { open: draft };
  if (!leavesAnswer(draft, alone)) return { open: draft, answered: true };
  await closeAnswer(draft, visit);
  return {};
}
