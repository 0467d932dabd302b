/** What a command does to a reception day. Pure; a refusal is a value. */
import { by, holds } from '../actor.js';
import { dayOf, opening } from '../calendar.js';
import { barred } from '../eligibility.js';
import { beginsAt, earliest, evolveReception, freeSlots, isBookable, isInTime, isLive, isReceivable, planned, } from '../reception.js';
const isCentre = (actor, city) => holds(actor, city, 'dispatcher', 'administrator');
const notCentre = { code: 'not-your-role', need: 'centre' };
const over = { code: 'reception-over' };
/** D4.1, D4.2: by the rota or by the office, early enough for its notice. */
function open(city, plan, actor, { mechanism, ...world }) {
    const rules = mechanism.reception;
    if (!rules)
        return { code: 'no-such-reception' };
    if (actor.type === 'person' && !isCentre(actor, city))
        return notCentre;
    if (!isReceivable(plan.day, world.calendar))
        return { code: 'reception-day-off' };
    if (!isInTime(plan.day, plan.half, rules, world)) {
        const day = earliest(plan.half, rules, world);
        return { code: 'reception-too-soon', by: opening(day, world.calendar), rule: rules.notice.rule };
    }
    return [{ type: 'opened', reception: planned(city, plan, rules, world.calendar) }];
}
/** The notice (D4.2, D4.8), then the brief (D4.10). */
function check(reception, now) {
    if (reception.cancelled)
        return [];
    const publish = !reception.publishedAt && now >= reception.publishAt;
    const brief = !reception.briefedAt && now >= reception.briefAt;
    return [...(publish ? [{ type: 'published' }] : []), ...(brief ? [{ type: 'briefed' }] : [])];
}
/** D4.9, D4.11: one matter of a firm, in a slot that is free. */
function book(reception, command, world) {
    const refusal = barred(command.by, command.tags, world);
    if (refusal || command.by.type !== 'person' || !command.by.enterprise)
        return refusal ?? notCentre;
    const { slot, field, text, attachments, demand } = command;
    const { enterprise } = command.by;
    if (!isBookable(reception, world.now))
        return over;
    if (!text.trim())
        return { code: 'empty-text' };
    if (reception.bookings.some((other) => other.enterprise === enterprise && isLive(other)))
        return { code: 'booked-already' };
    if (!freeSlots(reception).includes(slot))
        return { code: 'slot-taken' };
    const booking = {
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
function cancelBooking(reception, command, { now, calendar }) {
    const booking = reception.bookings.find(({ no }) => no === command.no);
    const own = command.by.type === 'person' && command.by.enterprise === booking?.enterprise;
    if (!own && !isCentre(command.by, reception.city))
        return { code: 'not-your-role', need: 'requester' };
    if (booking?.stage !== 'booked' || now >= beginsAt(reception, calendar))
        return { code: 'booking-ended' };
    return [{ type: 'booking-cancelled', no: command.no }];
}
/** D4.7: with one of the mechanism's reasons, before the day or on it. */
function decline({ mechanism }, command) {
    const reason = mechanism.refusals.find(({ code }) => code === command.refusal);
    return reason ? [{ type: 'booking-declined', no: command.no, refusal: reason.code, rule: reason.rule }] : { code: 'unknown-reason' };
}
/** D4.13, D4.14: on the day or after it, solved, explained, or assigned. */
function decided(reception, command, { now, calendar }) {
    if (dayOf(now, calendar) < reception.day)
        return { code: 'reception-not-yet', by: opening(reception.day, calendar) };
    const outcome = command.outcome.trim();
    if (!outcome)
        return { code: 'empty-text' };
    if (command.type === 'settle')
        return [{ type: 'settled', no: command.no, how: command.how, outcome }];
    const { no, number, department } = command;
    return [{ type: 'assigned', no, number, department, outcome }];
}
function byOffice(reception, command, world) {
    if (!isCentre(command.by, reception.city))
        return notCentre;
    if (reception.cancelled)
        return over;
    switch (command.type) {
        case 'set-place':
            return command.place.zh.trim() ? [{ type: 'placed', place: command.place }] : { code: 'empty-text' };
        case 'cancel':
            if (dayOf(world.now, world.calendar) > reception.day)
                return over;
            return command.reason.trim() ? [{ type: 'cancelled', reason: command.reason.trim() }] : { code: 'empty-text' };
        default:
            if (reception.bookings.find(({ no }) => no === command.no)?.stage !== 'booked')
                return { code: 'booking-ended' };
            return command.type === 'decline-booking' ? decline(world, command) : decided(reception, command, world);
    }
}
function verdict(reception, command, world) {
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
export function decideReception(before, command, world) {
    const found = before
        ? verdict(before, command, world)
        : command.type === 'open'
            ? open(world.mechanism.city, command.plan, command.by, world)
            : { code: 'no-such-reception' };
    if (!Array.isArray(found))
        return { ok: false, refusal: found };
    const entries = found.map((happening) => ({ ...happening, at: world.now, by: by(command.by), key: command.key }));
    return { ok: true, state: entries.reduce(evolveReception, before), entries };
}
//# sourceMappingURL=reception.js.map