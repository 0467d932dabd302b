/** What the department decides in its work group. Each checks the role again: a button is no authority. */
import { actsFor, by, holds } from '../actor.js';
import { deadline } from '../deadline.js';
import { coHandlersOf, leadOf, promisedTarget } from '../demand.js';
import { countingSchema } from '../mechanism.js';
import { surveyDates } from '../survey.js';
import { isReviewed } from './review.js';
import { happen, isAt, refuse, wrongStage } from './decision.js';
const plain = countingSchema.parse({});
/** Who does not act for a department that has the demand; a commissioner may do some of it too. */
export function outsider(demand, command, orCommissioner = false) {
    const lead = leadOf(demand);
    const coHandles = coHandlersOf(demand).some((department) => actsFor(command.by, demand.city, department));
    if (lead && (actsFor(command.by, demand.city, lead) || (orCommissioner && (coHandles || holds(command.by, demand.city, 'commissioner')))))
        return undefined;
    return refuse({ code: 'not-your-role', need: 'department', ...(lead ? { department: lead } : {}) });
}
/** D2.12: a named person receives it. Of two presses at once the second is told who was first. */
export const accept = (demand, command) => outsider(demand, command) ?? (isAt(demand, 'dispatched') ? happen({ type: 'accepted' }) : wrongStage(demand));
/** D2.30: a contact that is claimed is asked about. A press before 签收 accepts as well: the person has plainly taken it. */
export const recordContact = (demand, command) => {
    const barred = outsider(demand, command, true);
    if (barred)
        return barred;
    if (isAt(demand, 'dispatched') && actsFor(command.by, demand.city, demand.stage.lead))
        return happen({ type: 'accepted' }, { type: 'contacted' });
    return isAt(demand, 'handling', 'dispatched') ? happen({ type: 'contacted' }) : refuse({ code: 'wrong-stage', stage: demand.stage.name });
};
/** D2.13: the lead and its co-handlers each speak in their own name; whoever else may write is a commissioner. */
function speaker(demand, command) {
    if (actsFor(command.by, demand.city, leadOf(demand) ?? ''))
        return { from: 'department' };
    const department = coHandlersOf(demand).find((coHandler) => actsFor(command.by, demand.city, coHandler));
    return department ? { from: 'department', department } : { from: 'commissioner' };
}
/** D2.17: what is written in the group reaches the enterprise. */
export const reply = (demand, command) => {
    const barred = outsider(demand, command, true);
    if (barred)
        return barred;
    if (!command.text.trim() && command.attachments.length === 0)
        return refuse({ code: 'empty-text' });
    const official = actsFor(command.by, demand.city, leadOf(demand) ?? '');
    const note = { type: 'replied', text: command.text, attachments: command.attachments, ...speaker(demand, command) };
    if (isAt(demand, 'dispatched') && official)
        return happen({ type: 'accepted' }, note);
    return isAt(demand, 'dispatched', 'handling', 'reviewing', 'resolved', 'verifying')
        ? happen(note)
        : refuse({ code: 'wrong-stage', stage: demand.stage.name });
};
/** D2.15, D2.16. */
export const requestExtension = (demand, command, { mechanism, calendar, now }) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'handling'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (demand.suspended)
        return refuse({ code: 'suspended', by: demand.suspended.until });
    if (demand.stage.suspensionRequest && demand.stage.suspensionRequest.until > now)
        return refuse({ code: 'suspension-pending' });
    const { max, rule, longest, within, needsReason } = mechanism.extension;
    // A request whose own date has passed can be granted no more: a new one takes its place.
    if (demand.stage.extensionRequest && demand.stage.extensionRequest.until > now)
        return refuse({ code: 'extension-pending' });
    if (demand.extensions >= max)
        return refuse({ code: 'no-extension-left', max, rule });
    if (needsReason && !command.reason.trim())
        return refuse({ code: 'empty-text' });
    const explainBy = within && deadline(demand.stage.dispatchedAt, within, calendar, plain).at;
    if (explainBy && now > explainBy)
        return refuse({ code: 'extension-too-late', by: explainBy, rule });
    const running = promisedTarget(demand);
    if (running && command.until <= running.by)
        return refuse({ code: 'extension-not-later', by: running.by });
    const latest = deadline(now, longest, calendar, plain).at;
    if (command.until > latest)
        return refuse({ code: 'extension-too-long', latest, rule });
    return happen({
        type: 'extension-requested',
        until: command.until,
        reason: command.reason,
        ...(command.attachments?.length ? { attachments: command.attachments } : {}),
        rule,
    });
};
/** D4.13, D4.16: how it stands, told to the centre. */
export const report = (demand, command) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'dispatched', 'handling'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (!command.text.trim() && command.attachments.length === 0)
        return refuse({ code: 'empty-text' });
    const reported = { type: 'reported', text: command.text, attachments: command.attachments };
    return isAt(demand, 'dispatched') ? happen({ type: 'accepted' }, reported) : happen(reported);
};
/** 退回: within a term, for a listed reason, so many times; the clock keeps running and the centre arbitrates. */
export const returnToDispatcher = (demand, command, { mechanism, calendar, now }) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'dispatched', 'handling'))
        return wrongStage(demand);
    const { max, rule, within, reasons } = mechanism.return;
    if (demand.stage.bound)
        return refuse({ code: 'return-declined-before' });
    if (demand.returns >= max)
        return refuse({ code: 'no-return-left', max, rule });
    const latest = deadline(demand.stage.dispatchedAt, within, calendar, plain).at;
    if (now > latest)
        return refuse({ code: 'return-too-late', by: latest, rule });
    if (!reasons.some(({ code }) => code === command.reason))
        return refuse({ code: 'unknown-reason' });
    const returned = {
        department: demand.stage.lead,
        reason: command.reason,
        by: by(command.by),
        ...(command.text ? { text: command.text } : {}),
        ...(demand.stage.coHandlers.length > 0 ? { coHandlers: demand.stage.coHandlers } : {}),
    };
    const others = (demand.likely ?? []).filter((id) => id !== demand.stage.lead);
    return happen({ type: 'returned', returned, candidates: others, rule });
};
/** 转办: handed on with the clock running (D2.13: no shirking, so it is counted). */
export const transfer = (demand, command, { mechanism }) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'dispatched', 'handling'))
        return wrongStage(demand);
    if (demand.stage.lead === command.lead)
        return refuse({ code: 'same-department' });
    const { max, rule } = mechanism.transfer;
    if (demand.stage.bound || demand.transfers >= max)
        return refuse({ code: 'no-transfer-left', max, rule });
    return happen({
        type: 'transferred',
        from: demand.stage.lead,
        lead: command.lead,
        rule,
        ...(command.reason ? { reason: command.reason } : {}),
    });
};
/** D2.14: the result is reported and the survey goes out (D2.25). */
export const resolve = (demand, command, { mechanism, calendar, now }) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'dispatched', 'handling'))
        return wrongStage(demand);
    if (!command.outcome.trim())
        return refuse({ code: 'empty-text' });
    const known = mechanism.closings.some(({ code }) => code === command.closing);
    if (mechanism.closings.length > 0 && !known)
        return refuse({ code: 'closing-wanted' });
    const closing = known && command.closing ? { closing: command.closing } : {};
    if (isReviewed(demand, { mechanism })) {
        const submitted = { type: 'submitted', outcome: command.outcome, ...closing, attachments: command.attachments };
        return isAt(demand, 'dispatched') ? happen({ type: 'accepted' }, submitted) : happen(submitted);
    }
    const resolved = {
        type: 'resolved',
        outcome: command.outcome,
        ...closing,
        attachments: command.attachments,
        ...surveyDates(now, mechanism, calendar),
    };
    return isAt(demand, 'dispatched') ? happen({ type: 'accepted' }, resolved) : happen(resolved);
};
//# sourceMappingURL=department.js.map