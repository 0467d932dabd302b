/** A department's standing: its cards, interviews and hand-offs. An aggregate of its own, because a row of cards crosses demands. */
import type { By } from './actor.ts';
import type { ClockName } from './clock.ts';
import type { Kind } from './kind.ts';
import type { CardColor } from './ladder.ts';

export interface Words {
  zh: string;
  en: string;
}

export interface GivenCard {
  color: CardColor;
  at: Date;
  rule: string;
  /** The demand that it fell for; a red one names the last of its row. */
  number: string;
  /** Number of the 督办通知 that went out with it, `2026-01`. */
  order?: string;
  lifted?: { at: Date; by: By; reason: string };
}

export interface Interview {
  with: 'deputy' | 'head';
  by: Words;
  at: Date;
  rule: string;
  number: string;
  held?: { at: Date; by: By; text: string };
}

export interface HandOff {
  to: Words;
  at: Date;
  rule: string;
  number: string;
  /** When a supervisor did it. */
  by?: By;
  reason?: string;
}

export interface Standing {
  city: string;
  department: string;
  cards: GivenCard[];
  /** Place in `cards` from which a row of that colour is counted. */
  rowFrom: Record<CardColor, number>;
  interviews: Interview[];
  handOffs: HandOff[];
  inspections: HandOff[];
  /** Contacts that the department reported and the enterprise denied (D2.30). */
  falseContacts: Array<{ at: Date; number: string; rule: string }>;
}

/** A clock of a demand that a department let pass. */
export interface Missed {
  number: string;
  target: ClockName;
  kind: Kind;
}

export type StandingHappening =
  | { type: 'card-given'; card: GivenCard }
  | { type: 'row-ended'; number: string }
  | { type: 'row-used'; color: CardColor }
  | { type: 'interview-due'; interview: Interview }
  | { type: 'interview-held'; place: number; text: string }
  | { type: 'handed-off'; handOff: HandOff }
  | { type: 'inspected'; inspection: HandOff }
  | { type: 'card-lifted'; place: number; reason: string }
  | { type: 'false-contact'; number: string; rule: string };

export type StandingEntry = StandingHappening & { at: Date; by: By; key: string };

export type StandingIntention =
  | ({ type: 'record-missed' } & Missed)
  | { type: 'record-met'; number: string }
  | { type: 'record-false-contact'; number: string; rule: string }
  | { type: 'lift-card'; place: number; reason: string }
  | { type: 'hold-interview'; place: number; text: string }
  | { type: 'hand-off'; step: number; number: string; reason: string };

export function newStanding(city: string, department: string): Standing {
  return { city, department, cards: [], rowFrom: { yellow: 0, red: 0 }, interviews: [], handOffs: [], inspections: [], falseContacts: [] };
}

/** Cards of that colour in the present row, without those that were lifted. */
export function row({ cards, rowFrom }: Standing, color: CardColor): number {
  return cards.slice(rowFrom[color]).filter((card) => card.color === color && !card.lifted).length;
}

/** Cards that stand: given and not lifted. */
export function standingCards({ cards }: Standing, color: CardColor): GivenCard[] {
  return cards.filter((card) => card.color === color && !card.lifted);
}

/** The item at that place, put differently. */
function at<T>(list: readonly T[], place: number, change: Partial<T>): T[] {
  return list.map((item, index) => (index === place ? { ...item, ...change } : item));
}

export function evolveStanding(standing: Standing, entry: StandingEntry): Standing {
  const { at: when, by } = entry;
  switch (entry.type) {
    case 'card-given':
      return { ...standing, cards: [...standing.cards, entry.card] };
    case 'row-ended':
      return { ...standing, rowFrom: { yellow: standing.cards.length, red: standing.cards.length } };
    case 'row-used':
      return { ...standing, rowFrom: { ...standing.rowFrom, [entry.color]: standing.cards.length } };
    case 'interview-due':
      return { ...standing, interviews: [...standing.interviews, entry.interview] };
    case 'interview-held':
      return { ...standing, interviews: at(standing.interviews, entry.place, { held: { at: when, by, text: entry.text } }) };
    case 'handed-off':
      return { ...standing, handOffs: [...standing.handOffs, entry.handOff] };
    case 'inspected':
      return { ...standing, inspections: [...standing.inspections, entry.inspection] };
    case 'card-lifted':
      return { ...standing, cards: at(standing.cards, entry.place, { lifted: { at: when, by, reason: entry.reason } }) };
    case 'false-contact':
      return { ...standing, falseContacts: [...standing.falseContacts, { at: when, number: entry.number, rule: entry.rule }] };
  }
}
