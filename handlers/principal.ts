/** 企业负责人 (D1.4): where only the principal files, what somebody else of the firm wrote is kept, and can be put before the principal. */
import { button } from '../bot/render/view.ts';
import type { Refusal } from '../mechanisms/refusal.ts';
import type { Person } from '../models/persons.ts';
import { draftCard, revisionOf } from './draft-card.ts';
import { explain } from './explain.ts';
import { endDraft, goneDraft, openSession } from './own-draft.ts';
import type { Visit } from './rooms.ts';
import { answer, answerText, privateAddress, textsOf } from './speak.ts';

/** The principal of the person's enterprise whom we can write to. */
async function principalOf({ rooms, person }: Visit): Promise<Person | undefined> {
  const all = person.enterprise ? await rooms.persons.speakingFor([person.enterprise]) : [];
  return all.find((one) => one.id !== person.id && one.principal !== false && privateAddress(one));
}

/** Told who can file, and that nothing is lost. */
export async function notPrincipal(visit: Visit, refusal: Refusal, draft: string): Promise<void> {
  const { principal: words } = textsOf(visit);
  await visit.rooms.toast(visit.event, undefined, false);
  const there = await principalOf(visit);
  const text = `${explain(refusal, visit)}\n${there ? words.kept(there.name) : words.nobody}`;
  await answer(visit, { type: 'text', text, ...(there ? { buttons: [[button(words.send, 'toprincipal', draft)]] } : {}) });
}

/** 转给负责人: the draft is the principal's now, to look at and to submit. Nothing of theirs is put aside. */
export async function toPrincipal(visit: Visit, id: string): Promise<void> {
  const { rooms, person, event } = visit;
  const mine = await openSession(visit, id);
  if (!mine) return goneDraft(visit, id);
  const { draft } = mine;
  const principal = await principalOf(visit);
  const to = principal && privateAddress(principal);
  if (!principal || !to) return answerText(visit, textsOf(visit).principal.nobody);
  const session = (await rooms.sessions.get(principal.id)) ?? {};
  if (session.draft && session.draft.id !== id) return answerText(visit, textsOf(visit).principal.busy(principal.name));
  await rooms.sessions.set(principal.id, { ...session, draft });
  const theirs = { ...visit, person: principal, locale: principal.locale };
  const text = textsOf(theirs).principal.from(person.name);
  await rooms.send(`${event.id}:principal`, { to, message: { type: 'text', text } });
  const card = draftCard(draft, undefined, theirs);
  const live = { key: draft.id, number: draft.id, revision: revisionOf(draft, rooms.now()), mode: 'send-anew' as const };
  await rooms.send(`${event.id}:principal-draft`, { to, message: { type: 'card', card }, live });
  await answerText(visit, textsOf(visit).principal.sent(principal.name));
  await endDraft(mine, visit);
}
