import { at, dayOf, isWorkingDay, nextWorkingDay, opening } from './calendar.js';
import { deadlineBefore } from './deadline.js';
import { countingSchema } from './mechanism.js';
const plain = countingSchema.parse({});
/** `20260618-am-mayor`: one leader receives once in one half of a day. */
export const receptionId = ({ day, half, leader }) => `${day.replaceAll('-', '')}-${half}-${leader}`;
/** When the first firm comes in. */
export function beginsAt({ day, slots }, calendar) {
    return slots[0] ? at(day, slots[0], calendar) : opening(day, calendar);
}
/** The last moment that is so long before the day (D4.2). */
const before = (begin, term, calendar) => deadlineBefore(begin, term, calendar, plain).at;
/** With its dates: the notice goes out when the doors open on the last day that is early enough, the brief likewise. */
export function planned(city, plan, rules, calendar) {
    const slots = rules.slots[plan.half];
    const begin = beginsAt({ day: plan.day, slots }, calendar);
    const opensOn = (term) => opening(dayOf(before(begin, term, calendar), calendar), calendar);
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
export function isInTime(day, half, rules, { now, calendar }) {
    return now <= before(beginsAt({ day, slots: rules.slots[half] }, calendar), rules.notice.before, calendar);
}
/** The first working day that a notice of today is early enough for. */
export function earliest(half, rules, world) {
    let day = dayOf(world.now, world.calendar);
    do
        day = nextWorkingDay(day, world.calendar);
    while (!isInTime(day, half, rules, world));
    return day;
}
export const isReceivable = (day, calendar) => isWorkingDay(day, calendar);
const live = ['booked', 'solved', 'explained', 'assigned'];
/** Neither cancelled nor declined: its slot is taken. */
export const isLive = ({ stage }) => live.includes(stage);
export function freeSlots({ slots, bookings }) {
    return slots.filter((slot) => !bookings.some((booking) => booking.slot === slot && isLive(booking)));
}
/** Announced, not cancelled, and booking has not ended. */
export function isBookable({ publishedAt, cancelled, bookBy }, now) {
    return publishedAt !== undefined && !cancelled && now <= bookBy;
}
/** D4.11: whether that leader answers for the field. */
export function receives(rules, { leader }, field) {
    const found = rules.leaders.find(({ code }) => code === leader);
    return found !== undefined && (found.fields?.includes(field) ?? true);
}
/** The one next moment at which anything happens by itself. */
export function receptionAlarm({ cancelled, publishedAt, publishAt, briefedAt, briefAt }) {
    if (cancelled)
        return undefined;
    if (!publishedAt)
        return publishAt;
    return briefedAt ? undefined : briefAt;
}
/** D4.11: the session that was chosen when its leader answers for the field, else the next one after it, else the next one of all. */
export function matching(list, chosen, field, rules) {
    if (receives(rules, chosen, field))
        return chosen;
    const others = list.filter((other) => receives(rules, other, field) && freeSlots(other).length > 0);
    const inOrder = others.toSorted((one, two) => one.day.localeCompare(two.day));
    return inOrder.find(({ day }) => day >= chosen.day) ?? inOrder[0];
}
/** The field whose departments are the likeliest ones for these words (D4.10, D4.11). */
export function fieldOf({ fields }, departments) {
    for (const id of departments) {
        const found = fields.find((field) => field.departments.includes(id));
        if (found)
            return found.code;
    }
    return undefined;
}
function withBooking(reception, no, change) {
    return { ...reception, bookings: reception.bookings.map((booking) => (booking.no === no ? { ...booking, ...change } : booking)) };
}
/** Folds an entry; the first one, `opened`, brings the reception itself. */
export function evolveReception(reception, entry) {
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
//# sourceMappingURL=reception.js.map