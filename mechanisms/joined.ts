/** Who joined 附议 is told each real step that the requester is told, without the requester's name and words. */
import type { By } from './actor.ts';
import type { EntryType } from './entry.ts';
import type { Draft, Told } from './notice.ts';

/** An enterprise that joined 附议, by one of its people: who is told how it goes on. */
export interface Joined {
  at: Date;
  by: By;
  enterprise: string;
}

/** The survey is the requester's alone; a missed date is one for who can urge. */
const steps: ReadonlySet<EntryType> = new Set([
  'dispatched',
  'accepted',
  'replied',
  'extension-granted',
  'suspension-granted',
  'resumed',
  'transferred',
  'resolved',
  'redone',
  'escalated',
  'decided',
]);

export function toJoined({ after, entry }: Told): Draft[] {
  const ended = entry.type === 'closed' && entry.closure !== 'written-off';
  return after.joined?.length && (ended || steps.has(entry.type)) ? [{ type: 'step-joined', to: { type: 'joined' } }] : [];
}
