/** The buttons of the office and the leaders: lanes, raising, instructions, the review of results. */
import { choiceName } from '../bot/render/office.js';
import { button, inLocale } from '../bot/render/view.js';
import { holds } from '../mechanisms/actor.js';
import { actorOf } from '../models/persons.js';
import { ask } from './ask.js';
import { choose, fromCentre } from './centre.js';
import { explain } from './explain.js';
import { tellPresser, textsOf } from './speak.js';
import { stepAndTell } from './step.js';
async function mechanismOf(visit, number) {
    const stored = await visit.rooms.apply.load(number);
    return (stored ? await visit.rooms.rulesOf(stored.demand) : visit.city).mechanism;
}
/** 定分类 (D1.11 to D1.13, D3.6, D4.16). */
export async function laning(visit, number) {
    if (!(await fromCentre(visit)))
        return;
    const { lanes } = await mechanismOf(visit, number);
    const { office } = textsOf(visit);
    const options = [
        button(office.general, 'laneto', number, 'general'),
        ...lanes.map((lane) => button(inLocale(lane, visit.locale), 'laneto', number, lane.code)),
    ];
    await choose(visit, office.laneAsk(number), options);
}
/** A lane with a limit of its own asks for the date first. */
export async function laneTo(visit, number, lane) {
    const { lanes } = await mechanismOf(visit, number);
    const { office } = textsOf(visit);
    const chosen = lanes.find(({ code }) => code === lane);
    const name = chosen ? inLocale(chosen, visit.locale) : office.general;
    if (chosen?.ownLimit && (await fromCentre(visit)))
        return ask(visit, number, {
            for: 'limit',
            text: office.limitAsk(number, name),
            placeholder: office.limitPlaceholder,
            more: { lane: chosen.code },
        });
    if (!chosen?.ownLimit)
        await stepAndTell(visit, number, { type: 'set-lane', lane: lane ?? '' }, office.laneChosen(number, name));
}
/** 提请研究 (D1.8, D2.7, D2.8, D5.13). */
export async function raising(visit, number) {
    if (!(await fromCentre(visit)))
        return;
    const { escalations } = await mechanismOf(visit, number);
    const options = escalations.map((to) => button(inLocale(to, visit.locale), 'raiseto', number, to.code));
    await choose(visit, textsOf(visit).office.raiseAsk(number), options);
}
export async function raiseTo(visit, number, to) {
    const { escalations } = await mechanismOf(visit, number);
    const name = choiceName(escalations, to ?? '', {
        today: { now: visit.rooms.now(), calendar: visit.city.calendar, locale: visit.locale },
    });
    await stepAndTell(visit, number, { type: 'escalate', to: to ?? '' }, textsOf(visit).office.raised(number, name));
}
/** 批示 (D1.6). */
export async function instructing(visit, number) {
    if (!holds(actorOf(visit.person), visit.city.mechanism.city, 'leader'))
        return tellPresser(visit, explain({ code: 'not-your-role', need: 'leader' }, visit), true);
    const { office } = textsOf(visit);
    await ask(visit, number, { for: 'instruct', text: office.instructAsk(number), placeholder: office.instructPlaceholder });
}
/** A hand-off that a supervisor decides (D5.18, D4.19), with the reason. */
export async function handingOff(visit, number, place) {
    if (!holds(actorOf(visit.person), visit.city.mechanism.city, 'supervisor'))
        return tellPresser(visit, explain({ code: 'not-your-role', need: 'supervisor' }, visit), true);
    const step = visit.city.mechanism.ladder.steps[Number(place)];
    const { standing, toast } = textsOf(visit);
    if (step?.act !== 'hand-off')
        return tellPresser(visit, toast.stale, true);
    const text = standing.handOffAsk(number, inLocale(step.to, visit.locale));
    await ask(visit, number, { for: 'hand-off', text, placeholder: standing.placeholder, more: { step: place ?? '' } });
}
/** 审核 (D5.7): out as it is, out as the office puts it, or back. */
export async function release(visit, number) {
    await stepAndTell(visit, number, { type: 'release' }, textsOf(visit).toast.decided);
}
export async function editing(visit, number) {
    const { office } = textsOf(visit);
    if (await fromCentre(visit))
        await ask(visit, number, { for: 'release', text: office.editAsk(number), placeholder: office.editPlaceholder });
}
export async function sendingBack(visit, number) {
    const { office } = textsOf(visit);
    if (await fromCentre(visit))
        await ask(visit, number, { for: 'send-back', text: office.sendBackAsk(number), placeholder: office.sendBackPlaceholder });
}
/** 核查意见 (D2.27): the decision is told with its reason, so the reason is asked first. */
export const verifying = (outcome) => async (visit, number) => {
    if (!(await fromCentre(visit)))
        return;
    const { office, button: label } = textsOf(visit);
    await ask(visit, number, { for: outcome, text: office.opinionAsk(number, label[outcome]), placeholder: office.opinionPlaceholder });
};
/** 不满意诉求审核反馈表 (D2.27): the words and the signed scan; who may sign is decided when it is sent. */
export async function formWanted(visit, number) {
    const { office } = textsOf(visit);
    await ask(visit, number, { for: 'form', text: office.formAsk(number), placeholder: office.formPlaceholder });
}
/** 评价申诉. */
export async function objecting(visit, number) {
    const { office } = textsOf(visit);
    await ask(visit, number, { for: 'objection', text: office.objectionAsk(number), placeholder: office.objectionPlaceholder });
}
export const decidingObjection = (upheld) => async (visit, number) => stepAndTell(visit, number, { type: 'decide-rating-appeal', upheld }, textsOf(visit).toast.decided);
//# sourceMappingURL=office.js.map