/** Standings of departments: what demands do to them, who is told, and what a supervisor may do. */
import { standingCard, tellStanding } from '../bot/render/standing.js';
import { clock, holds } from '../mechanisms/actor.js';
import { isOpen, nextOpen } from '../mechanisms/calendar.js';
import { promisedTarget } from '../mechanisms/demand.js';
import { actorOf } from '../models/persons.js';
import { ask } from './ask.js';
import { explain } from './explain.js';
import { inGroups, privately } from './recipients.js';
import { answer, answerText, chatKey, tellPresser, textsOf } from './speak.js';
/** What an entry of a demand is to the standing of its department. */
function intentionOf({ demand }, entry) {
    const { number, kind } = demand;
    switch (entry.type) {
        case 'missed':
            return { type: 'record-missed', number, kind, target: entry.target };
        case 'extension-declined': {
            const promised = promisedTarget(demand);
            return promised && { type: 'record-missed', number, kind, target: promised.name };
        }
        case 'resolved':
            return { type: 'record-met', number };
        case 'contact-confirmed':
            return { type: 'record-false-contact', number, rule: entry.rule ?? '' };
        default:
            return undefined;
    }
}
/** A notice that is addressed to a standing: recorded once, under the notice's own key, and told. */
export async function recordStanding(rooms, stored, notice, entry) {
    const intention = intentionOf(stored, entry);
    if (notice.to.type !== 'standing' || !intention)
        return;
    const command = { ...intention, by: clock, key: notice.key };
    const applied = await rooms.standings.apply(stored.demand.city, notice.to.id, command);
    if (applied.ok)
        await handOnStanding(rooms, applied);
}
/** Those of the department, the supervisors and the centre; whoever is to be interviewed, and the leader who does it. */
async function audience(rooms, { standing }, entry) {
    const { city, department } = standing;
    const own = async (roles) => privately(await rooms.persons.withRole(city, roles), { city, department });
    const others = async (roles) => privately(await rooms.persons.withRole(city, roles));
    const watching = [
        ...(await inGroups(rooms, city, 'supervision')),
        ...(await others(['supervisor'])),
        ...(await inGroups(rooms, city, 'centre')),
    ];
    const base = [...(await inGroups(rooms, city, department)), ...watching];
    if (entry.type === 'card-given')
        return [...base, ...(await own(['deputy', 'head']))];
    if (entry.type !== 'interview-due')
        return base;
    return [...base, ...(await own([entry.interview.with])), ...(entry.interview.with === 'head' ? await others(['leader']) : [])];
}
/** Tells what was not told yet, in order; safe to repeat. What the clock did is held until the doors open. */
export async function handOnStanding(rooms, stored) {
    const { standing, history, told } = stored;
    const { mechanism, calendar } = rooms.cities.get(standing.city);
    const now = rooms.now();
    for (const [place, entry] of history.entries()) {
        if (place < told)
            continue;
        for (const { to, locale } of await audience(rooms, stored, entry)) {
            const department = rooms.cities.departmentName(standing.city, standing.department, locale);
            const message = tellStanding(entry, { standing, mechanism, department, today: { now, calendar, locale } });
            const where = chatKey(rooms, to);
            const hold = isOpen(now, calendar) ? {} : { hold: nextOpen(now, calendar) };
            if (message)
                await rooms.send(`standing:${standing.city}:${standing.department}:${place}:${where}`, { to, message }, hold);
        }
    }
    await rooms.standings.said(standing, history.length);
}
const watchers = ['supervisor', 'leader', 'dispatcher', 'administrator'];
/** 亮牌: every department that has a card or an interview waiting. */
export async function standings(visit) {
    const { rooms, city, person, locale, event } = visit;
    const words = textsOf(visit).standing;
    if (!holds(actorOf(person), city.mechanism.city, ...watchers))
        return answerText(visit, words.onlySupervisors);
    const list = await rooms.standings.all(city.mechanism.city);
    const cards = list.flatMap(({ standing }) => {
        const department = rooms.cities.departmentName(standing.city, standing.department, locale);
        const card = standingCard({
            standing,
            mechanism: city.mechanism,
            department,
            today: { now: rooms.now(), calendar: city.calendar, locale },
        });
        return card ? [{ card, part: standing.department }] : [];
    });
    if (cards.length === 0)
        return answerText(visit, words.none);
    for (const { card, part } of cards)
        await answer(visit, { type: 'card', card }, { part: `${event.id}:${part}` });
}
async function supervises(visit) {
    if (holds(actorOf(visit.person), visit.city.mechanism.city, 'supervisor', 'leader'))
        return true;
    await tellPresser(visit, explain({ code: 'not-your-role', need: 'supervisor' }, visit), true);
    return false;
}
/** 撤销: the reason is asked first. */
export async function lifting(visit, department, place) {
    const { standing } = await visit.rooms.standings.get(visit.city.mechanism.city, department);
    const card = standing.cards[Number(place)];
    const words = textsOf(visit);
    if (!card || card.lifted)
        return tellPresser(visit, words.toast.stale, true);
    if (!(await supervises(visit)))
        return;
    const text = words.standing.liftAsk(card.number, words.standing.color[card.color]);
    await ask(visit, card.number, { for: 'lift', text, placeholder: words.standing.placeholder, more: { department, place: place ?? '' } });
}
export async function interviewing(visit, department, place) {
    const { standing } = await visit.rooms.standings.get(visit.city.mechanism.city, department);
    const interview = standing.interviews[Number(place)];
    const words = textsOf(visit);
    if (!interview || interview.held)
        return tellPresser(visit, words.toast.stale, true);
    if (!(await supervises(visit)))
        return;
    const text = words.standing.interviewAsk(words.standing.interviewee[interview.with]);
    await ask(visit, interview.number, {
        for: 'interview',
        text,
        placeholder: words.standing.placeholder,
        more: { department, place: place ?? '' },
    });
}
/** A supervisor's word on a standing: done, told to everybody; or refused, told to the supervisor. */
export async function superviseWith(visit, department, intention) {
    const { rooms, city, person, event } = visit;
    const applied = await rooms.standings.apply(city.mechanism.city, department, { ...intention, by: actorOf(person), key: event.id });
    if (!applied.ok)
        return tellPresser(visit, explain(applied.refusal, visit), true);
    await tellPresser(visit, textsOf(visit).toast.decided, false);
    await handOnStanding(rooms, applied);
}
//# sourceMappingURL=standing.js.map