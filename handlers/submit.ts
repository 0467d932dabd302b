/** 提交: the draft becomes a demand, once, however often it is pressed. */
import type { Refusal } from '../mechanisms/refusal.ts';
import { actorOf } from '../models/persons.ts';
import { draftCard, draftKind, draftText, revisionOf } from './draft-card.ts';
import { keepDraft, showNext } from './draft.ts';
import { explain } from './explain.ts';
import { fileDraft } from './filing.ts';
import { answeredByDemand } from './inquiry.ts';
import { endDraft, goneDraft, openDraft, openSession } from './own-draft.ts';
import { passQuestion, questionOf } from './question.ts';
import type { Draft, Visit } from './rooms.ts';
import { addressOf, answer, answerText, tellPresser, textsOf } from './speak.ts';
import { notPrincipal } from './principal.ts';
import { button, inLocale } from '../bot/render/view.ts';
import { type Kind, kinds } from '../mechanisms/kind.ts';
import { kindRule } from '../mechanisms/kinds.ts';

/** A confirmed choice is a labelled example. */
async function keepLabel(draft: Draft, number: string, visit: Visit): Promise<void> {
  const suggested = draft.suggestion?.kind;
  await visit.rooms.labels.keep({
    number,
    city: visit.city.mechanism.city,
    text: draftText(draft),
    source: 'requester',
    kind: draftKind(draft),
    ...(suggested ? { suggested: { kind: suggested } } : {}),
  });
}

/** Who may not file is told so in the chat, where it can be read again: the rule, and where to turn (D1.3, D4.4). */
async function refused(visit: Visit, refusal: Refusal): Promise<void> {
  if (refusal.code !== 'not-eligible') return tellPresser(visit, explain(refusal, visit), true);
  await visit.rooms.toast(visit.event, undefined, false);
  await answerText(visit, explain(refusal, visit));
}

export async function submit(visit: Visit, draftId: string): Promise<void> {
  const { rooms, person, event } = visit;
  const session = await openSession(visit, draftId);
  if (!session) return goneDraft(visit, draftId);
  const { draft } = session;
  if (!person.enterprise) return answerText(visit, textsOf(visit).person.bindFirst);
  const by = { ...actorOf(person), enterprise: person.enterprise };
  const applied = await fileDraft(draft, { ...visit, by, key: event.id, ...(person.door ? { door: person.door } : {}) });
  if (!applied.ok) {
    const { refusal } = applied;
    return refusal.code === 'not-principal' ? notPrincipal(visit, refusal, draftId) : refused(visit, refusal);
  }
  const next = await endDraft(session, visit, { recent: applied.demand.number });
  await rooms.toast(event, textsOf(visit).draft.submitted(applied.demand.number), 'passing');
  await answeredByDemand(visit, by, { number: applied.demand.number, key: event.id });
  if (draft.kind && draft.kind !== draft.suggestion?.kind) await keepLabel(draft, applied.demand.number, visit);
  await showNext(next, visit);
}

/** 补充到 …: what was written is added to the demand filed before, and the draft is gone. */
export async function addToRecent(visit: Visit, draftId: string, number: string | undefined): Promise<void> {
  const { rooms, person, event } = visit;
  const session = await openSession(visit, draftId);
  if (!session || !number) return goneDraft(visit, draftId);
  const { draft } = session;
  const applied = await rooms.apply.apply(number, {
    type: 'supplement',
    by: actorOf(person),
    key: event.id,
    text: draftText(draft),
    attachments: draft.files,
  });
  if (!applied.ok) return tellPresser(visit, explain(applied.refusal, visit), true);
  await rooms.send(`${event.id}:added`, {
    to: addressOf(event),
    message: { type: 'card', card: { mark: '✅', title: `${number} ${textsOf(visit).draft.added}`, facts: [], buttons: [] } },
    ref: { purpose: 'notice', number },
    live: { key: draft.id, number, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
  });
  await endDraft(session, visit, { recent: number });
}

/** 按诉求提交: what looked like chat was a demand after all. */
export async function asDemand(visit: Visit, draftId: string): Promise<void> {
  const session = await openSession(visit, draftId);
  if (!session) return goneDraft(visit, draftId);
  const { tentative: _was, ...draft } = session.draft;
  await visit.rooms.toast(visit.event, undefined, false);
  await keepDraft(session, draft, visit);
}

/** 改类型: all four kinds, one tap. */
export async function chooseKind(visit: Visit, draftId: string): Promise<void> {
  const draft = await openDraft(visit, draftId);
  if (!draft) return goneDraft(visit, draftId);
  const { mechanism } = visit.city;
  const options = kinds
    .filter((kind) => mechanism.kinds[kind])
    .map((kind) => button(inLocale(kindRule(mechanism, kind).label, visit.locale), 'setkind', draftId, kind));
  await answer(visit, { type: 'text', text: textsOf(visit).draft.chooseKind, buttons: [options] });
}

export async function setKind(visit: Visit, draftId: string, kind: string | undefined): Promise<void> {
  const session = await openSession(visit, draftId);
  if (!session || !(kinds as readonly string[]).includes(kind ?? '')) return goneDraft(visit, draftId);
  await keepDraft(session, { ...session.draft, kind: kind as Kind }, visit);
}

/** 呈送领导 (D1.5): the mayor, or a given vice-mayor. */
export async function addressing(visit: Visit, draftId: string): Promise<void> {
  if (!(await openDraft(visit, draftId))) return goneDraft(visit, draftId);
  const { office } = textsOf(visit);
  const leaders = visit.city.mechanism.addressees.map((to) => button(inLocale(to, visit.locale), 'addressto', draftId, to.code));
  await answer(visit, {
    type: 'text',
    text: office.addressAsk,
    buttons: [...leaders.map((leader) => [leader]), [button(office.nobody, 'addressto', draftId)]],
  });
}

export async function addressTo(visit: Visit, draftId: string, code: string | undefined): Promise<void> {
  const session = await openSession(visit, draftId);
  if (!session) return goneDraft(visit, draftId);
  const { addressee: _before, ...rest } = session.draft;
  const known = visit.city.mechanism.addressees.some((to) => to.code === code);
  await keepDraft(session, { ...rest, ...(known && code ? { addressee: code } : {}) }, visit);
}

/** 改内容: the next message replaces the text; the files stay. */
export async function editDraft(visit: Visit, draftId: string): Promise<void> {
  const session = await openSession(visit, draftId);
  if (!session) return goneDraft(visit, draftId);
  await visit.rooms.sessions.set(visit.person.id, { ...session, expecting: { type: 'edit', draft: draftId } });
  const { edit, editPlaceholder } = textsOf(visit).draft;
  await answer(
    visit,
    { type: 'ask', text: edit, placeholder: editPlaceholder },
    { ref: { purpose: 'ask', data: { for: 'edit', draft: draftId } } },
  );
}

/** From now on the person is spoken to in the language that they wrote in, beginning with this card where there is one. */
export async function inLanguage(visit: Visit, id: string, language: string | undefined): Promise<void> {
  const { rooms, person, event } = visit;
  const locale = language === 'en' ? 'en' : 'zh-CN';
  await rooms.persons.speak(person.id, locale);
  await rooms.toast(event, undefined, false);
  const session = await openSession(visit, id);
  if (!session || session.draft.tentative !== undefined) return answerText(visit, textsOf({ locale }).person.language);
  await rooms.send(`${event.id}:draft`, {
    to: addressOf(event),
    message: { type: 'card', card: draftCard(session.draft, session.recent, { ...visit, locale }) },
    live: { key: id, number: id, revision: revisionOf(session.draft, rooms.now()), mode: 'update-or-send' },
  });
}

/** 跳过: the card asks the next, or nothing more. A second press on the same card passes over nothing else. */
export async function skip(visit: Visit, id: string, ask: string | undefined): Promise<void> {
  const session = await openSession(visit, id);
  if (!session) return goneDraft(visit, id);
  const draft = questionOf(session.draft) === ask ? passQuestion(session.draft) : session.draft;
  await visit.rooms.toast(visit.event, undefined, false);
  await keepDraft(session, draft, visit);
}
