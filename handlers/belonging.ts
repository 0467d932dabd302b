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
/** After a word that says so, a department is what a text is about from this score on. */
const surely = 0.5;
/**
 * Without such a word both have to be clear. Of 628 second sentences of messages that are one matter 3 in 100 are taken for another
 * by these, of second messages that are another 4 in 10 are seen: a matter that is torn apart costs more than two that go along.
 */
const firmly = 0.8;
const certainly = 0.9;
const clearly = 0.7;
const beyondDoubt = 0.8;
const likely = 0.65;
const furthermore =
  /^\s*(?:另外|还有|对了|另|再(?:一个|说|问|就是)|顺便|此外|第[二三四五]件?|其次|also|and also|another|one more|by the way|separately|besides|next)/iu;
/** What explains, answers or describes is a detail, whatever office it names. */
const detail =
  /^\s*(?:因为|由于|甲方|乙方|对方|他们?|她们?|它|其中|就是|这|那(?!边)|会不会|是不是|能不能|要不要|所以|但是?|可是?|结果|后来|当时|现在|目前|已经?|找过|问过|报过|去过|打过|联系过|说|让|叫|我们?(?:是|有|每年|每月|一共|共|公司|店|厂)|我是|我家|一共|大概|大约|从|去年|今年|前年|上个?月|上周|昨天|because|since|so\b|but|they|he|she|it|this|that|which|who|our (?:company|firm|factory) (?:has|is|pays|employs)|we (?:are|have|pay|employ))/iu;
const hearsay =
  /(?:说|让|叫|要)(?:我们?|是|不|要|等|去|找)|也(?:不|没)(?:管|用|来|理)|也没用|推(?:给|来推)|\b(?:says?|said|told|were here|was here|came (?:twice|once)|not their job)\b/iu;
/** Letters that a matter takes: fewer are a detail of the other. */
const leastLetters = { zh: 8, en: 24 };
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
  if (
    mine.id === first.id ||
    mine.score < firmly ||
    lettersOf(text) < leastLetters[alone.language] ||
    detail.test(text) ||
    hearsay.test(text)
  )
    return false;
  // After a trouble a question is another matter sooner than after a question.
  if (alone.kind === 'consultation' && suggestion?.kind !== 'consultation') return alone.confidence >= beyondDoubt && first.score >= likely;
  return alone.confidence >= clearly && first.score >= certainly;
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
