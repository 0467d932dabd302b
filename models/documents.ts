/** The shapes of the stored documents. */
import type { Grant } from '../mechanisms/actor.ts';
import type { Demand } from '../mechanisms/demand.ts';
import type { Entry } from '../mechanisms/entry.ts';
import type { Notice } from '../mechanisms/notice.ts';

/** One document holds the demand, its history and the notices not yet handed on: one guarded write changes all three. */
export interface DemandDocument {
  _id: string;
  number: string;
  city: string;
  stage: string;
  lead?: string;
  kind: string;
  enterprise: string;
  requester: string;
  filedAt: Date;
  promisedBy?: Date;
  /** The one next moment at which anything may happen by itself. */
  alarmAt?: Date;
  /** Shares the work of `check-deadlines` among workers. */
  bucket: number;
  revision: number;
  state: Demand;
  history: Entry[];
  pending: Notice[];
  /** Set while `pending` is not empty: what a crash left unsaid is found by it. */
  pendingSince?: Date;
}

/** A person on one channel. The id is the blind index of channel and platform id. */
export interface PersonDocument {
  _id: string;
  channel: string;
  /** Platform id and private chat, sealed. */
  user: string;
  chat?: string;
  name: string;
  locale: 'zh-CN' | 'en';
  /** Chosen by the person: wins over what the platform tells. */
  localeChosen?: boolean;
  grants: Grant[];
  enterprise?: string;
  /** False: somebody else of the enterprise than its principal (D1.4). */
  principal?: boolean;
  /** The door by which they came last. */
  door?: string;
  /** The person whom this is another chat of: what is known of them stands there. */
  self?: string;
  /** Of their chats the one that they used last. */
  last?: string;
  /** 外出: until then, or until they say that they are back; by id, who stands in. */
  away?: { until?: Date; standIn?: string };
  reachable: boolean;
  seenAt: Date;
}

export interface EnterpriseDocument {
  _id: string;
  city: string;
  name: string;
  creditCode: string;
  creditKey: string;
  tags: string[];
  /** The town or zone that it lies in, by the city's own code (D2.2). */
  area?: string;
  /** 首席服务员 (D5.2), a person's id. */
  steward?: string;
  /** Shown behind the name: 规上. */
  note?: string;
  contact: { contactName: string; phone: string };
}

export interface InvitationDocument {
  /** Blind index of the code. */
  _id: string;
  city: string;
  enterprise?: string;
  /** False: it makes nobody the principal of the enterprise. */
  principal?: boolean;
  role?: string;
  department?: string;
  /** The department is named after the code: `DEMO-OFFICER 交通运输局`. */
  namesDepartment?: boolean;
  reusable: boolean;
  usedBy?: string;
  usedAt?: Date;
}

export interface GroupDocument {
  /** Blind index of channel and chat. */
  _id: string;
  channel: string;
  chat: string;
  city: string;
  /** A department's id, or `centre`, or `supervision`. */
  department: string;
  title: string;
  active: boolean;
}

export interface ItemDocument {
  /** The unique key: what is here already is not done again. */
  _id: string;
  queue: 'inbox' | 'outbox';
  lane: string;
  bucket: number;
  /** Order within the lane. */
  seq: number;
  state: 'waiting' | 'parked' | 'done' | 'dead';
  attempts: number;
  notBefore: Date;
  coalesce?: string;
  payload?: string;
  error?: string;
  /** Done rows are kept for a while, so that a repeated delivery is recognised. */
  doneAt?: Date;
}
