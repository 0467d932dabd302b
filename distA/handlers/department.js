/** The buttons of the work group's card. */
import { inLocale, button } from '../bot/render/view.js';
import { actsFor } from '../mechanisms/actor.js';
import { coHandlersOf, leadOf } from '../mechanisms/demand.js';
import { actorOf } from '../models/persons.js';
import { ask } from './ask.js';
import { explain } from './explain.js';
import { answer, tellPresser, textsOf } from './speak.js';
import { step, stepAndTell } from './step.js';
import { contactOf } from './view.js';
/** 签收: the officer alone is shown whom to call. */
export async function accept(visit, number) {
    const applied = await step(visit, number, { type: 'accept' });
    if (applied)
        await tellPresser(visit, textsOf(visit).toast.accepted(await contactOf(visit.rooms, applied.demand)), true);
}
export async function contacted(visit, number) {
    await stepAndTell(visit, number, { type: 'record-contact' }, textsOf(visit).toast.contacted);
}
/** Whether the person may act for the department in charge; told so when not, before anything is asked of them. */
export async function mayAct(visit, number, orCoHandler = false) {
    const stored = await visit.rooms.apply.load(number);
    const lead = stored && leadOf(stored.demand);
    const may = stored && lead ? [lead, ...(orCoHandler ? coHandlersOf(stored.demand) : [])] : [];
    if (stored && may.some((department) => actsFor(actorOf(visit.person), stored.demand.city, department))) {
        if (stored.demand.stage.name === 'dispatched' || stored.demand.stage.name === 'handling')
            return true;
        await tellPresser(visit, explain({ code: 'wrong-stage', stage: stored.demand.stage.name }, visit), true);
        return false;
    }
    const refusal = stored
        ? { code: 'not-your-role', need: 'department', ...(lead ? { department: lead } : {}) }
        : { code: 'unknown-demand' };
    await tellPresser(visit, explain(refusal, visit), true);
    return false;
}
/** 回复, 办结, 申请延期 need words: the answer is given by quoting the question. */
export function asking(what) {
    return async (visit, number) => {
        if (!(await mayAct(visit, number, what === 'reply')))
            return;
        const { ask } = textsOf(visit);
        const meaning = what === 'plan' ? 'extend' : what;
        const { content, sender } = visit.event;
        await visit.rooms.toast(visit.event, undefined, false);
        await answer(visit, {
            type: 'ask',
            text: ask[what](number),
            placeholder: ask[`${meaning}Placeholder`],
            mention: { id: sender.id, name: sender.name },
            ...(content.type === 'press' && content.message ? { replyTo: content.message } : {}),
        }, { ref: { purpose: 'ask', number, data: { for: meaning } } });
    };
}
/** 办结: where the city has classes of closing (D1.14), the class first. */
export async function resolving(visit, number) {
    const stored = await visit.rooms.apply.load(number);
    const { mechanism } = stored ? await visit.rooms.rulesOf(stored.demand) : visit.city;
    if (mechanism.closings.length === 0)
        return asking('resolve')(visit, number);
    if (!(await mayAct(visit, number)))
        return;
    const classes = mechanism.closings.map((closing) => button(inLocale(closing, visit.locale), 'resolveas', number, closing.code));
    await menu(visit, textsOf(visit).office.closingAsk(number), classes, 1);
}
export async function resolveAs(visit, number, closing) {
    if (!(await mayAct(visit, number)))
        return;
    const words = textsOf(visit).ask;
    await ask(visit, number, {
        for: 'resolve',
        text: words.resolve(number),
        placeholder: words.resolvePlaceholder,
        more: { closing: closing ?? '' },
    });
}
/** 报进展 (D4.13, D4.16). */
export async function reporting(visit, number) {
    if (!(await mayAct(visit, number)))
        return;
    const { office } = textsOf(visit);
    await ask(visit, number, { for: 'report', text: office.reportAsk(number), placeholder: office.reportPlaceholder });
}
function rows(buttons, perRow) {
    return buttons.length === 0 ? [] : [buttons.slice(0, perRow), ...rows(buttons.slice(perRow), perRow)];
}
export async function menu(visit, title, buttons, perRow) {
    await visit.rooms.toast(visit.event, undefined, false);
    const { content } = visit.event;
    await answer(visit, {
        type: 'text',
        text: title,
        buttons: rows(buttons, perRow),
        ...(content.type === 'press' && content.message ? { replyTo: content.message } : {}),
    });
}
/** 退回: for one of the listed reasons. */
export async function returning(visit, number) {
    if (!(await mayAct(visit, number)))
        return;
    const stored = await visit.rooms.apply.load(number);
    const { mechanism } = stored ? await visit.rooms.rulesOf(stored.demand) : visit.city;
    const reasons = mechanism.return.reasons.map((reason) => button(inLocale(reason, visit.locale), 'returnfor', number, reason.code));
    await menu(visit, textsOf(visit).ask.returnReason(number), reasons, 2);
}
export async function returnFor(visit, number, reason) {
    const before = await leadBefore(visit, number);
    const applied = await step(visit, number, { type: 'return', reason: reason ?? '' });
    if (!applied)
        return;
    await tellPresser(visit, textsOf(visit).toast.returned, false);
    await keepChoice(visit, applied.demand, before);
}
const leadBefore = async ({ rooms }, number) => {
    const stored = await rooms.apply.load(number);
    return stored && leadOf(stored.demand);
};
/** A department knows whether a demand is its own: what it says is kept as a labelled example. */
async function keepChoice({ rooms }, demand, wrong, right) {
    const { number, city, text, kind } = demand;
    await rooms.labels.keep({
        number,
        city,
        text,
        kind,
        source: 'department',
        ...(right ? { department: right } : {}),
        ...(wrong ? { suggested: { department: wrong } } : {}),
    });
}
/** 转办: to a department of the catalogue. */
export async function transferring(visit, number) {
    if (!(await mayAct(visit, number)))
        return;
    const own = await leadBefore(visit, number);
    await menu(visit, textsOf(visit).ask.transferTo(number), departmentButtons(visit, number, 'transferto', own), 2);
}
/** Every department, without the one that has the demand now. */
export function departmentButtons({ rooms, city, locale }, number, verb, without) {
    return city.catalogue.departments
        .filter(({ id }) => id !== without)
        .map(({ id }) => button(rooms.cities.departmentName(city.mechanism.city, id, locale), verb, number, id));
}
export async function transferTo(visit, number, lead) {
    const { rooms, city, locale } = visit;
    if (!lead || !rooms.cities.department(city.mechanism.city, lead))
        return tellPresser(visit, textsOf(visit).toast.stale, true);
    const before = await leadBefore(visit, number);
    const applied = await step(visit, number, { type: 'transfer', lead });
    if (!applied)
        return;
    await tellPresser(visit, textsOf(visit).toast.transferred(rooms.cities.departmentName(city.mechanism.city, lead, locale)), false);
    await keepChoice(visit, applied.demand, before, lead);
}
/** 全文: the words as they were written. */
export async function fullText(visit, number) {
    const stored = await visit.rooms.apply.load(number);
    const { person, group } = visit;
    const lead = stored && leadOf(stored.demand);
    const theirs = stored ? [...(lead ? [lead] : []), ...coHandlersOf(stored.demand)] : [];
    const may = stored &&
        (person.id === stored.demand.requester.id ||
            person.grants.some((grant) => grant.city === stored.demand.city && (!grant.department || theirs.includes(grant.department))) ||
            (group && theirs.includes(group.department)));
    if (!stored || !may)
        return tellPresser(visit, textsOf(visit).person.unknownDemand, true);
    await visit.rooms.toast(visit.event, undefined, false);
    await answer(visit, { type: 'text', text: `${number}\n${stored.demand.text}` });
}
//# sourceMappingURL=department.js.map