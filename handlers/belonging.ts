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
/** From this probability of its kind on a text is a demand by itself. */
const clearly = 0.5;
/** From this on a question is one, and need not be as sure whom it is for. */
const beyondDoubt = 0.8;
const furthermore =
  /^\s*(?:另外|还有|对了|另|再(?:一个|说|问|就是)|顺便|此外|第[二三四五]件?|其次|also|and also|another|one more|by the way|separately|besides|next)/iu;
/** What explains, answers or describes is a detail, whatever office it names. */
const detail =
  /^\s*(?:因为|由于|甲方|乙方|对方|他们?|她们?|它|其中|就是|这|那(?!边)|会不会|是不是|能不能|要不要|所以|但是?|可是?|结果|后来|当时|现在|目前|已经?|找过|问过|报过|去过|打过|联系过|说|让|叫|我们?(?:是|有|每年|每月|一共|共|公司|店|厂)|我是|我家|一共|大概|大约|从|去年|今年|前年|上个?月|上周|昨天|because|since|so\b|but|they|he|she|it|this|that|which|who|our (?:company|firm|factory) (?:has|is|pays|employs)|we (?:are|have|pay|employ))/iu;
const hearsay =
  /(?:说|让|叫|要)(?:我们?|是|不|要|等|去|找)|也(?:不|没)(?:管|用|来|理)|也没用|推(?:给|来推)|\b(?:says?|said|told|were here|was here|came (?:twice|once)|not their job)\b/iu;
/** Letters that a matter takes: fewer are a detail of the other. */
const leastLetters = { zh: 6, en: 20 };
const leastAfterWord = 4;

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Both are clear, and clearly not one: another department, or after 另外 another topic. */
function isBeside({ suggestion, texts }: Draft, alone: Suggestion, text: string): boolean {
  // Danger waits for nothing that was written before it.
  if (alone.danger && !suggestion?.danger && texts.length > 0) return true;
  const [mine] = suggestion?.departments ?? [];
  const [first] = alone.departments;
  if (!mine || !first || texts.length === 0 || alone.kind === 'other' || first.topic.zh === '') return false;
  const word = furthermore.exec(text)?.[0];
  if (word !== undefined)
    return first.score >= surely && mine.topic.zh !== first.topic.zh && lettersOf(text.slice(word.length)) >= leastAfterWord;
  const asks = alone.kind === 'consultation' && alone.confidence >= beyondDoubt && first.score >= surely;
  const clear = alone.departmentSure || asks;
  const both = (suggestion?.departmentSure === true || mine.score >= surely) && clear && mine.id !== first.id;
  return (
    both && alone.confidence >= clearly && lettersOf(text) >= leastLetters[alone.language] && !detail.test(text) && !hearsay.test(text)
  );
}

export async function belongingOf(session: Session, text: string, visit: Visit): Promise<Belonging> {
  const { draft } = session;
  if (!draft) return {};
  if (draft.tentative !== undefined) return visit.rooms.now().getTime() - draft.tentative <= oneGo ? { pending: draft } : {};
  if (includes(draft, visit)) return { open: draft };
  const alone = visit.city.glance(text);
  if (!isAnswered(draft)) return isBeside(draft, alone, text) ? { beside: draft } : { open: draft };
  if (!leavesAnswer(draft, alone)) return { open: draft, answered: true };
  await closeAnswer(draft, visit);
  return {};
}

const asideAtMost = 20;

/** The new matter in front, the one before it waits. */
export function besides({ recent, answered, aside = [] }: Session, before: Draft, draft: Draft): Session & { draft: Draft } {
  return {
    ...(recent ? { recent } : {}),
    ...(answered ? { answered } : {}),
    draft: { ...draft, beside: { id: before.id, title: before.suggestion?.title ?? '' } },
    aside: [before, ...aside].slice(0, asideAtMost),
  };
}
