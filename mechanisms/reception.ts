/** A reception day of a leader: when, who, where, who has booked, and what was decided on the spot. An aggregate of its own. */
import type { By } from './actor.ts';
import { at, type Calendar, type Day, dayOf, isWorkingDay, nextWorkingDay, opening } from './calendar.ts';
import { deadlineBefore } from './deadline.ts';
import type { Attachment } from './demand.ts';
import { countingSchema } from './mechanism.ts';
import type { Half, ReceptionRules } from './reception-rules.ts';
import type { Words } from './standing.ts';
import type { Term } from './term.ts';

/** A matter that a firm brings, in one slot of the day. */
export interface Booking {
  /** 1 for the first of its day; never given again. */
  no: number;
  slot: string;
  /** What it is about, as the file's `fields` say (D4.11). */
  field: string;
  text: string;
  attachments: Attachment[];
  /** The open demand that it was taken from. */
  demand?: string;
  requester: By;
  enterprise: string;
  at: Date;
  stage: 'booked' | 'cancelled' | 'declined' | 'solved' | 'explained' | 'assigned';
  /** Why it was declined: one of the mechanism's refusals (D4.7). */
  refusal?: string;
  /** What was said on the spot, or what is to be done. */
  outcome?: string;
  /** The demand that it became (D4.13). */
  number?: string;
  department?: string;
}

export interface ReceptionPlan {
  day: Day;
  half: Half;
  leader: string;
  form: string;
  place: Words;
}

export interface Reception extends ReceptionPlan {
  id: string;
  city: string;
  slots: string[];
  publishAt: Date;
  bookBy: Date;
  briefAt: Date;
  publishedAt?: Date;
  briefedAt?: Date;
  cancelled?: { at: Date; by: By; reason: string };
  bookings: Booking[];
}

export type ReceptionHappening =
  | { type: 'opened'; reception: Reception }
  | { type: 'published' }
  | { type: 'placed'; place: Words }
  | { type: 'booked'; booking: Booking }
  | { type: 'booking-cancelled'; no: number }
  | { type: 'booking-declined'; no: number; refusal: string; rule: string }
  | { type: 'settled'; no: number; how: 'solved' | 'explained'; outcome: string }
  | { type: 'assigned'; no: number; number: string; department: string; outcome: string }
  | { type: 'briefed' }
  | { type: 'cancelled'; reason: string };
export type ReceptionEntry = ReceptionHappening & { at: Date; by: By; key: string };

export type ReceptionIntention =
  | { type: 'open'; plan: ReceptionPlan }
  /** The clock: the notice, the brief. */
  | { type: 'check' }
  | { type: 'set-place'; place: Words }
  | {
      type: 'book';
      slot: string;
      field: string;
      text: string;
      attachments: Attachment[];
      demand?: string;
      /** What the enterprise is, for D4.4. */
      tags: readonly string[];
    }
  | { type: 'cancel-booking'; no: number }
  | { type: 'decline-booking'; no: number; refusal: string }
  | { type: 'settle'; no: number; how: 'solved' | 'explained'; outcome: string }
  | { type: 'assign'; no: number; number: string; department: string; outcome: string }
  | { type: 'cancel'; reason: string };

const plain = countingSchema.parse({});

/** `20260618-am-mayor`: one leader receives once in one half of a day. */
export const receptionId = ({ day, half, leader }: Pick<ReceptionPlan, 'day' | 'half' | 'leader'>): string =>
  `${day.replaceAll('-', '')}-${half}-${leader}`;

/** When the first firm comes in. */
export function beginsAt({ day, slots }: Pick<Reception, 'day' | 'slots'>, calendar: Calendar): Date {
  return slots[0] ? at(day, slots[0], calendar) : opening(day, calendar);
}

/** The last moment that is so long before the day (D4.2). */
const before = (begin: Date, term: Term, calendar: Calendar) => deadlineBefore(begin, term, calendar, plain).at;

/** With its dates: the notice goes out when the doors open on the last day that is early enough, the brief likewise. */
export function planned(city: string, plan: ReceptionPlan, rules: ReceptionRules, calendar: Calendar): Reception {
  const slots = rules.slots[plan.half];
  const begin = beginsAt({ day: plan.day, slots }, calendar);
  const opensOn = (term: Term) => opening(dayOf(before(begin, term, calendar), calendar), calendar);
  return {
    ...plan,
    id: receptionId(plan),
    city,
    slots,
    publishAt: opensOn(rules.notice.before),
    bookBy: before(begin, rules.booking.closes, calendar),
    briefAt: opensOn(rules.brief.before),
    bookings: [],
  };
}

/** Whether its notice can still be out in time (D4.2). */
export function isInTime(day: Day, half: Half, rules: ReceptionRules, { now, calendar }: { now: Date; calendar: Calendar }): boolean {
  return now <= before(beginsAt({ day, slots: rules.slots[half] }, calendar), rules.notice.before, calendar);
}

/** The first working day that a notice of today is early enough for. */
export function earliest(half: Half, rules: ReceptionRules, world: { now: Date; calendar: Calendar }): Day {
  let day = dayOf(world.now, world.calendar);
  do day = nextWorkingDay(day, world.calendar);
  while (!isInTime(day, half, rules, world));
  return day;
}

export const isReceivable = (day: Day, calendar: Calendar): boolean => isWorkingDay(day, calendar);

const live: ReadonlyArray<Booking['stage']> = ['booked', 'solved', 'explained', 'assigned'];
/** Neither cancelled nor declined: its slot is taken. */
export const isLive = ({ stage }: Booking): boolean => live.includes(stage);

export function freeSlots({ slots, bookings }: Reception): string[] {
  return slots.filter((slot) => !bookings.some((booking) => booking.slot === slot && isLive(booking)));
}

/** Announced, not cancelled, and booking has not ended. */
export function isBookable({ publishedAt, cancelled, bookBy }: Reception, now: Date): boolean {
  return publishedAt !== undefined && !cancelled && now <= bookBy;
}

/** D4.11: whether that leader answers for the field. */
export function receives(rules: ReceptionRules, { leader }: Pick<Reception, 'leader'>, field: string): boolean {
  const found = rules.leaders.find(({ code }) => code === leader);
  return found !== undefined && (found.fields?.includes(field) ?? true);
}

/** The one next moment at which anything happens by itself. */
export function receptionAlarm({ cancelled, publishedAt, publishAt, briefedAt, briefAt }: Reception): Date | undefined {
  if (cancelled) return undefined;
  if (!publishedAt) return publishAt;
  return briefedAt ? undefined : briefAt;
}

/** D4.11: the session that was chosen when its leader answers for the field, else the next one after it, else the next one of all. */
export function matching(list: readonly Reception[], chosen: Reception, field: string, rules: ReceptionRules): Reception | undefined {
  if (receives(rules, chosen, field)) return chosen;
  const others = list.filter((other) => receives(rules, other, field) && freeSlots(other).length > 0);
  const inOrder = others.toSorted((one, two) => one.day.localeCompare(two.day));
  return inOrder.find(({ day }) => day >= chosen.day) ?? inOrder[0];
}

/** The field whose departments are the likeliest ones for these words (D4.10, D4.11). */
export function fieldOf({ fields }: ReceptionRules, departments: readonly string[]): string | undefined {
  for (const id of departments) {
    const found = fields.find((field) => field.departments.includes(id));
    if (found) return found.code;
  }
  return undefined;
}

function withBooking(reception: Reception, no: number, change: Partial<Booking>): Reception {
  return { ...reception, bookings: reception.bookings.map((booking) => (booking.no === no ? { ...booking, ...change } : booking)) };
}

/** Folds an entry; the first one, `opened`, brings the reception itself. */
export function evolveReception(reception: Reception, entry: ReceptionEntry): Reception {
  switch (entry.type) {
    case 'opened':
      return entry.reception;
    case 'published':
      return { ...reception, publishedAt: entry.at };
    case 'briefed':
      return { ...reception, briefedAt: entry.at };
    case 'placed':
      return { ...reception, place: entry.place };
    case 'booked':
      return { ...reception, bookings: [...reception.bookings, entry.booking] };
    case 'booking-cancelled':
      return withBooking(reception, entry.no, { stage: 'cancelled' });
    case 'booking-declined':
      return withBooking(reception, entry.no, { stage: 'declined', refusal: entry.refusal });
    case 'settled':
      return withBooking(reception, entry.no, { stage: entry.how, outcome: entry.outcome });
    case 'assigned': {
      const { no, number, department, outcome } = entry;
      return withBooking(reception, no, { stage: 'assigned', number, department, outcome });
    }
    case 'cancelled':
      return { ...reception, cancelled: { at: entry.at, by: entry.by, reason: entry.reason } };
  }
}
