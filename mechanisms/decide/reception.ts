/** What a command does to a reception day. Pure; a refusal is a value. */
import { type Actor, by, holds } from '../actor.ts';
import { dayOf, opening } from '../calendar.ts';
import { barred } from '../eligibility.ts';
import {
  beginsAt,
  type Booking,
  earliest,
  evolveReception,
  freeSlots,
  isBookable,
  isInTime,
  isLive,
  isReceivable,
  planned,
  type Reception,
  type ReceptionEntry,
  type ReceptionHappening,
  type ReceptionIntention,
  type ReceptionPlan,
} from '../reception.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from './decision.ts';

export type ReceptionCommand = ReceptionIntention & { by: Actor; key: string };
export type ReceptionDecision = { ok: true; state: Reception; entries: ReceptionEntry[] } | { ok: false; refusal: Refusal };

type Verdict = ReceptionHappening[] | Refusal;
type Of<Type extends ReceptionIntention['type']> = Extract<ReceptionCommand, { type: Type }>;

const isCentre = (actor: Actor, city: string) => holds(actor, city, 'dispatcher', 'administrator');
const notCentre: Refusal = { code: 'not-your-role', need: 'centre' };
const over: Refusal = { code: 'reception-over' };

/** D4.1, D4.2: by the rota or by the office, early enough for its notice. */
function open(city: string, plan: ReceptionPlan, actor: Actor, { mechanism, ...world }: World): Verdict {
  const rules = mechanism.reception;
  if (!rules) return { code: 'no-such-reception' };
  if (actor.type === 'person' && !isCentre(actor, city)) return notCentre;
  if (!isReceivable(plan.day, world.calendar)) return { code: 'reception-day-off' };
  if (!isInTime(plan.day, plan.half, rules, world)) {
    const day = earliest(plan.half, rules, world);
    return { code: 'reception-too-soon', by: opening(day, world.calendar), rule: rules.notice.rule };
  }
  return [{ type: 'opened', reception: planned(city, plan, rules, world.calendar) }];
}

/** The notice (D4.2, D4.8), then the brief (D4.10). */
function check(reception: Reception, now: Date): Verdict {
  if (reception.cancelled) return [];
  const publish = !reception.publishedAt && now >= reception.publishAt;
  const brief = !reception.briefedAt && now >= reception.briefAt;
  return [...(publish ? [{ type: 'published' as const }] : []), ...(brief ? [{ type: 'briefed' as const }] : [])];
}

/** D4.9, D4.11: one matter of a firm, in a slot that is free. */
function book(reception: Reception, command: Of<'book'>, world: World): Verdict {
  const refusal = barred(command.by, command.tags, world);
  if (refusal || command.by.type !== 'person' || !command.by.enterprise) return refusal ?? notCentre;
  const { slot, field, text, attachments, demand } = command;
  const { enterprise } = command.by;
  if (!isBookable(reception, world.now)) return over;
  if (!text.trim()) return { code: 'empty-text' };
  if (reception.bookings.some((other) => other.enterprise === enterprise && isLive(other))) return { code: 'booked-already' };
  if (!freeSlots(reception).includes(slot)) return { code: 'slot-taken' };
  const booking: Booking = {
    no: reception.bookings.length + 1,
    slot,
    field,
    text,
    attachments,
    ...(demand ? { demand } : {}),
    requester: by(command.by),
    enterprise,
    at: world.now,
    stage: 'booked',
  };
  return [{ type: 'booked', booking }];
}

function cancelBooking(reception: Reception, command: Of<'cancel-booking'>, { now, calendar }: World): Verdict {
  const booking = reception.bookings.find(({ no }) => no === command.no);
  const own = command.by.type === 'person' && command.by.enterprise === booking?.enterprise;
  if (!own && !isCentre(command.by, reception.city)) return { code: 'not-your-role', need: 'requester' };
  if (booking?.stage !== 'booked' || now >= beginsAt(reception, calendar)) return { code: 'booking-ended' };
  return [{ type: 'booking-cancelled', no: command.no }];
}

/** D4.7: with one of the mechanism's reasons, before the day or on it. */
function decline({ mechanism }: World, command: Of<'decline-booking'>): Verdict {
  const reason = mechanism.refusals.find(({ code }) => code === command.refusal);
  return reason ? [{ type: 'booking-declined', no: command.no, refusal: reason.code, rule: reason.rule }] : { code: 'unknown-reason' };
}

/** D4.13, D4.14: on the day or after it, solved, explained, or assigned. */
function decided(reception: Reception, command: Of<'settle' | 'assign'>, { now, calendar }: World): Verdict {
  if (dayOf(now, calendar) < reception.day) return { code: 'reception-not-yet', by: opening(reception.day, calendar) };
  const outcome = command.outcome.trim();
  if (!outcome) return { code: 'empty-text' };
  if (command.type === 'settle') return [{ type: 'settled', no: command.no, how: command.how, outcome }];
  const { no, number, department } = command;
  return [{ type: 'assigned', no, number, department, outcome }];
}

function byOffice(
  reception: Reception,
  command: Of<'set-place' | 'cancel' | 'decline-booking' | 'settle' | 'assign'>,
  world: World,
): Verdict {
  if (!isCentre(command.by, reception.city)) return notCentre;
  if (reception.cancelled) return over;
  switch (command.type) {
    case 'set-place':
      return command.place.zh.trim() ? [{ type: 'placed', place: command.place }] : { code: 'empty-text' };
    case 'cancel':
      if (dayOf(world.now, world.calendar) > reception.day) return over;
      return command.reason.trim() ? [{ type: 'cancelled', reason: command.reason.trim() }] : { code: 'empty-text' };
    default:
      if (reception.bookings.find(({ no }) => no === command.no)?.stage !== 'booked') return { code: 'booking-ended' };
      return command.type === 'decline-booking' ? decline(world, command) : decided(reception, command, world);
  }
}

function verdict(reception: Reception, command: ReceptionCommand, world: World): Verdict {
  switch (command.type) {
    case 'open':
      return { code: 'reception-exists' };
    case 'check':
      return check(reception, world.now);
    case 'book':
      return book(reception, command, world);
    case 'cancel-booking':
      return cancelBooking(reception, command, world);
    default:
      return byOffice(reception, command, world);
  }
}

/** `before` is undefined while there is no such day; only `open` makes one. */
export function decideReception(before: Reception | undefined, command: ReceptionCommand, world: World): ReceptionDecision {
  const found = before
    ? verdict(before, command, world)
    : command.type === 'open'
      ? open(world.mechanism.city, command.plan, command.by, world)
      : ({ code: 'no-such-reception' } as const);
  if (!Array.isArray(found)) return { ok: false, refusal: found };
  const entries = found.map((happening): ReceptionEntry => ({ ...happening, at: world.now, by: by(command.by), key: command.key }));
  return { ok: true, state: entries.reduce(evolveReception, before as Reception), entries };
}
