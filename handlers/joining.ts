/** 附议 (D1.15, D3.9, D4.15): what another enterprise has open is offered on the draft's card; joining it files nothing else. */
import { joinedCard } from '../bot/render/joined.ts';
import type { View } from '../bot/render/view.ts';
import type { Entry } from '../mechanisms/entry.ts';
import { actorOf } from '../models/persons.ts';
import { draftKind, draftText, revisionOf } from './draft-card.ts';
import { explain } from './explain.ts';
import { endDraft, goneDraft, openSession } from './own-draft.ts';
import type { Draft, Rooms, Visit } from './rooms.ts';
import { addressOf, tellPresser, textsOf } from './speak.ts';
import { stepAndTell } from './step.ts';
import { viewOf } from './view.ts';

/** The draft with what it may join as it reads now; who said that it is not the same is not asked again. */
export async function withJoinable({ join: _before, joined: _was, ...draft }: Draft, visit: Visit): Promise<Draft> {
  const { rooms, person, city } = visit;
  if (draft.like !== undefined) return draft;
  if (!person.enterprise || draftKind(draft) === 'consultation') return draft;
  const found = await rooms.joinable(city.mechanism.city, person.enterprise, draftText(draft));
  if (!found) return draft;
  const open = await rooms.apply.load(found.number);
  const joined = open?.demand.joined?.some(({ enterprise }) => enterprise === person.enterprise);
  return joined ? { ...draft, joined: found.number } : { ...draft, join: found };
}

/** 附议: the draft is gone, its words go nowhere; the enterprise is counted and told each step. */
export async function join(visit: Visit, draftId: string, number: string | undefined): Promise<void> {
  const { rooms, person, event, locale } = visit;
  const session = await openSession(visit, draftId);
  const draft = session?.draft;
  if (!draft || !number || draft.join?.number !== number) return goneDraft(visit, draftId);
  const enterprise = person.enterprise ? await rooms.enterprises.get(person.enterprise) : undefined;
  const applied = await rooms.apply.apply(number, { type: 'join', tags: enterprise?.tags ?? [], by: actorOf(person), key: event.id });
  if (!applied.ok) return tellPresser(visit, explain(applied.refusal, visit), true);
  await rooms.toast(event, textsOf(visit).joining.joined(number), 'passing');
  await rooms.send(`${event.id}:joined`, {
    to: addressOf(event),
    message: { type: 'card', card: joinedCard(draft.join.title, await viewOf(rooms, applied.demand, locale)) },
    live: { key: draft.id, number, revision: revisionOf(draft, rooms.now()), mode: 'update-or-send' },
  });
  await endDraft(session, visit);
}

/** 不再附议. */
export async function unjoin(visit: Visit, number: string): Promise<void> {
  await stepAndTell(visit, number, { type: 'leave' }, textsOf(visit).joining.left(number));
}

/** The entry as an enterprise that joined may read it: officers write to the requester by name. */
export function nameless(entry: Entry, { enterprise }: View, conceal: Rooms['conceal']): Entry {
  if (entry.type === 'replied') return { ...entry, text: conceal(entry.text, enterprise?.name) };
  return entry.type === 'resolved' ? { ...entry, outcome: conceal(entry.outcome, enterprise?.name) } : entry;
}
