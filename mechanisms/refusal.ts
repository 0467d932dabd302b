/** A refusal is a value: officers meet them every day. Each code has a sentence in both languages that says the way on. */
import type { StageName } from './demand.ts';

export type Refusal =
  | { code: 'not-your-role'; need: 'requester' | 'department' | 'centre' | 'supervisor' | 'leader' | 'head'; department?: string }
  | { code: 'already-accepted'; name: string; at: Date }
  /** The step cannot be done at this stage; `last` is what was done instead. */
  | { code: 'wrong-stage'; stage: StageName; last?: { type: string; name: string; at: Date } }
  | { code: 'already-rated' }
  | { code: 'unknown-level' }
  | { code: 'empty-text' }
  | { code: 'no-extension-left'; max: number; rule: string }
  | { code: 'extension-pending' }
  | { code: 'no-extension-pending' }
  | { code: 'extension-not-later'; by: Date }
  | { code: 'extension-too-long'; latest: Date; rule: string }
  /** Granted only while the date that was asked for is still to come. */
  | { code: 'extension-date-past'; by: Date }
  /** Its clocks stand still until then. */
  | { code: 'suspended'; by: Date }
  | { code: 'not-suspended' }
  | { code: 'suspension-pending' }
  | { code: 'no-suspension-pending' }
  | { code: 'no-suspension' }
  | { code: 'no-suspension-left'; max: number; rule: string }
  | { code: 'suspension-too-long'; latest: Date; rule: string }
  /** The promised date has passed: there is no clock left to stand still. */
  | { code: 'suspension-too-late'; by: Date }
  | { code: 'no-return-left'; max: number; rule: string }
  | { code: 'return-too-late'; by: Date; rule: string }
  | { code: 'return-declined-before' }
  | { code: 'unknown-reason' }
  | { code: 'no-transfer-left'; max: number; rule: string }
  | { code: 'same-department' }
  | { code: 'co-handles-already' }
  | { code: 'not-a-return' }
  | { code: 'no-town' }
  | { code: 'nudged-already'; again: Date }
  | { code: 'contact-confirmed' }
  | { code: 'no-contact' }
  | { code: 'not-eligible'; rule: string; redirect?: { zh: string; en: string } }
  | { code: 'no-such-card' }
  | { code: 'no-such-interview' }
  | { code: 'form-missing'; rule: string }
  | { code: 'no-low-rating' }
  | { code: 'appealed-already' }
  | { code: 'no-appeal-pending' }
  | { code: 'closing-wanted' }
  | { code: 'same-lane' }
  | { code: 'needs-later-date' }
  | { code: 'raised-already' }
  | { code: 'extension-too-late'; by: Date; rule: string }
  | { code: 'no-appeal-left' }
  | { code: 'anonymous-refused'; rule: string }
  | { code: 'not-principal'; rule: string }
  /** The notice has to be out so many working days before (D4.2): `by` is the first day that can be had. */
  | { code: 'reception-too-soon'; by: Date; rule: string }
  | { code: 'reception-exists' }
  | { code: 'reception-day-off' }
  /** Cancelled, past, or no longer to be booked. */
  | { code: 'reception-over' }
  | { code: 'reception-not-yet'; by: Date }
  | { code: 'slot-taken' }
  | { code: 'booked-already' }
  | { code: 'booking-ended' }
  | { code: 'no-such-reception' }
  | { code: 'own-demand' }
  | { code: 'joined-already' }
  | { code: 'not-joined' }
  | { code: 'exists' }
  | { code: 'unknown-demand' };
export type RefusalCode = Refusal['code'];
