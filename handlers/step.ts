/** One step of a demand: the command is applied, the person who asked is told what came of it. */
import type { Intention } from '../mechanisms/command.ts';
import { actorOf } from '../models/persons.ts';
import type { Applied, StoredDemand } from '../models/apply.ts';
import { explain } from './explain.ts';
import type { Visit } from './rooms.ts';
import { tellPresser, textsOf } from './speak.ts';

type Step = Exclude<Intention, { type: 'file' }>;

/** Applies; a refusal is told to the person, and the card they pressed on is shown as it is now. */
export async function step(visit: Visit, number: string, intention: Step): Promise<(Applied & { ok: true }) | undefined> {
  const { rooms, person, event } = visit;
  const applied = await rooms.apply.apply(number, { ...intention, by: actorOf(person), key: event.id });
  if (applied.ok) return applied;
  const text = applied.refusal.code === 'unknown-demand' ? textsOf(visit).person.unknownDemand : explain(applied.refusal, visit);
  await tellPresser(visit, text, true);
  return undefined;
}

/** A step whose only answer to the person is a word that it is done. */
export async function stepAndTell(
  visit: Visit,
  number: string,
  intention: Step,
  told: string | ((stored: StoredDemand) => string),
): Promise<void> {
  const applied = await step(visit, number, intention);
  if (applied) await tellPresser(visit, typeof told === 'string' ? told : told(applied), false);
}
