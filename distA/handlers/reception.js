/** 接待日 for the office: days added and cancelled, places, and what is decided about each matter (D4.1, D4.3, D4.7, D4.13, D4.14). */
import * as show from '../bot/render/reception.js';
import { button, inLocale } from '../bot/render/view.js';
import { holds } from '../mechanisms/actor.js';
import { dayOf } from '../mechanisms/calendar.js';
import { earliest, receptionId } from '../mechanisms/reception.js';
import { actorOf } from '../models/persons.js';
import { ask } from './ask.js';
import { assignMatter } from './assign.js';
import { booking as bookingWord } from './bookings.js';
import { choose, fromCentre } from './centre.js';
import { readExtension } from './date-words.js';
import { explain } from './explain.js';
import { named, receptionsOf, receptionView, rulesOf, upcoming } from './reception-view.js';
import { answer, answerText, tellPresser, textsOf } from './speak.js';
import { handOnReception } from './tell-reception.js';
const firmOf = async ({ rooms }, { enterprise }) => (await rooms.enterprises.get(enterprise))?.name ?? '';
/** The booking that a button names; whoever is not of the office is told so. */
async function matterOf(visit, id, no) {
    if (!(await fromCentre(visit)))
        return undefined;
    const view = await named(visit, id);
    const booking = view?.reception.bookings.find((each) => each.no === Number(no));
    if (view && !booking)
        await tellPresser(visit, explain({ code: 'booking-ended' }, visit), true);
    return view && booking && { view, booking };
}
/** A word of the office on a day: done and told to all, or refused and told to the one who wrote. */
async function decide(visit, id, intention) {
    const { rooms, city, person, event } = visit;
    const applied = await rooms.receptions.apply(city.mechanism.city, id, { ...intention, by: actorOf(person), key: event.id });
    if (!applied.ok)
        return void (await tellPresser(visit, explain(applied.refusal, visit), true));
    await handOnReception(rooms, applied);
    return applied;
}
/** `接待日 6月18日 上午 市长 座谈会`: what is not said is the first of the file's list. Undefined without a date. */
function readPlan(visit, words, rules) {
    const { rooms, city } = visit;
    const read = readExtension(words, rooms.now(), city.calendar);
    const says = ({ zh, en, code }) => [zh, en, code].some((name) => words.toLowerCase().includes(name.toLowerCase()));
    // The longest name first: 分管工业的副市长 is no 市长.
    const leader = rules.leaders.toSorted((one, two) => two.zh.length - one.zh.length).find(says) ?? rules.leaders[0];
    const form = rules.forms.find(says) ?? rules.forms[0];
    if (!read || !leader || !form)
        return undefined;
    const afternoon = /下午|\bpm\b|afternoon/i.test(words) || rules.slots.am.length === 0;
    return {
        day: dayOf(read.until, city.calendar),
        half: afternoon ? 'pm' : 'am',
        leader: leader.code,
        form: form.code,
        place: form.place,
    };
}
function example(visit, rules) {
    const { rooms, city, locale } = visit;
    const [month, date] = earliest('am', rules, { now: rooms.now(), calendar: city.calendar }).split('-').slice(1).map(Number);
    const { half } = textsOf(visit).reception;
    const names = [rules.leaders[0], rules.forms[0]].map((each) => each && inLocale(each, locale)).join(' ');
    return locale === 'en' ? `/reception ${month}-${date} ${half.am} ${names}` : `接待日 ${month}月${date}日 ${half.am} ${names}`;
}
async function add(visit, words, rules) {
    const text = textsOf(visit).reception;
    const plan = readPlan(visit, words, rules);
    if (!plan)
        return answerText(visit, text.addHow(example(visit, rules)));
    const stored = await decide(visit, receptionId(plan), { type: 'open', plan });
    const view = stored && receptionView(visit.rooms, stored.state, visit.locale);
    if (view)
        await answerText(visit, text.added(show.receptionDay(view), show.receptionLeader(view)), 'added');
}
/** For those who watch: who comes when, about what (D4.10). */
async function briefs(visit) {
    const days = await upcoming(visit);
    if (days.length === 0)
        return answerText(visit, textsOf(visit).reception.noDays);
    for (const reception of days.slice(0, shown)) {
        const view = receptionView(visit.rooms, reception, visit.locale);
        const named = reception.bookings.map(async (booking) => [booking.enterprise, await firmOf(visit, booking)]);
        if (view)
            await answerText(visit, show.briefLines(view, new Map(await Promise.all(named))).join('\n'), reception.id);
    }
}
/** How many days are looked back upon for matters that nobody has decided. */
const shown = 8;
/** 接待日: the days to come and what is open of those that were; with words behind it, one more day. */
export async function receptionDays(visit, words) {
    const { rooms, city, person, event, locale } = visit;
    const rules = rulesOf(visit);
    const text = textsOf(visit).reception;
    const held = (...roles) => holds(actorOf(person), city.mechanism.city, ...roles);
    if (rules && !held('dispatcher', 'administrator') && held('leader', 'supervisor'))
        return briefs(visit);
    if (!rules || !held('dispatcher', 'administrator'))
        return bookingWord(visit);
    if (words)
        return add(visit, words, rules);
    const today = dayOf(rooms.now(), city.calendar);
    const open = ({ day, cancelled, bookings }) => !cancelled && (day >= today || bookings.some(({ stage }) => stage === 'booked'));
    const views = (await receptionsOf(rooms, city.mechanism.city))
        .filter(({ state }) => open(state))
        .slice(0, shown)
        .flatMap(({ state }) => receptionView(rooms, state, locale) ?? []);
    const head = views.length > 0 ? text.days(String(views.length), `${rooms.publicUrl}/receptions`) : text.noDays;
    await answerText(visit, `${head}\n${text.addHow(example(visit, rules))}`);
    for (const view of views) {
        await answer(visit, { type: 'card', card: show.dayCard(view) }, { part: `${event.id}:${view.reception.id}` });
        for (const booking of view.reception.bookings.filter(({ stage }) => stage === 'booked'))
            await answer(visit, { type: 'card', card: show.officeCard(view, booking, await firmOf(visit, booking)) }, { part: `${event.id}:${view.reception.id}:${booking.no}` });
    }
}
const asking = (what, question) => async (visit, id) => {
    if (!(await fromCentre(visit)))
        return;
    const view = await named(visit, id);
    if (!view)
        return;
    const text = question(show.receptionDay(view), visit);
    await ask(visit, id, { for: what, text, placeholder: textsOf(visit).reception.placeholder });
};
export const placing = asking('reception-place', (day, visit) => textsOf(visit).reception.placeAsk(day));
export const cancelling = asking('reception-cancel', (day, visit) => textsOf(visit).reception.cancelAsk(day));
/** 不予受理 (D4.7). */
export async function declining(visit, id, no) {
    const found = await matterOf(visit, id, no);
    if (!found)
        return;
    const reasons = visit.city.mechanism.refusals.map((reason, index) => button(inLocale(reason, visit.locale), 'unfitfor', id, `${no}_${index}`));
    await choose(visit, textsOf(visit).reception.declineAsk(await firmOf(visit, found.booking)), reasons);
}
/** `3_1`: the booking's number and a place in a list. */
const split = (argument) => {
    const [no = '', place = ''] = (argument ?? '').split('_');
    return [no, Number(place)];
};
export async function declineFor(visit, id, argument) {
    const [no, place] = split(argument);
    const refusal = visit.city.mechanism.refusals[place]?.code ?? '';
    if (await decide(visit, id, { type: 'decline-booking', no: Number(no), refusal }))
        await tellPresser(visit, textsOf(visit).toast.rejected, false);
}
/** 交办 (D4.13): to which department, then what. */
export async function assigning(visit, id, no) {
    const found = await matterOf(visit, id, no);
    if (!found)
        return;
    const { city, rooms, locale } = visit;
    const options = city.catalogue.departments.map((department, index) => button(rooms.cities.departmentName(city.mechanism.city, department.id, locale), 'assignto', id, `${no}_${index}`));
    await choose(visit, textsOf(visit).reception.assignTo(found.booking.slot, await firmOf(visit, found.booking)), options);
}
export async function assignTo(visit, id, argument) {
    const [no, place] = split(argument);
    const found = await matterOf(visit, id, no);
    const department = visit.city.catalogue.departments[place];
    if (!found || !department)
        return;
    const { reception } = textsOf(visit);
    const name = visit.rooms.cities.departmentName(visit.city.mechanism.city, department.id, visit.locale);
    const text = reception.assignAsk(await firmOf(visit, found.booking), name);
    await ask(visit, id, { for: 'assign', text, placeholder: reception.placeholder, more: { no, department: department.id } });
}
/** 当场解决, 已作说明 (D4.13, D4.14): in one sentence, which the firm reads. */
export const settling = (how) => async (visit, id, no) => {
    const found = await matterOf(visit, id, no);
    if (!found)
        return;
    const { reception } = textsOf(visit);
    const text = reception.settleAsk(found.booking.slot, await firmOf(visit, found.booking));
    await ask(visit, id, { for: 'settle', text, placeholder: reception.placeholder, more: { no: no ?? '', how } });
};
/** What was written in answer to the questions above. */
export async function placeAt(visit, id, said) {
    await decide(visit, id, { type: 'set-place', place: { zh: said, en: said } });
}
export async function cancelDay(visit, id, said) {
    await decide(visit, id, { type: 'cancel', reason: said });
}
export async function settle(visit, id, said, data) {
    const how = data['how'] === 'solved' ? 'solved' : 'explained';
    if (await decide(visit, id, { type: 'settle', no: Number(data['no']), how, outcome: said }))
        await tellPresser(visit, textsOf(visit).toast.decided, false);
}
export async function assign(visit, id, said, data) {
    const { rooms, city, person, event, locale } = visit;
    const { lanes, city: name } = city.mechanism;
    const department = data['department'] ?? '';
    const done = await assignMatter(rooms, {
        city: name,
        id,
        no: Number(data['no']),
        department,
        outcome: said,
        by: actorOf(person),
        key: event.id,
    });
    if (!done.ok)
        return tellPresser(visit, explain(done.refusal, visit), true);
    const buttons = lanes.map((lane) => button(inLocale(lane, locale), 'laneto', done.number, lane.code));
    await answer(visit, {
        type: 'text',
        text: buttons.length > 0 ? textsOf(visit).reception.laneAsk(done.number) : textsOf(visit).toast.decided,
        ...(buttons.length > 0 ? { buttons: [buttons] } : {}),
    });
}
//# sourceMappingURL=reception.js.map