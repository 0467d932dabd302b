/** Typed words that are neither a command nor an answer to one: they begin a draft, go on with it, or are no part of it. */
import { endAnswered, thanked, unanswered } from './after-answer.ts';
import { belongingOf, besides } from './belonging.ts';
import { draftText, includes } from './draft-card.ts';
import { keepDraft, newDraft, showDraft, understood, withEvent } from './draft.ts';
import { withJoinable } from './joining.ts';
import { frontOf } from './own-draft.ts';
import { askLibrary, closeAnswer, quotePolicy } from './policy-answer.ts';
import { passQuestion, questionOf, unsure } from './question.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { keepForMore, smallTalk } from './small-talk.ts';
import { answerText, textsOf } from './speak.ts';
import { steady } from './steady.ts';

/** What is typed anew was not misheard. */
function withWords({ heard, ...draft }: Draft, text: string, replacing: boolean): Draft {
  return { ...draft, texts: replacing ? [text] : [...draft.texts, text], ...(heard && !replacing ? { heard } : {}) };
}

/** Whoever is in danger telephones first; whoever has no enterprise binds one. */
function toBind({ suggestion }: Draft, visit: Visit): string {
  const { draft, person } = textsOf(visit);
  return suggestion?.danger ? `${draft.callFirst(suggestion.danger)}\n${person.bindFirst}` : person.bindFirst;
}

/** “Thanks” and “I don’t know” between two lines of a matter are no part of it: the card comes again, for it still waits for 提交. */
async function keepAsItIs(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  const { rooms, person } = visit;
  const draft = withEvent(session.draft, visit);
  if (person.enterprise) return keepDraft(session, draft, visit);
  await rooms.sessions.set(person.id, { ...session, draft });
  await answerText(visit, toBind(draft, visit));
}

/** After an answer of the library; false for words that ask or tell on. */
async function remarkedAnswer(session: Session & { draft: Draft }, text: string, visit: Visit): Promise<boolean> {
  const remark = visit.rooms.remark(text);
  if (remark === 'courtesy' || remark === 'solved') await thanked(session, visit);
  else if (remark === 'dismiss') {
    await closeAnswer(session.draft, visit);
    await answerText(visit, textsOf(visit).draft.cancelled);
    await endAnswered(session, visit);
  } else if (remark === 'unsolved') await asHelp(session, visit);
  else if (remark === 'confirm') await goOn(session, visit);
  else return false;
  return true;
}

/** Words that are no part of the open draft; false for all others. */
async function remarked(session: Session & { draft: Draft }, text: string, visit: Visit): Promise<boolean> {
  const remark = visit.rooms.remark(text);
  const { draft } = session;
  const asked = questionOf(draft) !== undefined;
  if (remark === 'opener') await keepForMore(session, visit);
  else if (remark === 'counter') {
    if (asked) await answerText(visit, textsOf(visit).draft.whyAsked, 'why');
    await keepAsItIs(session, visit);
  } else if (remark === 'shrug') await keepAsItIs({ ...session, draft: includes(draft, visit) ? draft : passQuestion(draft) }, visit);
  else if (remark !== undefined) await keepAsItIs(session, visit);
  else return false;
  return true;
}

/** The answer of the library did not do: its question is a draft as any other. */
async function goOn(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await closeAnswer(session.draft, visit);
  await keepDraft(session, unanswered(session.draft), visit);
}

/** 没解决，转求助: the same words as a request for help, one tap from being filed. */
export async function asHelp(session: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await goOn({ ...session, draft: { ...session.draft, kind: 'help' } }, visit);
}

/** The draft with these words in it, as it is understood then. */
async function withText(begun: Draft, text: string, replacing: boolean, visit: Visit): Promise<Draft> {
  if (includes(begun, visit)) return begun;
  const added = await understood(withWords(withEvent(passQuestion(begun), visit), text, replacing), visit);
  return replacing ? added : steady(begun, added);
}

/** When and where are said in pieces; who chats first, chats. */
const whenOrWhere =
  /[昨今明前][天年晚早]|上[午周个]|下午|晚上|凌晨|\d|门口|路|[村镇厂店楼]|园区|工地|车间|yesterday|today|last|this morning|road|gate/iu;

/** What only looked like chat, with what was written in the same go: a matter together, else the new words by themselves. */
async function gathered(pending: Draft, text: string, visit: Visit): Promise<Draft> {
  const { tentative: _was, suggestion, ...begun } = pending;
  const says = pending.files.length > 0 || (suggestion?.departments.length ?? 0) > 0 || whenOrWhere.test(draftText(pending));
  const together = await withText(says ? begun : { ...begun, texts: [] }, text, false, visit);
  const alone = together.suggestion?.kind === 'other' && visit.city.glance(text).kind !== 'other';
  return alone ? withText(newDraft(visit), text, false, visit) : together;
}

/** 改内容: these words replace the others, unless they only take it back. */
async function replaceText(session: Session & { draft: Draft }, text: string, visit: Visit): Promise<void> {
  const { expecting: _edit, ...rest } = session;
  if (visit.rooms.remark(text) !== undefined) return keepAsItIs(rest, visit);
  const draft = await withText(session.draft, text, true, visit);
  return showOrAnswer(draft, { rest, text, visit, before: undefined, isFirst: false });
}

export async function writeDraft(given: Session, text: string, visit: Visit): Promise<void> {
  if (!text.trim()) return answerText(visit, textsOf(visit).person.empty);
  const { expecting } = given;
  const edited = expecting?.type === 'edit' ? frontOf(given, expecting.draft ?? given.draft?.id ?? '') : undefined;
  if (edited) return replaceText(edited, text, visit);
  const { expecting: _other, ...session } = given;
  const { open, answered = false, pending, beside } = await belongingOf(session, text, visit);
  const said = open && (answered ? remarkedAnswer : remarked);
  if (open && (await said?.({ ...session, draft: open }, text, visit))) return;
  const draft = pending ? await gathered(pending, text, visit) : await withText(open ?? newDraft(visit), text, false, visit);
  const isFirst = !open || (open.texts.length === 0 && open.files.every(({ kind }) => kind === 'voice'));
  if (isFirst && (await smallTalk(session, draft, text, visit))) return;
  const rest = beside ? besides(session, beside, draft) : { ...session, draft };
  return showOrAnswer(rest.draft, { rest, text, visit, before: answered ? open : undefined, isFirst: isFirst || answered });
}

interface Written {
  /** What else the person is in the middle of. */
  rest: Session;
  text: string;
  visit: Visit;
  /** Answered by the library already. */
  before: Draft | undefined;
  isFirst: boolean;
}

/** A question is answered where the library can; everything else is shown to be checked. */
async function showOrAnswer(draft: Draft, { rest, text, visit, before, isFirst }: Written): Promise<void> {
  const { rooms, person } = visit;
  const asking = isFirst && person.enterprise && draft.suggestion?.kind === 'consultation' && !unsure(draft);
  const { draft: searched, found } = asking
    ? await askLibrary(draft, before ? text : draftText(draft), visit, before?.searched?.answer?.policy.id)
    : { draft, found: undefined };
  const kept = await withJoinable(found ? searched : unanswered(searched), visit);
  const { recent, answered, aside } = rest;
  const after = { ...(recent ? { recent } : {}), ...(answered ? { answered } : {}), ...(aside?.length ? { aside } : {}), draft: kept };
  await rooms.sessions.set(person.id, after);
  if (!person.enterprise) return answerText(visit, toBind(kept, visit));
  if (before) await closeAnswer(before, visit);
  return found ? quotePolicy(kept, found, visit) : showDraft(after, visit);
}
