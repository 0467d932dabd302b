/** What `nlp/` says about a message: suggestions only. A rule or a person decides. */
import type { Ask } from '../mechanisms/catalogue.ts';
import type { Kind } from '../mechanisms/kind.ts';

export type Language = 'zh' | 'en';

/** Whom to call: fire, gas, collapse, water; illness and injury; violence. */
export type Emergency = '119' | '120' | '110';

export interface DepartmentCandidate {
  /** A department's id in the dispatch catalogue. */
  id: string;
  /** 0 to 1, comparable between candidates of one message. */
  score: number;
  /** The topic that spoke for it, in Chinese and English, to show beside the button: `道路养护`; empty when none did. */
  topic: { zh: string; en: string };
}

export interface Suggestion {
  /** The likeliest kind, or `other`: greetings, chit-chat, abuse, advertising, nothing to read. */
  kind: Kind | 'other';
  /** Why `other`: the reply differs. */
  other?: 'empty' | 'greeting' | 'chat' | 'abuse' | 'advertising';
  /** Calibrated probability of `kind`, 0 to 1. */
  confidence: number;
  /** Kinds by falling probability, all four: under the threshold the card offers the first two first. */
  ranking: Array<{ kind: Kind; probability: number }>;
  /** One line for the card, in the writer's own words: at most 30 Chinese characters or 60 letters. */
  title: string;
  language: Language;
  /** By falling score, at most three. */
  departments: DepartmentCandidate[];
  /** True when the first candidate is sure enough to be dispatched without a dispatcher. */
  departmentSure: boolean;
  /** Danger, stopped production, a closing date: with the words that say so. */
  urgent?: string;
  /** People are in danger at this moment: they are to call this number first. Never with `other`, always with `urgent`. */
  danger?: Emergency;
  /** One line of a long message. */
  summary?: string;
  /** Several departments, large amounts, years, repeated attempts: with the words that say so; empty when only a model says it. */
  complex?: string;
  /** What this kind and topic need and the message does not say; asked one by one. */
  missing?: Ask[];
  source: 'offline' | 'model';
}

/** The one entrance of the room. */
export interface Understand {
  /** Never throws, never waits longer than its budget; offline unless a model is configured. */
  (text: string): Promise<Suggestion>;
}
