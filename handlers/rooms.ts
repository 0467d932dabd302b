/** What handlers are given: the stores, the city's rules, and the ways out. Nothing here knows a platform. */
import type { Address } from '../bot/channel.ts';
import type { IncomingFile, InboundEvent } from '../bot/event.ts';
import type { Card, OutboundMessage } from '../bot/message.ts';
import type { Locale } from '../bot/texts/index.ts';
import type { Calendar } from '../mechanisms/calendar.ts';
import type { Ask, Catalogue, CatalogueDepartment } from '../mechanisms/catalogue.ts';
import type { Attachment, Demand } from '../mechanisms/demand.ts';
import type { Kind } from '../mechanisms/kind.ts';
import type { Policy } from '../mechanisms/policy.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Rules } from '../mechanisms/targets.ts';
import type { Apply } from '../models/apply.ts';
import type { Attachments } from '../models/attachments.ts';
import type { Doors } from '../models/doors.ts';
import type { Enterprises } from '../models/enterprises.ts';
import type { Group, Groups } from '../models/groups.ts';
import type { Invitations } from '../models/invitations.ts';
import type { LiveCards, Ref, Refs } from '../models/keep.ts';
import type { Sessions } from '../models/sessions.ts';
import type { Labels } from '../models/labels.ts';
import type { Ledger } from '../models/ledger.ts';
import type { Links } from '../models/links.ts';
import type { Logins } from '../models/logins.ts';
import type { Person, Persons } from '../models/persons.ts';
import type { Inquiries } from '../models/inquiries.ts';
import type { Receptions } from '../models/receptions.ts';
import type { Standings } from '../models/standings.ts';
import type { Places } from './places.ts';
import type { PlainSentence } from '../nlp/policies/rephrase.ts';
import type { Remark } from '../nlp/remark.ts';
import type { Suggestion, Understand } from '../nlp/suggestion.ts';

/** One city that this process serves. */
export interface City {
  /** Names this very version of the mechanism: its own version and a digest of its content. */
  ref: string;
  mechanism: Mechanism;
  calendar: Calendar;
  catalogue: Catalogue;
  understand: Understand;
  /** The same by the house's own means only, at once. */
  glance: (text: string) => Suggestion;
}

export interface Cities {
  get(city: string): City;
  has(city: string): boolean;
  first(): City;
  department(city: string, id: string): CatalogueDepartment | undefined;
  /** The department of that name, alias or id; `centre` and `supervision` have names too. */
  departmentNamed(city: string, name: string): string | undefined;
  departmentName(city: string, id: string, locale: Locale): string;
}

/** An open demand of another enterprise, as it may be shown to this one: its title without names. */
export interface Joinable {
  number: string;
  title: string;
  lead?: string;
}

export interface Draft {
  id: string;
  texts: string[];
  files: Attachment[];
  /** Some of the words were heard in a voice message: they may be wrong. */
  heard?: true;
  /** The last events whose words are in it: one that is handled again after a crash adds nothing. */
  events?: string[];
  suggestion?: Suggestion;
  /** Chosen by the person; wins over the suggestion. */
  kind?: Kind;
  /** The leader whom it is addressed to (D1.5). */
  addressee?: string;
  /** The town of the enterprise, where a work group of it would read this (D2.6). */
  town?: string;
  /** The policy library was asked: what it answered with, or nothing. */
  searched?: { answer?: Extract<FromLibrary, { type: 'answer' }> };
  /** An open demand of the same enterprise that it may be about; empty when the person said that it is not. */
  like?: string;
  /** An open demand of another enterprise that it may join instead (D1.15). */
  join?: Joinable;
  /** One that the enterprise has joined already. */
  joined?: string;
  /** Questions of the card that were answered or passed over. */
  passed?: Ask[];
  /** Looked like chat, at that moment (ms): filed only when asked for; the beginning of what is written in the same go, else forgotten with the next words. */
  tentative?: number;
  /** Another matter than the draft that was open: the card says that this one waits, and offers to put them together. */
  beside?: { id: string; title: string };
}

/** A matter for a reception day until a slot is pressed. */
export interface BookingDraft {
  /** The day that was chosen. */
  reception: string;
  texts: string[];
  /** The events whose words are in it. */
  events: string[];
  files: Attachment[];
  /** When the day was chosen, in ms: what is written much later means something else. */
  at: number;
  /** The open demand that it is taken from. */
  demand?: string;
  /** What it is about; chosen by the person, or guessed. */
  field?: string;
}

/** What a person is in the middle of, in the private chat. */
export interface Session {
  draft?: Draft;
  /** Drafts whose cards still wait while another matter is written; the newest first. */
  aside?: Draft[];
  /** What the next message is: the draft's new text, or something to add to a demand. */
  expecting?: { type: 'edit'; draft?: string } | { type: 'more'; number: string } | { type: 'booking' };
  /** A reception that is being booked. */
  booking?: BookingDraft;
  /** The demand filed last: what is written next may belong to it. */
  recent?: string;
  /** The event that answered the last question: handled again after a crash, it is no new draft. */
  answered?: string;
}

/** What the policy library 政策超市 says to a question (D2.10). */
export type FromLibrary =
  | {
      type: 'answer';
      policy: Policy;
      passage: { article?: string; text: string };
      /** The same in a model's plain words, each sentence checked against its passage. */ plain?: PlainSentence[];
    }
  /** It has nothing that answers; it is better silent than wrong. */
  | { type: 'nothing' }
  | { type: 'no-library' };

export interface PolicyDesk {
  /** Only from what is meant for an enterprise with these tags in this town. A question that goes on with a policy (its id) is looked up there when nothing else answers. */
  answer(city: string, text: string, asker: { tags: readonly string[]; area?: string }, goesOn?: string): Promise<FromLibrary>;
  /** What was found in plain words, when a model can say it; none otherwise. */
  plain(question: string, found: Extract<FromLibrary, { type: 'answer' }>): Promise<PlainSentence[]>;
  /** The library was changed: it is looked at again before the next answer. */
  changed(): void;
}

/** What goes to the outbox. A `live` card is edited in place where it stands. */
export interface Outgoing {
  to: Address;
  message: OutboundMessage;
  ref?: Ref;
  /** The city in whose working hours it is to arrive. */
  openHoursOf?: string;
  /** A reminder, a digest, a question of the clock: nobody waits for it, a platform's busy minutes are left out. */
  unhurried?: true;
  /** Whose officers it reminds: where a group only listens, their phones ring. */
  reminds?: { city: string; department: string };
  live?: {
    key: string;
    number: string;
    revision: number; /** `first`: there is none yet, nothing needs to be looked up. */
    mode: 'first' | 'update-or-send' | 'send-anew' | 'update-only';
    superseded?: Card;
  };
}

export interface Send {
  (key: string, outgoing: Outgoing, options?: { hold?: Date; coalesce?: string }): Promise<void>;
}

export interface Rooms {
  apply: Apply;
  persons: Persons;
  groups: Groups;
  enterprises: Enterprises;
  invitations: Invitations;
  sessions: Sessions<Session>;
  refs: Refs;
  liveCards: LiveCards;
  attachments: Attachments;
  ledger: Ledger;
  standings: Standings;
  receptions: Receptions;
  inquiries: Inquiries;
  labels: Labels;
  library: PolicyDesk;
  /** The open demand of this enterprise that a text is much like. */
  alike: (city: string, enterprise: string, text: string) => Promise<string | undefined>;
  /** The open demand of another enterprise that a text is much like. */
  joinable: (city: string, enterprise: string, text: string) => Promise<Joinable | undefined>;
  /** What is said in a voice message; absent where nobody can hear, undefined when it could not be made out. */
  hear: ((voice: Attachment) => Promise<string | undefined>) | undefined;
  /** What a text says that is no matter by itself: thanks, 不知道, 解决了. */
  remark: (text: string) => Remark | undefined;
  /** A text without phones, ids, names of persons, and the name of that enterprise. */
  conceal: (text: string, enterprise: string | undefined) => string;
  doors: Doors;
  links: Links;
  /** What can be made on each channel. */
  places: Places;
  /** A link as a picture (PNG). */
  qr: (link: string) => Promise<Uint8Array>;
  logins: Logins;
  nextNumber: (day: string) => Promise<string>;
  cities: Cities;
  /** What a demand is judged by: the version of its city's mechanism that it began under. */
  rulesOf: (demand: Pick<Demand, 'city' | 'mechanism'>) => Promise<Rules>;
  send: Send;
  /** Requeues what was parked for a chat. */
  unpark: (to: Address) => Promise<void>;
  /** `passing`: the chat says the same by itself. */
  toast: (event: InboundEvent, text: string | undefined, how: boolean | 'passing') => Promise<void>;
  fetchFile: (channel: string, file: IncomingFile) => Promise<Uint8Array>;
  blind: (text: string) => string;
  now: () => Date;
  locale: Locale;
  publicUrl: string;
}

/** One event on its way through: who, where, in which city and language. */
export interface Visit {
  rooms: Rooms;
  event: InboundEvent;
  person: Person;
  /** The work group it came from, when it is one. */
  group?: Group;
  city: City;
  locale: Locale;
}
