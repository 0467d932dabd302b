/** What the centre decides: dispatch, arbitration of returns, extensions, rejection, verification. */
import { holds } from '../actor.js';
import { coHandlersOf, leadOf } from '../demand.js';
import { kindIn } from '../kinds.js';
import { laneWhenShared } from '../lanes.js';
import { happen, isAt, refuse, wrongStage } from './decision.js';
function notCentre(demand, command) {
    return holds(command.by, demand.city, 'dispatcher', 'administrator') ? undefined : refuse({ code: 'not-your-role', need: 'centre' });
}
/** D2.11, D2.13: one lead, others cooperate. */
export const dispatch = (demand, command, { mechanism }) => {
    const barred = notCentre(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    return happen({
        type: 'dispatched',
        lead: command.lead,
        coHandlers: [...new Set([...coHandlersOf(demand), ...(command.coHandlers ?? [])])].filter((department) => department !== command.lead),
        ...(command.kind ? { kind: kindIn(mechanism, command.kind) } : {}),
    });
};
/** D2.13: one more department cooperates; it gets a card, the lead and the clock stay. */
export const addCoHandler = (demand, command, { mechanism }) => {
    const barred = notCentre(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage', 'dispatched', 'handling'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (leadOf(demand) === command.department)
        return refuse({ code: 'same-department' });
    if (coHandlersOf(demand).includes(command.department))
        return refuse({ code: 'co-handles-already' });
    const lane = laneWhenShared(mechanism, demand.lane);
    return happen({ type: 'co-handler-added', department: command.department }, ...(lane ? [{ type: 'lane-set', lane }] : []));
};
/** 不同意退回: the department keeps the demand; the clock has been running all the while. */
export const declineReturn = (demand, command) => {
    const barred = notCentre(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage') || !demand.stage.returned || demand.stage.returned.passedUp)
        return refuse({ code: 'not-a-return' });
    return happen({ type: 'return-declined', lead: demand.stage.returned.department });
};
export const reject = (demand, command, { mechanism }) => {
    const barred = notCentre(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage'))
        return wrongStage(demand);
    const reason = mechanism.refusals.find(({ code }) => code === command.reason);
    return reason
        ? happen({ type: 'closed', closure: 'rejected', reason: reason.code, rule: reason.rule })
        : refuse({ code: 'unknown-reason' });
};
export const approvers = { dispatcher: ['dispatcher', 'administrator'], supervisor: ['supervisor'], leader: ['leader'] };
/** D2.15, D2.16: an extension stands when its approver has agreed. */
function decideExtension(happening) {
    return (demand, command, { mechanism, now }) => {
        const { approver, rule } = mechanism.extension;
        if (!holds(command.by, demand.city, ...approvers[approver]))
            return refuse({ code: 'not-your-role', need: approver === 'dispatcher' ? 'centre' : approver });
        if (!isAt(demand, 'handling') || !demand.stage.extensionRequest)
            return refuse({ code: 'no-extension-pending' });
        const { until } = demand.stage.extensionRequest;
        // A clock moved to a date that has passed would be missed the moment it is granted.
        if (happening === 'extension-granted' && until <= now)
            return refuse({ code: 'extension-date-past', by: until });
        return happen(happening === 'extension-granted' ? { type: happening, until, rule } : { type: happening, rule });
    };
}
export const grantExtension = decideExtension('extension-granted');
export const declineExtension = decideExtension('extension-declined');
/** D2.27: after two replies that did not satisfy, the centre gives its opinion. */
export const verify = (demand, command, { mechanism }) => {
    const barred = notCentre(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'verifying'))
        return wrongStage(demand);
    const { low } = mechanism.survey;
    const rule = low.action === 'redo' ? (low.verifyRule ?? low.rule) : mechanism.survey.rule;
    const opinion = command.opinion?.trim() ? { opinion: command.opinion.trim() } : {};
    if (command.outcome === 'redo')
        return happen({ type: 'redone', ...opinion, rule });
    // What did not satisfy twice is not written off before the principal has signed for it.
    if (low.action === 'redo' && low.form && !demand.stage.form)
        return refuse({ code: 'form-missing', rule });
    return happen({ type: 'closed', closure: 'written-off', ...opinion, rule });
};
//# sourceMappingURL=centre.js.map