/** What is at stake for the department in charge: reminders, the warning before a card, and what counts for its standing. */
import { type Audience, centre, group } from './audience.ts';
import { type Demand, leadOf } from './demand.ts';
import type { Entry } from './entry.ts';
import type { Mechanism } from './mechanism.ts';
import type { Draft, Told } from './notice.ts';

/** Whether a later date was asked for and nobody has decided yet. */
export function asksExtension({ stage }: Demand): boolean {
  return stage.name === 'handling' && stage.extensionRequest !== undefined;
}

/** Whether its clocks are asked to stand still and nobody has decided yet. */
export function asksSuspension({ stage }: Demand): boolean {
  return stage.name === 'handling' && stage.suspensionRequest !== undefined;
}

/** 催办: the department, or the centre while it is the centre's turn; the centre knows of every one. */
export function reminder(after: Demand): Draft[] {
  const turn = isInHand(after) ? group(leadOf(after)) : [];
  return [...turn, centre].map((to): Draft => ({ type: 'reminded', to, hold: true }));
}

/** Before anything falls (D2.22 and the like): to the work group, and to those who answer for it. */
export function warning(after: Demand, entry: Entry, { ladder }: Mechanism): Draft[] {
  const lead = leadOf(after);
  if (entry.type !== 'warned' || !lead || !isInHand(after)) return [];
  const { target } = entry;
  const atStake = ladder.steps.some(
    ({ when }) => when.on === 'missed' && when.targets.includes(target) && (when.kinds?.includes(after.kind) ?? true),
  );
  const audiences: Audience[] = [
    { type: 'department', id: lead },
    { type: 'deputies', id: lead },
  ];
  return atStake ? audiences.map((to): Draft => ({ type: 'card-warning', to, hold: true })) : [];
}

const isInHand = ({ stage }: Demand) => stage.name === 'dispatched' || stage.name === 'handling';

/**
 * What counts for the department: a clock that it let pass, unless a reasoned plan was in by then (D2.15); the same clock when
 * that plan was declined; a promise kept; a contact that was denied.
 */
export function toStanding({ after, entry, mechanism }: Told): Draft[] {
  const lead = leadOf(after);
  if (!lead) return [];
  const counts = (type: Draft['type']): Draft[] => [{ type, to: { type: 'standing', id: lead } }];
  const promised = after.targets.filter((target) => target.promised);
  if (entry.type === 'missed') return isInHand(after) && !asksExtension(after) ? counts('missed') : [];
  if (entry.type === 'extension-declined')
    return promised.some(({ stoppedAt, missedAt }) => !stoppedAt && missedAt) ? counts(entry.type) : [];
  if (entry.type === 'resolved')
    return promised.some(({ stoppedAt, missedAt }) => stoppedAt?.getTime() === entry.at.getTime() && !missedAt) ? counts(entry.type) : [];
  const denied = entry.type === 'contact-confirmed' && entry.answer === 'no' && mechanism.falseContact;
  return denied ? counts('contact-confirmed') : [];
}
