/** The buttons of the dispatcher's cards. */
import { button, inLocale } from '../bot/render/view.js';
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { departmentButtons } from './department.js';
import { explain } from './explain.js';
import { answer, tellPresser, textsOf } from './speak.js';
import { step, stepAndTell } from './step.js';
/** One tap dispatches; the choice is kept as a labelled example. */
export async function dispatch(visit, number, lead) {
    const { rooms, city, locale } = visit;
    if (!lead || !rooms.cities.department(city.mechanism.city, lead))
        return tellPresser(visit, textsOf(visit).toast.stale, true);
    const applied = await step(visit, number, { type: 'dispatch', lead });
    if (!applied)
        return;
    await tellPresser(visit, textsOf(visit).toast.dispatched(rooms.cities.departmentName(city.mechanism.city, lead, locale)), false);
    const { demand } = applied;
    await rooms.labels.keep({ number, city: demand.city, text: demand.text, source: 'dispatcher', department: lead, kind: demand.kind });
}
/** Whether the person decides for the centre; told so when not. */
export async function fromCentre(visit) {
    if (holds(actorOf(visit.person), visit.city.mechanism.city, 'dispatcher', 'administrator'))
        return true;
    await tellPresser(visit, explain({ code: 'not-your-role', need: 'centre' }, visit), true);
    return false;
}
const perRow = 2;
/** A question whose answers are buttons. */
export async function choose(visit, title, options) {
    const lines = Array.from({ length: Math.ceil(options.length / perRow) }, (_, line) => options.slice(line * perRow, (line + 1) * perRow));
    await visit.rooms.toast(visit.event, undefined, false);
    await answer(visit, { type: 'text', text: title, buttons: lines });
}
export async function others(visit, number) {
    if (await fromCentre(visit))
        await choose(visit, textsOf(visit).ask.dispatchTo(number), departmentButtons(visit, number, 'dispatch'));
}
/** 不予受理: with one of the mechanism's reasons, shown with its article. */
export async function rejecting(visit, number) {
    if (!(await fromCentre(visit)))
        return;
    const stored = await visit.rooms.apply.load(number);
    const { mechanism } = stored ? await visit.rooms.rulesOf(stored.demand) : visit.city;
    const reasons = mechanism.refusals.map((reason) => button(inLocale(reason, visit.locale), 'rejectfor', number, reason.code));
    await choose(visit, textsOf(visit).ask.rejectReason(number), reasons);
}
export async function rejectFor(visit, number, reason) {
    await stepAndTell(visit, number, { type: 'reject', reason: reason ?? '' }, textsOf(visit).toast.rejected);
}
export const deciding = (type) => async (visit, number) => stepAndTell(visit, number, { type }, textsOf(visit).toast.decided);
//# sourceMappingURL=centre.js.map