/** 每周征询 (D2.3): the question to an enterprise, its answers, and peace when it asks for it. */
import { questionCard, reviewCard, weekCode } from '../bot/render/inquiry.js';
import { holds } from '../mechanisms/actor.js';
import { standingRound } from '../mechanisms/inquiry.js';
import { actorOf } from '../models/persons.js';
import { summarise } from './inquiry-summary.js';
import { answerText, chatKey, privateAddress, tellPresser, textsOf } from './speak.js';
/** What an entry shows to the person who was asked: the question, or the same card with its answer. */
async function outgoing(rooms, inquiry, entry, place) {
    const { city, enterprise } = inquiry;
    const { mechanism, calendar } = rooms.cities.get(city);
    const round = 'week' in entry ? inquiry.rounds.find(({ week }) => week === entry.week) : undefined;
    const person = await rooms.persons.get('person' in entry ? entry.person : (round?.person ?? ''));
    const to = person && privateAddress(person);
    if (!to || !mechanism.inquiry)
        return undefined;
    const today = { now: rooms.now(), calendar, locale: person.locale };
    if (entry.type === 'review-asked')
        return { to, message: { type: 'card', card: reviewCard(inquiry, entry.month, mechanism.inquiry, today) }, openHoursOf: city };
    if (!round)
        return undefined;
    const key = `inquiry:${enterprise}:${round.week}`;
    const asked = entry.type === 'asked';
    const shown = asked ? { week: round.week, at: round.at, person: round.person } : round;
    const card = questionCard(shown, (await rooms.enterprises.get(enterprise))?.name ?? '', today);
    const live = { key, number: key, revision: place + 1, mode: asked ? 'first' : 'update-only' };
    return { to, message: { type: 'card', card }, live, ...(asked ? { openHoursOf: city } : {}) };
}
/** Tells what was not told yet; every message has its key, so that a second telling is none. */
export async function handOnInquiry(rooms, { id, state, history, told }) {
    for (const [place, entry] of history.entries()) {
        if (place < told)
            continue;
        const message = await outgoing(rooms, state, entry, place);
        if (message)
            await rooms.send(`inquiry:${state.city}:${id}:${place}:${chatKey(rooms, message.to)}`, message);
    }
    await rooms.inquiries.said(state.city, id, history.length);
}
/** An intention of the person's own enterprise; undefined when it was refused, and told so. */
async function step(visit, intention) {
    const { rooms, city, person, event } = visit;
    if (!person.enterprise || !city.mechanism.inquiry)
        return void (await tellPresser(visit, textsOf(visit).toast.stale, true));
    const command = { ...intention, by: actorOf(person), key: event.id };
    const applied = await rooms.inquiries.apply(city.mechanism.city, person.enterprise, command);
    if (!applied.ok)
        return void (await tellPresser(visit, textsOf(visit).toast.stale, true));
    await handOnInquiry(rooms, applied);
    return applied;
}
/** 没有问题, in one tap. */
export async function noProblem(visit, code) {
    const week = `${code.slice(0, 4)}-${code.slice(4, 6)}-${code.slice(6)}`;
    const stored = await step(visit, { type: 'answer', answer: { type: 'none' }, week });
    const round = stored?.state.rounds.find((each) => weekCode(each.week) === code);
    if (!stored)
        return;
    const { inquiry } = textsOf(visit);
    const words = round?.answer?.type === 'demand' ? inquiry.raisedDone(round.answer.number) : inquiry.noneDone;
    await tellPresser(visit, words, false);
}
/** 以后不用问. */
export async function hush(visit) {
    if (!(await step(visit, { type: 'hush' })))
        return;
    await visit.rooms.toast(visit.event, undefined, false);
    await answerText(visit, textsOf(visit).inquiry.hushed);
}
/** D2.28. */
export async function rateMonth(visit, month, level) {
    if (await step(visit, { type: 'review', month, level: level ?? '' }))
        await tellPresser(visit, textsOf(visit).inquiry.reviewDone, false);
}
/** Whether this person's enterprise has ever been asked: most messages have nothing to do with an inquiry. */
async function concerns({ city, person, rooms }) {
    const { inquiry, city: name } = city.mechanism;
    return inquiry !== undefined && person.enterprise !== undefined && (await rooms.inquiries.wasAsked(name, person.enterprise));
}
/** A demand was filed: it answers the question that stands (D2.3). */
export async function answeredByDemand({ rooms, city }, by, { number, key }) {
    const { inquiry, city: name } = city.mechanism;
    if (!inquiry || !by.enterprise || !(await rooms.inquiries.wasAsked(name, by.enterprise)))
        return;
    const applied = await rooms.inquiries.apply(name, by.enterprise, { type: 'answer', answer: { type: 'demand', number }, by, key });
    if (applied.ok)
        await handOnInquiry(rooms, applied);
}
const nothing = /^(?:没有问题|没有|没|无|暂无|没事|暂时没有|no|none|nothing|no problem)[\s。.！!，,]*$/i;
/** 没有 written instead of pressed, while a question stands. True when it was its answer. */
export async function writtenNone(visit, said) {
    const { rooms, city, person } = visit;
    const rules = city.mechanism.inquiry;
    if (!nothing.test(said) || !rules || !person.enterprise || !(await concerns(visit)))
        return false;
    const stored = await rooms.inquiries.get(city.mechanism.city, person.enterprise);
    const known = stored?.history.some(({ key }) => key === visit.event.id);
    const round = stored && standingRound(stored.state, rooms.now(), rules, city.calendar);
    if (!known && !round)
        return false;
    await step(visit, { type: 'answer', answer: { type: 'none' } });
    await answerText(visit, textsOf(visit).inquiry.noneDone);
    return true;
}
/** 征询: an enterprise is asked again from now on; the centre sees the week as it stands. */
export async function inquiryWord(visit) {
    const { city, person, rooms } = visit;
    const { inquiry } = textsOf(visit);
    if (!city.mechanism.inquiry)
        return answerText(visit, inquiry.notHere);
    if (holds(actorOf(person), city.mechanism.city, 'dispatcher', 'administrator', 'supervisor', 'leader'))
        return answerText(visit, await summarise(rooms, city, visit.locale));
    if (!person.enterprise)
        return answerText(visit, textsOf(visit).person.notEnterprise);
    const before = await rooms.inquiries.get(city.mechanism.city, person.enterprise);
    if (!before?.state.quiet)
        return answerText(visit, inquiry.alreadyOn);
    if (await step(visit, { type: 'resume' }))
        await answerText(visit, inquiry.resumed);
}
//# sourceMappingURL=inquiry.js.map