/** 预约: what can be booked, and what was (D4.4, D4.7, D4.9). */
import * as show from '../bot/render/reception.js';
import { button } from '../bot/render/view.js';
import { barred } from '../mechanisms/eligibility.js';
import { actorOf } from '../models/persons.js';
import { explain } from './explain.js';
import { bookable, receptionView, rulesOf, tagsOf, upcoming } from './reception-view.js';
import { answer, answerText, tellPresser, textsOf } from './speak.js';
import { handOnReception } from './tell-reception.js';
/** What this enterprise has booked and is still to come, each with its way out. */
export async function myBookings(visit) {
    const { person, event, locale } = visit;
    if (!rulesOf(visit) || !person.enterprise || event.chat.kind === 'group')
        return;
    for (const reception of await upcoming(visit))
        for (const booking of reception.bookings.filter(({ stage, enterprise }) => stage === 'booked' && enterprise === person.enterprise)) {
            const view = receptionView(visit.rooms, reception, locale);
            const title = view && textsOf(visit).reception.booked(show.receptionDay(view));
            if (view && title)
                await answer(visit, { type: 'card', card: show.bookedCard(view, booking, title) }, { part: `${reception.id}-${booking.no}` });
        }
}
/** No day can be booked: when the next one can (D4.2), and what to do until then. */
async function nothingToBook(visit) {
    const { reception: words } = textsOf(visit);
    const next = (await upcoming(visit)).find(({ publishedAt }) => !publishedAt);
    const view = next && receptionView(visit.rooms, next, visit.locale);
    const soon = view ? `${words.next(show.receptionDay(view), show.receptionLeader(view), show.publishDay(view))}\n` : '';
    await answerText(visit, `${soon}${words.none}`);
}
/** 预约: the days that can be booked, and what is not received (D4.7). */
export async function booking(visit) {
    const { rooms, person, event, city, locale } = visit;
    const { reception: words, person: own } = textsOf(visit);
    if (!rulesOf(visit))
        return answerText(visit, own.booking);
    if (event.chat.kind === 'group')
        return answerText(visit, words.privately);
    const world = { mechanism: city.mechanism, calendar: city.calendar, now: rooms.now() };
    const refusal = barred(actorOf(person), await tagsOf(visit), world);
    if (refusal)
        return answerText(visit, explain(refusal, visit));
    await myBookings(visit);
    const views = (await bookable(visit)).flatMap((reception) => receptionView(rooms, reception, locale) ?? []);
    const [first] = views;
    if (!first)
        return nothingToBook(visit);
    const label = (view) => words.choice(show.receptionDay(view), show.receptionLeader(view));
    const lines = views.map((view) => `${label(view)}：${show.leaderFields(view)}`);
    await answer(visit, {
        type: 'text',
        text: [words.choose, ...lines, show.excluded(first)].filter(Boolean).join('\n'),
        buttons: views.slice(0, 5).map((view) => [button(label(view), 'bookday', view.reception.id)]),
    });
}
/** 取消预约. */
export async function unbook(visit, id, no) {
    const { rooms, person, city, event } = visit;
    const command = { type: 'cancel-booking', no: Number(no), by: actorOf(person), key: event.id };
    const applied = await rooms.receptions.apply(city.mechanism.city, id, command);
    if (!applied.ok)
        return tellPresser(visit, explain(applied.refusal, visit), true);
    await rooms.toast(event, undefined, false);
    await handOnReception(rooms, applied);
}
//# sourceMappingURL=bookings.js.map