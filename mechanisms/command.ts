/** What somebody wants to happen. `key` is the event's id: a key already in history is already done. */
import type { Actor, By } from './actor.ts';
import type { Attachment } from './demand.ts';
import type { Filed } from './entry.ts';
import type { Kind } from './kind.ts';
import type { Mechanism } from './mechanism.ts';

export type Intention =
  /** The entrepreneur files; `lead` when the classifier was sure enough, else the dispatcher chooses among `candidates`. */
  | {
      type: 'file';
      demand: Filed;
      candidates: string[];
      lead?: string;
      /** Who chose the lead, when a person did (D4.13). */ dispatcher?: By;
    }
  | { type: 'dispatch'; lead: string; coHandlers?: string[]; kind?: Kind }
  /** 协办: one more department cooperates (D2.13). */
  | { type: 'add-co-handler'; department: string }
  | { type: 'accept' }
  | { type: 'record-contact' }
  | { type: 'confirm-contact'; answer: 'yes' | 'no' | 'wrong-number' }
  | { type: 'reply'; text: string; attachments: Attachment[] }
  | { type: 'supplement'; text: string; attachments: Attachment[] }
  | { type: 'nudge' }
  | { type: 'request-extension'; until: Date; reason: string; /** The plan as a file (D2.15). */ attachments?: Attachment[] }
  | { type: 'grant-extension' }
  | { type: 'decline-extension' }
  /** 中止计时: for one of the city's reasons, or in words, until a day on which it goes on. */
  | { type: 'request-suspension'; until: Date; code?: string; reason: string }
  | { type: 'grant-suspension' }
  | { type: 'decline-suspension' }
  | { type: 'resume' }
  | { type: 'return'; reason: string; text?: string }
  | { type: 'decline-return' }
  /** 报市级 by a town, or taken back by the centre (D2.7). */
  | { type: 'pass-up'; text?: string }
  | { type: 'transfer'; lead: string; reason?: string }
  /** 落实情况, or a periodic report: to the centre, not to the enterprise (D4.13, D4.16). */
  | { type: 'report'; text: string; attachments: Attachment[] }
  | { type: 'set-lane'; lane: string; until?: Date }
  | { type: 'escalate'; to: string }
  | { type: 'instruct'; text: string }
  /** A joint meeting decides who leads, who cooperates, what is done and until when (D2.9, D3.10, D5.1). */
  | { type: 'decide-at-meeting'; meeting: string; text: string; lead?: string; coHandlers?: string[]; until?: Date }
  | { type: 'release'; outcome?: string }
  | { type: 'send-back'; reason: string }
  /** 申诉: a rejected demand is looked at once more. */
  | { type: 'appeal'; text: string }
  | { type: 'resolve'; outcome: string; closing?: string; attachments: Attachment[] }
  | { type: 'rate'; level: string }
  | { type: 'comment'; text: string }
  | { type: 'withdraw' }
  /** 附议: another enterprise has the same problem and joins, instead of filing (D1.15, D3.9, D4.15). `tags` are the joining enterprise's own. */
  | { type: 'join'; tags: readonly string[] }
  /** An enterprise that joined is out again. */
  | { type: 'leave' }
  | { type: 'reject'; reason: string }
  /** 核查意见 (D2.27). */
  | { type: 'verify'; outcome: 'close' | 'redo'; opinion?: string }
  | { type: 'submit-form'; text: string; attachments: Attachment[] }
  | { type: 'appeal-rating'; text: string }
  | { type: 'decide-rating-appeal'; upheld: boolean }
  | { type: 'check-deadlines' }
  /** Counts running clocks anew; `adopt` moves the demand to another version of its mechanism. */
  | { type: 'recount'; adopt?: { ref: string; mechanism: Mechanism } };

export type Command = Intention & { by: Actor; key: string };
export type CommandType = Command['type'];
