/** What does not look like a demand is answered as what it looks like. */
import type { Button } from '../bot/message.ts';
import { button } from '../bot/render/view.ts';
import { otherLanguage } from './draft-card.ts';
import type { Draft, Session, Visit } from './rooms.ts';
import { answer, answerText, textsOf } from './speak.ts';

/** An opener that names a kind belongs to what comes: 投诉, then the matter. */
const namesKind = /投诉|举报|求助|咨询|建议|complain|suggest/i;

/** What was written is kept, for what comes in the same go is read with it. */
async function keep(session: Session, draft: Draft, { rooms, person }: Visit): Promise<void> {
  const next = { ...draft, tentative: rooms.now().getTime() };
  const { aside } = session;
  await rooms.sessions.set(person.id, { draft: next, ...(aside?.length ? { aside } : {}) });
}

/** Whoever writes in another language than they are spoken to in may change that. */
async function say(text: string, draft: Draft, visit: Visit, buttons: Button[][] = []): Promise<void> {
  const all = [...buttons, ...otherLanguage(draft, visit)];
  await answer(visit, { type: 'text', text, ...(all.length > 0 ? { buttons: all } : {}) });
}

/** Another matter is announced while a card waits: the card goes on waiting. */
export async function keepForMore({ draft, aside = [], ...rest }: Session & { draft: Draft }, visit: Visit): Promise<void> {
  await visit.rooms.sessions.set(visit.person.id, { ...rest, aside: [draft, ...aside] });
  await answerText(visit, textsOf(visit).person.opener);
}

async function answerOpener(session: Session, draft: Draft, text: string, visit: Visit): Promise<void> {
  const texts = namesKind.test(text) ? draft.texts : draft.texts.slice(0, -1);
  await keep(session, { ...draft, texts }, visit);
  await say(textsOf(visit).person.opener, draft, visit);
}

/** True for a draft that is no matter yet: it is answered. A classifier can be wrong: whatever says something is one tap from being filed all the same. */
export async function smallTalk(session: Session, draft: Draft, text: string, visit: Visit): Promise<boolean> {
  const { person: words, draft: labels } = textsOf(visit);
  if (visit.rooms.remark(text) === 'opener') {
    await answerOpener(session, draft, text, visit);
    return true;
  }
  const { other } = draft.suggestion ?? {};
  if (!other) return false;
  if (other === 'greeting' || other === 'empty') await say(words[other], draft, visit);
  else {
    await keep(session, draft, visit);
    const said = draft.texts.length > 1 && other === 'chat' ? words.opener : words[other];
    await say(said, draft, visit, [[button(labels.asDemand, 'asdemand', draft.id)]]);
  }
  return true;
}
