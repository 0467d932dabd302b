/** What happens to a reception day, told: to the firms that booked, the leaders, the office, the departments. */
import * as show from '../bot/render/reception.js';
import { inLocale } from '../bot/render/view.js';
import { textsIn } from '../bot/texts/index.js';
import { nextOpen } from '../mechanisms/calendar.js';
import { barred } from '../mechanisms/eligibility.js';
import { isBookable, matching } from '../mechanisms/reception.js';
import { receptionsOf, receptionView } from './reception-view.js';
import { inGroups, privately } from './recipients.js';
import { chatKey } from './speak.js';
const text = (words) => ({ type: 'text', text: words });
const card = (value) => ({ type: 'card', card: value });
async function office(rooms, city) {
    return [...(await inGroups(rooms, city, 'centre')), ...privately(await rooms.persons.withRole(city, ['dispatcher', 'administrator']))];
}
const leaders = async (rooms, city) => privately(await rooms.persons.withRole(city, ['leader']));
const firm = async (rooms, { requester }) => privately([await rooms.persons.get(requester.id)]);
const firmName = async (rooms, { enterprise }) => (await rooms.enterprises.get(enterprise))?.name ?? '';
const waiting = ({ bookings }) => bookings.filter(({ stage }) => stage === 'booked');
/** Everybody who speaks for an enterprise that may book (D4.4). */
async function eligible(rooms, city) {
    const { mechanism, calendar } = rooms.cities.get(city);
    const may = ({ id, tags }) => !barred({ type: 'person', id: '', name: '', grants: [], enterprise: id }, tags, { mechanism, calendar, now: rooms.now() });
    const list = (await rooms.enterprises.ofCity(city)).filter(may);
    return privately(await rooms.persons.speakingFor(list.map(({ id }) => id)));
}
/** D4.2, D4.8: the whole notice to the office, its short form with the button to whoever may book. */
async function published(rooms, { city }) {
    const whole = (view) => text(show.noticeLines(view).join('\n'));
    return [
        { to: [...(await office(rooms, city)), ...(await leaders(rooms, city))], part: 'notice', say: whole },
        { to: await eligible(rooms, city), part: 'open', say: (view) => card(show.noticeCard(view)), hold: true },
    ];
}
/** D4.10, D4.12: the list to the leaders and the office, a reminder to each firm. */
async function briefed(rooms, reception) {
    const names = new Map(await Promise.all(waiting(reception).map(async (booking) => [booking.enterprise, await firmName(rooms, booking)])));
    const { city } = reception;
    const reminders = waiting(reception).map(async (booking) => {
        const say = (view, words) => card(show.bookedCard(view, booking, words.reminder(show.receptionDay(view))));
        return { to: await firm(rooms, booking), part: `reminder-${booking.no}`, say, hold: true };
    });
    const brief = (view) => text(show.briefLines(view, names).join('\n'));
    return [
        { to: [...(await leaders(rooms, city)), ...(await office(rooms, city))], part: 'brief', say: brief },
        ...(await Promise.all(reminders)),
    ];
}
async function toFirms(rooms, reception, say) {
    return Promise.all(waiting(reception).map(async (booking) => ({ to: await firm(rooms, booking), part: `firm-${booking.no}`, say: say(booking) })));
}
/** Another day that a firm of the cancelled one could take (D4.11). */
async function instead(rooms, reception, field) {
    const rules = rooms.cities.get(reception.city).mechanism.reception;
    const list = (await receptionsOf(rooms, reception.city)).map(({ state }) => state).filter((each) => isBookable(each, rooms.now()));
    const [first] = list;
    return rules && first && matching(list, first, field, rules);
}
async function cancelled(rooms, reception, { reason }) {
    const { city } = reception;
    const say = (view, words) => text(words.dayCancelled(show.receptionDay(view), reason));
    const firms = await toFirms(rooms, reception, (booking) => async (view, words) => {
        const other = await instead(rooms, reception, booking.field);
        const way = other ? words.dayCancelledNext(show.receptionDay({ ...view, reception: other })) : words.dayCancelledWrite;
        return text(`${words.dayCancelled(show.receptionDay(view), reason)}\n${way}`);
    });
    return [{ to: [...(await office(rooms, city)), ...(await leaders(rooms, city))], part: 'off', say }, ...firms];
}
/** D4.11, D4.12: the firm has its place and time, the office the matter. */
async function booked(rooms, { city }, booking) {
    const name = await firmName(rooms, booking);
    return [
        {
            to: await firm(rooms, booking),
            part: 'firm',
            say: (view, words) => card(show.bookedCard(view, booking, `✅ ${words.booked(show.receptionDay(view))}`)),
        },
        { to: await office(rooms, city), part: 'office', say: (view) => card(show.officeCard(view, booking, name)) },
    ];
}
async function assigned(rooms, { city }, booking, { department, number, outcome }) {
    const name = (view) => rooms.cities.departmentName(city, department, view.today.locale);
    return [
        {
            to: await firm(rooms, booking),
            part: 'firm',
            say: (view, words) => text(`${words.assigned(show.receptionLeader(view), name(view), number)}\n${words.assignedFooter}`),
        },
        {
            to: await inGroups(rooms, city, department),
            part: 'department',
            say: (view, words) => text(words.departmentTold(number, show.receptionLeader(view), outcome)),
        },
    ];
}
/** What one booking has come to. */
async function ofBooking(rooms, reception, entry) {
    const booking = reception.bookings.find(({ no }) => no === entry.no);
    if (!booking)
        return [];
    const to = await firm(rooms, booking);
    switch (entry.type) {
        case 'booking-cancelled': {
            const told = { to, part: 'firm', say: (view, words) => text(words.cancelled(show.receptionDay(view))) };
            const gone = (view, words) => text(words.officeCancelled(show.receptionDay(view), booking.slot));
            return [told, { to: await office(rooms, reception.city), part: 'office', say: gone }];
        }
        case 'booking-declined': {
            const say = (view, words) => {
                const reason = view.mechanism.refusals.find(({ code }) => code === entry.refusal);
                const why = reason ? inLocale(reason, view.today.locale) : '';
                return text(`${words.declined(show.receptionDay(view), why, entry.rule)}\n${words.declinedOn}`);
            };
            return [{ to, part: 'firm', say }];
        }
        case 'settled':
            return [{ to, part: 'firm', say: (view, words) => text(words[entry.how](show.receptionLeader(view), entry.outcome)) }];
        case 'assigned':
            return assigned(rooms, reception, booking, entry);
    }
}
async function tellings(rooms, reception, entry) {
    switch (entry.type) {
        case 'opened':
            return [
                {
                    to: await inGroups(rooms, reception.city, 'centre'),
                    part: 'office',
                    say: (view, words) => text(words.opened(`${show.receptionDay(view)} ${show.receptionLeader(view)}`, show.publishDay(view))),
                    hold: true,
                },
            ];
        case 'published':
            return published(rooms, reception);
        case 'briefed':
            return briefed(rooms, reception);
        case 'placed': {
            const say = (view, words) => text(words.placed(show.receptionDay(view), inLocale(entry.place, view.today.locale)));
            return [{ to: await office(rooms, reception.city), part: 'office', say }, ...(await toFirms(rooms, reception, () => say))];
        }
        case 'cancelled':
            return cancelled(rooms, reception, entry);
        case 'booked':
            return booked(rooms, reception, entry.booking);
        default:
            return ofBooking(rooms, reception, entry);
    }
}
/** Tells what was not told yet, in order; safe to repeat. */
export async function handOnReception(rooms, { id, state, history, told }) {
    const { calendar } = rooms.cities.get(state.city);
    const now = rooms.now();
    for (const [place, entry] of history.entries()) {
        if (place < told)
            continue;
        for (const { to, part, say, hold } of await tellings(rooms, state, entry))
            for (const recipient of to) {
                const view = receptionView(rooms, state, recipient.locale);
                if (!view)
                    continue;
                const message = await say(view, textsIn(recipient.locale).reception);
                const key = `reception:${state.city}:${id}:${place}:${part}:${chatKey(rooms, recipient.to)}`;
                const waits = hold ? { hold: nextOpen(now, calendar) } : {};
                await rooms.send(key, { to: recipient.to, message, ...(hold ? { openHoursOf: state.city } : {}) }, waits);
            }
    }
    await rooms.receptions.said(state.city, id, history.length);
}
//# sourceMappingURL=tell-reception.js.map