/** The buttons under what the entrepreneur was told. */
import { button } from '../bot/render/view.js';
import { whyText } from '../bot/render/why.js';
import { ask } from './ask.js';
import { answer, answerText, tellPresser, textsOf } from './speak.js';
import { stepAndTell } from './step.js';
import { viewOf } from './view.js';
/** 为什么是这天: each day counted, and the rule. Told to the person who filed it, or their colleagues. */
export async function why(visit, number) {
    const { rooms, person, locale } = visit;
    const stored = await rooms.apply.load(number);
    const own = stored && (stored.demand.requester.id === person.id || stored.demand.enterprise === person.enterprise);
    if (!stored || !own)
        return tellPresser(visit, textsOf(visit).person.unknownDemand, true);
    await rooms.toast(visit.event, undefined, false);
    await answerText(visit, whyText(await viewOf(rooms, stored.demand, locale)));
}
export async function withdrawing(visit, number) {
    await visit.rooms.toast(visit.event, undefined, false);
    const { requester, button: label } = textsOf(visit);
    await answer(visit, { type: 'text', text: requester.withdrawAsk(number), buttons: [[button(label.withdraw, 'withdrawok', number)]] });
}
export async function withdraw(visit, number) {
    await stepAndTell(visit, number, { type: 'withdraw' }, textsOf(visit).requester.withdrawn(number));
}
/** 申诉: why a rejected demand should be accepted after all. */
export async function appealing(visit, number) {
    const { office } = textsOf(visit);
    await ask(visit, number, { for: 'appeal', text: office.appealAsk(number), placeholder: office.appealPlaceholder });
}
export async function nudge(visit, number) {
    await stepAndTell(visit, number, { type: 'nudge' }, textsOf(visit).requester.nudged);
}
/** 补充: the next message, or a quote of the question, is added. */
export async function more(visit, number) {
    const { rooms, person, event } = visit;
    const { requester } = textsOf(visit);
    const session = await rooms.sessions.get(person.id);
    await rooms.sessions.set(person.id, { ...session, expecting: { type: 'more', number } });
    await rooms.toast(event, undefined, false);
    await answer(visit, { type: 'ask', text: requester.moreAsk(number), placeholder: requester.morePlaceholder }, { ref: { purpose: 'ask', number, data: { for: 'more' } } });
}
export const confirming = (answerOf) => async (visit, number) => stepAndTell(visit, number, { type: 'confirm-contact', answer: answerOf }, textsOf(visit).requester.confirmed[answerOf]);
export async function rate(visit, number, level) {
    await stepAndTell(visit, number, { type: 'rate', level: level ?? '' }, textsOf(visit).requester.thanks);
}
//# sourceMappingURL=requester.js.map