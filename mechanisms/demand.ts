/** A demand 诉求: its stages as a union, so that a field exists only when it means something. */
import type { By } from './actor.ts';
import type { ClockName } from './clock.ts';
import type { CountedDay } from './deadline.ts';
import type { Joined } from './joined.ts';
import type { Kind } from './kind.ts';

export interface Attachment {
  id: string;
  kind: 'photo' | 'file' | 'voice' | 'video';
  name: string;
  mime: string;
}

/** One running or stopped clock of one demand. */
export interface Target {
  name: ClockName;
  rule: string;
  promised: boolean;
  startedAt: Date;
  by: Date;
  provisional: boolean;
  days: CountedDay[];
  warnAt?: Date;
  warnedAt?: Date;
  missedAt?: Date;
  stoppedAt?: Date;
  /** The date before an extension. */
  extendedFrom?: Date;
  /** When it stood still, and when it had been to end before that. */
  suspensions?: Array<{ from: Date; to: Date; was: Date }>;
}

/** 中止计时: a reason of the city's list, words, or both; until the day on which the clocks go on by themselves. */
export interface Pause {
  until: Date;
  code?: string;
  reason: string;
  by: By;
}

export interface ProgressNote {
  at: Date;
  by: By;
  /** Who wrote it: the department, or the entrepreneur adding something. */
  from: 'department' | 'requester' | 'commissioner';
  /** A co-handler 协办 speaks in its own name (D2.13); absent: the lead. */
  department?: string;
  text: string;
  attachments: Attachment[];
}

export interface Contact {
  at: Date;
  by: By;
  /** The entrepreneur's own word on it (D2.30): asked after each 已联系. */
  confirmed?: 'yes' | 'no' | 'wrong-number';
}

export interface Rating {
  at: Date;
  level: string;
  comment?: string;
  /** Which reply it rates: 1 for the first. */
  reply: number;
  /** The department's objection; upheld, the rating is not counted. */
  appeal?: { at: Date; by: By; text: string; upheld?: boolean };
}

export interface Demand {
  id: string;
  number: string;
  city: string;
  mechanism: string;
  kind: Kind;
  lane: string;
  topic?: { zh: string; en: string };
  title: string;
  text: string;
  language: 'zh' | 'en';
  attachments: Attachment[];
  requester: By;
  enterprise: string;
  urgent?: string;
  /** One line of a long text. */
  summary?: string;
  /** What makes it look complex, a hint for the dispatcher; empty when only a model says so. */
  complex?: string;
  /** The leader whom the enterprise addressed (D1.5). */
  addressee?: string;
  /** The door of a park or town by which the requester had come. */
  door?: string;
  /** Departments that it is likely to be for: proposed when whoever has it first passes it on. */
  likely?: string[];
  /** What of their work spoke for those departments, by id; only where something did. */
  reasons?: Record<string, { zh: string; en: string }>;
  /** The reception day on which it was assigned (D4.13). */
  reception?: string;
  filedAt: Date;
  targets: Target[];
  notes: ProgressNote[];
  contacts: Contact[];
  ratings: Rating[];
  /** Replies given so far: one per 办结. */
  replies: number;
  returns: number;
  transfers: number;
  extensions: number;
  /** Times that its clocks were suspended; while they are, from when and until when. */
  suspensions?: number;
  suspended?: Pause & { from: Date };
  /** To whom it was raised. */
  escalations?: string[];
  instructions?: Instruction[];
  decisions?: MeetingDecision[];
  /** Other enterprises with the same problem, once each. */
  joined?: Joined[];
  /** Times that the enterprise appealed against its rejection. */
  appeals?: number;
  nudgedAt?: Date;
  /** When whoever is in charge is reminded, as no clock runs. */
  remindAt?: Date;
  stage: Stage;
}

/** 不满意诉求审核反馈表 (D2.27), signed by the principal of the department. */
export interface SignedForm {
  at: Date;
  by: By;
  text: string;
  attachments: Attachment[];
}

/** 批示 (D1.6). */
export interface Instruction {
  at: Date;
  by: By;
  text: string;
}

/** What a joint meeting decided (D5.1). */
export interface MeetingDecision {
  at: Date;
  by: By;
  meeting: string;
  text: string;
  until?: Date;
}

export interface Returned {
  department: string;
  reason: string;
  text?: string;
  by: By;
  /** 报市级 (D2.7): by a town that cannot solve it, not a dispute. */
  passedUp?: true;
  /** Who cooperated until then: they stay when the return is declined. */
  coHandlers?: string[];
}

export interface Dispatched {
  lead: string;
  coHandlers: string[];
  dispatchedAt: Date;
  /** A town has it first: until when to solve it or to pass it up (D2.6). */
  ownLevelBy?: Date;
  /** The centre declined a return: this department keeps it. */
  bound?: true;
  /** Sent back because the enterprise was not satisfied. */
  redo?: true;
}

export interface Handling extends Dispatched {
  officer: By;
  acceptedAt: Date;
  extensionRequest?: { until: Date; reason: string; by: By };
  suspensionRequest?: Pause;
}

/** A result that the office reads before the enterprise does (D5.7). */
export interface Reviewing extends Handling {
  outcome: string;
  closing?: string;
  outcomeFiles: Attachment[];
  submittedAt: Date;
}

export interface Resolved extends Handling {
  outcome: string;
  /** Its class of closing (D1.14). */
  closing?: string;
  /** What the department had written, when the office put it otherwise. */
  original?: string;
  outcomeFiles: Attachment[];
  resolvedAt: Date;
  /** Surveys sent so far, and when the next one, or the silent end, is due. */
  asked: number;
  askAgainAt?: Date;
  endsAt: Date;
}

export type Closure = 'written-off' | 'rejected' | 'withdrawn';

export type Stage =
  /** 待派: the dispatcher decides. */
  | { name: 'triage'; candidates: string[]; returned?: Returned; coHandlers?: string[] }
  | ({ name: 'dispatched' } & Dispatched)
  | ({ name: 'handling' } & Handling)
  | ({ name: 'reviewing' } & Reviewing)
  /** 办结, the survey is out. */
  | ({ name: 'resolved' } & Resolved)
  /** Not satisfied after the last reply: the centre verifies (D2.27). */
  | ({ name: 'verifying'; form?: SignedForm } & Resolved)
  | {
      name: 'closed';
      closure: Closure;
      closedAt: Date;
      lead?: string;
      coHandlers?: string[];
      officer?: By;
      outcome?: string;
      closing?: string;
      reason?: string;
      unanswered?: true;
    };

export type StageName = Stage['name'];

/** Whether somebody still works on it. */
export function isUnderWay(name: StageName): boolean {
  return name === 'triage' || name === 'dispatched' || name === 'handling' || name === 'reviewing';
}

/** The department in charge, when there is one. */
export function leadOf(demand: Pick<Demand, 'stage'>): string | undefined {
  return 'lead' in demand.stage ? demand.stage.lead : undefined;
}

/** Who cooperates with the lead (D2.13). */
export function coHandlersOf({ stage }: Demand): readonly string[] {
  return ('coHandlers' in stage && stage.coHandlers) || [];
}

/** The clock that the entrepreneur was promised: the running one, else the last that ran. */
export function promisedTarget(demand: Demand): Target | undefined {
  const promised = demand.targets.filter((target) => target.promised);
  return promised.find((target) => !target.stoppedAt) ?? promised.at(-1);
}
