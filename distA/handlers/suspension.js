/** 中止计时 and 继续办理: the buttons of the card, and the words that can be typed instead. */
import { button, inLocale } from '../bot/render/view.js';
import { dayOf, opening } from '../mechanisms/calendar.js';
import { ask } from './ask.js';
import { readExtension } from './date-words.js';
import { mayAct, menu } from './department.js';
import { answer, answerText, textsOf } from './speak.js';
import { step, stepAndTell } from './step.js';
async function reasonsOf(visit, number) {
    const stored = await visit.rooms.apply.load(number);
    const { mechanism } = stored ? await visit.rooms.rulesOf(stored.demand) : visit.city;
    return mechanism.pause?.reasons ?? [];
}
/** For one of the city's reasons, or another. */
export async function suspending(visit, number) {
    if (!(await mayAct(visit, number)))
        return;
    const words = textsOf(visit);
    const reasons = await reasonsOf(visit, number);
    if (reasons.length === 0)
        return suspendFor(visit, number, undefined);
    const listed = reasons.map((reason) => button(inLocale(reason, visit.locale), 'suspendfor', number, reason.code));
    await menu(visit, words.suspension.whyAsk(number), [...listed, button(words.suspension.otherReason, 'suspendfor', number)], 1);
}
/** Then the day on which it goes on. */
export async function suspendFor(visit, number, code) {
    if (!(await mayAct(visit, number)))
        return;
    const { suspension, ask: words } = textsOf(visit);
    const more = code ? { more: { code } } : {};
    await ask(visit, number, { for: 'suspend', text: suspension.ask(number), placeholder: words.extendPlaceholder, ...more });
}
/** The day is read out of the words; when there is none it is asked for again. The clocks go on when the doors open that day. */
export async function suspend(visit, number, text, code) {
    const { calendar } = visit.city;
    const read = readExtension(text, visit.rooms.now(), calendar);
    const { ask: words, suspension } = textsOf(visit);
    const data = { for: 'suspend', ...(code ? { code } : {}) };
    if (!read)
        return answer(visit, { type: 'ask', text: suspension.askAgain, placeholder: words.extendPlaceholder }, { ref: { purpose: 'ask', number, data } });
    const until = opening(dayOf(read.until, calendar), calendar);
    const wanted = { type: 'request-suspension', until, ...(code ? { code } : {}), reason: read.rest };
    // In a work group the card itself shows that it was asked.
    if (visit.event.chat.kind === 'group')
        await step(visit, number, wanted);
    else
        await stepAndTell(visit, number, wanted, suspension.asked);
}
/** `中止计时 QH… 3月16日 等待专家评审`; a quoted card says which demand is meant. */
export async function suspendWord(visit, said) {
    const { event, rooms } = visit;
    const number = /QH\d{8}-\d{4,}/i.exec(said)?.[0];
    const quoted = event.content.type === 'text' ? event.content.replyTo : undefined;
    const ref = quoted && !number ? await rooms.refs.find(event.channel, event.chat.id, quoted) : undefined;
    const meant = number?.toUpperCase() ?? ref?.number;
    if (!meant)
        return answerText(visit, textsOf(visit).suspension.which);
    await suspend(visit, meant, number ? said.replace(number, '') : said, undefined);
}
export async function resume(visit, number) {
    await stepAndTell(visit, number, { type: 'resume' }, textsOf(visit).suspension.goesOnNow);
}
//# sourceMappingURL=suspension.js.map