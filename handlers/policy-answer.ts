/** 政策超市 (D2.9, D2.10): a consultation that the library can answer is answered at once; what it does not solve goes on without retyping. */
import type { Button, Card } from '../bot/message.ts';
import { button } from '../bot/render/view.ts';
import { draftText } from './draft-card.ts';
import type { Draft, FromLibrary, Visit } from './rooms.ts';
import { addressOf, textsOf } from './speak.ts';

type Answer = Extract<FromLibrary, { type: 'answer' }>;

/** Each sentence with its article, so that it can be looked up. */
function plainly(sentences: NonNullable<Answer['plain']>, visit: Visit): string {
  const { library } = textsOf(visit);
  return library.plain(sentences.map(({ text, article }) => (article ? library.fromArticle(text, article) : text)).join(''));
}

/** Every word of the quotation stands in the policy; the plain words before it never replace it. */
function policyCard({ policy, passage, plain }: Answer, buttons: Button[][], visit: Visit): Card {
  const { library } = textsOf(visit);
  const dated = policy.from ? library.since(policy.from) : '';
  const source = [policy.source, dated, policy.area ? library.where(policy.area) : ''].filter(Boolean).join(library.comma);
  return {
    title: library.heading(policy.title, passage.article ?? ''),
    ...(plain && plain.length > 0 ? { subject: plainly(plain, visit) } : {}),
    facts: [],
    quote: passage.text,
    ...(source || policy.demo ? { footer: `${library.source}　${source}${policy.demo ? library.demo : ''}` } : {}),
    buttons,
  };
}

/**
 * Answers the draft from the library; `undefined` when it has to go on as a demand. The draft it gives knows that the library was asked.
 * `before`: the policy that it was answered with already.
 */
export async function askLibrary(draft: Draft, text: string, visit: Visit, before?: string): Promise<{ draft: Draft; found?: Answer }> {
  const { rooms, person, city } = visit;
  const enterprise = person.enterprise ? await rooms.enterprises.get(person.enterprise) : undefined;
  // Who asks, and how to reach them, is no part of the question.
  const said = await rooms.library.answer(city.mechanism.city, rooms.conceal(text, enterprise?.name), enterprise ?? { tags: [] }, before);
  if (said.type === 'no-library') return { draft };
  if (said.type === 'nothing') return { draft: { ...draft, searched: {} } };
  return { draft: { ...draft, searched: { answer: said } }, found: said };
}

/** Where the answer to a draft stands: it loses its buttons when one was pressed. */
const liveOf = (draft: Draft, revision: number) => ({ key: `${draft.id}/policy`, number: draft.id, revision });

export async function quotePolicy(draft: Draft, found: Answer, visit: Visit): Promise<void> {
  const { button: label } = textsOf(visit);
  const buttons = [[button(label.solved, 'solved', draft.id), button(label.unsolved, 'unsolved', draft.id)]];
  await visit.rooms.send(`${visit.event.id}:policy`, {
    to: addressOf(visit.event),
    message: { type: 'card', card: policyCard(found, buttons, visit) },
    live: { ...liveOf(draft, 0), mode: 'first' },
  });
  await addPlainWords(draft, found, buttons, visit);
}

/** The quotation is sent already: where a model can say it more simply, the card changes. */
async function addPlainWords(draft: Draft, found: Answer, buttons: Button[][], visit: Visit): Promise<void> {
  const { rooms, person, event } = visit;
  const plain = await rooms.library.plain(draftText(draft), found);
  const session = await rooms.sessions.get(person.id);
  if (plain.length === 0 || session?.draft?.id !== draft.id) return;
  const answer: Answer = { ...found, plain };
  await rooms.sessions.set(person.id, { ...session, draft: { ...session.draft, searched: { answer } } });
  await rooms.send(`${event.id}:policy-plain`, {
    to: addressOf(event),
    message: { type: 'card', card: policyCard(answer, buttons, visit) },
    live: { ...liveOf(draft, 0), mode: 'update-only' },
  });
}

/** The quotation stays to be read, with what became of it. */
export async function closeAnswer(draft: Draft, visit: Visit, mark?: '✅'): Promise<void> {
  const { searched } = draft;
  if (!searched?.answer) return;
  await visit.rooms.send(`${visit.event.id}:policy-done`, {
    to: addressOf(visit.event),
    message: { type: 'card', card: { ...policyCard(searched.answer, [], visit), ...(mark ? { mark } : {}) } },
    live: { ...liveOf(draft, 1), mode: 'update-only' },
  });
}
