/** A notice: a decided fact to tell, to whom, and whether it may wait for working hours. Words come later. */
import { type Demand, leadOf, type StageName } from './demand.ts';
import type { Entry, EntryType } from './entry.ts';

export type Audience =
  | { type: 'requester' }
  /** The work group of a department. */
  | { type: 'department'; id: string }
  /** The dispatchers, each in private, and the centre's work group. */
  | { type: 'centre' }
  | { type: 'supervisors' }
  | { type: 'commissioners' };

export type NoticeType =
  /** The live card: edited in place where it stands, or sent where there is none. */
  | 'card'
  /** A new live card at the end of the chat; the one before it loses its buttons. */
  | 'new-card'
  | Exclude<EntryType, 'queued' | 'warned'>
  | 'triage'
  /** The survey that was answered loses its buttons. */
  | 'survey-done'
  | 'doubt'
  | 'extension-question';

export interface Notice {
  key: string;
  type: NoticeType;
  to: Audience;
  /** Index of the entry in history that it tells of. */
  entry: number;
  /** Held until the doors open: what the clock finds at midnight helps nobody before the morning. */
  hold?: true;
}

type Draft = Omit<Notice, 'key' | 'entry'>;

const requester: Audience = { type: 'requester' };
const centre: Audience = { type: 'centre' };
const group = (id: string | undefined): Audience[] => (id ? [{ type: 'department', id }] : []);

/** Told to the requester one by one: each real step, once. */
const steps: ReadonlySet<EntryType> = new Set([
  'dispatched',
  'accepted',
  'replied',
  'extension-granted',
  'transferred',
  'resolved',
  'rated',
  'asked-again',
]);

function toRequester(before: Demand | undefined, entry: Entry): Draft[] {
  if (entry.type === 'contacted' || entry.type === 'filed') return [{ type: entry.type, to: requester }];
  if (entry.type === 'closed' && (entry.closure !== 'written-off' || entry.unanswered || before?.stage.name === 'verifying'))
    return [{ type: 'closed', to: requester }];
  if (entry.type === 'missed' || entry.type === 'asked-again') return [{ type: entry.type, to: requester, hold: true }];
  if (entry.type === 'rated')
    return [
      { type: 'survey-done', to: requester },
      { type: 'rated', to: requester },
    ];
  return steps.has(entry.type) && entry.type !== 'queued' ? [{ type: entry.type as NoticeType, to: requester }] : [];
}

function cards(before: Demand | undefined, after: Demand, entry: Entry): Draft[] {
  const now = leadOf(after);
  const was = before && leadOf(before);
  const fresh = entry.type === 'dispatched' || entry.type === 'transferred' || entry.type === 'redone' || entry.type === 'return-declined';
  const left = was && was !== now ? group(was).map((to): Draft => ({ type: 'card', to })) : [];
  if (entry.type === 'queued' || entry.type === 'filed') return left;
  return [...left, ...group(now).map((to): Draft => ({ type: fresh ? 'new-card' : 'card', to }))];
}

/** The work group of the department in charge; while there is none, the centre is in charge. */
function inCharge(after: Demand): Audience[] {
  return after.stage.name === 'triage' ? [centre] : group(leadOf(after));
}

function toGroup(after: Demand, entry: Entry): Draft[] {
  const told: ReadonlySet<EntryType> = new Set(['supplemented', 'nudged', 'extension-granted', 'extension-declined', 'rated', 'commented']);
  if (entry.type === 'missed') return inCharge(after).map((to): Draft => ({ type: 'missed', to, hold: true }));
  if (entry.type === 'closed' && entry.closure === 'withdrawn') return group(leadOf(after)).map((to): Draft => ({ type: 'closed', to }));
  return told.has(entry.type) ? inCharge(after).map((to): Draft => ({ type: entry.type as NoticeType, to })) : [];
}

/** What the centre had to decide and has decided: its cards say so. */
function decided(before: Demand | undefined, after: Demand, entry: Entry): Draft[] {
  const left = (name: StageName) => before?.stage.name === name && after.stage.name !== name;
  if (left('triage') && entry.by.id !== 'auto') return [{ type: 'triage', to: centre }];
  if (left('verifying')) return [{ type: 'doubt', to: centre }];
  return before && asksExtension(before) && !asksExtension(after) ? [{ type: 'extension-question', to: centre }] : [];
}

function asksExtension({ stage }: Demand): boolean {
  return stage.name === 'handling' && stage.extensionRequest !== undefined;
}

function toWatchers(entry: Entry): Draft[] {
  switch (entry.type) {
    case 'queued':
    case 'returned':
      return [{ type: 'triage', to: centre }];
    case 'extension-requested':
      return [{ type: 'extension-question', to: centre }];
    case 'doubted':
      return [{ type: 'doubt', to: centre }];
    case 'missed':
      return [{ type: 'missed', to: { type: 'supervisors' }, hold: true }];
    case 'contact-confirmed':
      return entry.answer === 'no' ? [{ type: 'contact-confirmed', to: { type: 'supervisors' } }] : [];
    default:
      return [];
  }
}

/** Whom an entry concerns. The first dispatch is told to the requester by `filed` already. */
export function notices(before: Demand | undefined, after: Demand, entry: Entry, index: number): Notice[] {
  const silent = entry.type === 'dispatched' && entry.by.id === 'auto';
  const drafts = [
    ...(silent ? [] : toRequester(before, entry)),
    ...cards(before, after, entry),
    ...toGroup(after, entry),
    ...toWatchers(entry),
    ...decided(before, after, entry),
  ];
  const address = (to: Audience) => (to.type === 'department' ? `${to.type}-${to.id}` : to.type);
  return drafts.map((draft) => ({ ...draft, entry: index, key: `${after.number}:${index}:${draft.type}:${address(draft.to)}` }));
}
