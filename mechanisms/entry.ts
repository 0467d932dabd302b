/** What has happened to a demand, in the past tense. History keeps every entry; `evolve` folds them into the demand. */
import type { By } from './actor.ts';
import type { Attachment, Closure, Demand, Returned } from './demand.ts';
import type { ClockName } from './clock.ts';
import type { Kind } from './kind.ts';
import type { Recounted } from './recount.ts';

export type Filed = Pick<
  Demand,
  'id' | 'number' | 'city' | 'mechanism' | 'kind' | 'lane' | 'title' | 'text' | 'language' | 'attachments' | 'enterprise'
> &
  Partial<Pick<Demand, 'topic' | 'urgent' | 'summary' | 'complex' | 'addressee' | 'door' | 'reception' | 'likely' | 'reasons'>>;

export type Happening =
  | { type: 'filed'; demand: Filed }
  | { type: 'queued'; candidates: string[] }
  | { type: 'dispatched'; lead: string; coHandlers: string[]; kind?: Kind; ownLevelBy?: Date }
  /** A town has neither solved it nor passed it up (D2.6). */
  | { type: 'kept-too-long' }
  | { type: 'co-handler-added'; department: string }
  | { type: 'accepted' }
  | { type: 'contacted' }
  | { type: 'contact-confirmed'; answer: 'yes' | 'no' | 'wrong-number' }
  | { type: 'replied'; text: string; attachments: Attachment[]; from: 'department' | 'commissioner'; department?: string }
  | { type: 'supplemented'; text: string; attachments: Attachment[] }
  | { type: 'nudged' }
  | { type: 'extension-requested'; until: Date; reason: string; attachments?: Attachment[] }
  | { type: 'extension-granted'; until: Date }
  | { type: 'extension-declined' }
  | { type: 'suspension-requested'; until: Date; code?: string; reason: string }
  | { type: 'suspension-granted'; until: Date; code?: string; reason: string }
  | { type: 'suspension-declined' }
  /** The clocks go on: from the granted day by themselves, or earlier. */
  | { type: 'resumed'; from: Date }
  | { type: 'returned'; returned: Returned; candidates: string[] }
  | { type: 'return-declined'; lead: string }
  | { type: 'transferred'; from: string; lead: string; reason?: string }
  | { type: 'reported'; text: string; attachments: Attachment[] }
  | { type: 'lane-set'; lane: string; until?: Date }
  | { type: 'escalated'; to: string }
  | { type: 'instructed'; text: string }
  | { type: 'decided'; meeting: string; text: string; until?: Date }
  | { type: 'submitted'; outcome: string; closing?: string; attachments: Attachment[] }
  | { type: 'sent-back'; reason: string }
  | { type: 'appealed'; text: string }
  | { type: 'resolved'; outcome: string; closing?: string; original?: string; attachments: Attachment[]; askAgainAt?: Date; endsAt: Date }
  | { type: 'asked-again'; askAgainAt?: Date }
  | { type: 'rated'; level: string }
  | { type: 'commented'; text: string }
  | { type: 'form-submitted'; text: string; attachments: Attachment[] }
  | { type: 'rating-appealed'; text: string }
  | { type: 'rating-appeal-decided'; upheld: boolean }
  | { type: 'redone'; opinion?: string }
  | { type: 'doubted' }
  | { type: 'closed'; closure: Closure; reason?: string; opinion?: string; unanswered?: true }
  | { type: 'joined'; enterprise: string }
  | { type: 'left'; enterprise: string }
  | { type: 'reminded' }
  | { type: 'recounted'; dates: Recounted[]; mechanism?: string }
  | { type: 'warned'; target: ClockName; startedAt: Date }
  | { type: 'missed'; target: ClockName; startedAt: Date };

/** Every entry says when, by whom, through which command (`key`), and under which rule. */
export type Entry = Happening & { at: Date; by: By; key: string; rule?: string };
export type EntryType = Entry['type'];
