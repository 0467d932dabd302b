/** Lanes, raising and instructions: what makes one demand more than an ordinary one. */
import { holds } from '../actor.js';
import { happen, isAt, refuse } from './decision.js';
function barredFromCentre(demand, command) {
    if (!holds(command.by, demand.city, 'dispatcher', 'administrator'))
        return refuse({ code: 'not-your-role', need: 'centre' });
    return isAt(demand, 'triage', 'dispatched', 'handling') ? undefined : refuse({ code: 'wrong-stage', stage: demand.stage.name });
}
/** D1.11 to D1.13, D3.6, D4.16: another lane has other clocks, counted from where they would have begun. */
export const setLane = (demand, command, { mechanism, now }) => {
    const barred = barredFromCentre(demand, command);
    if (barred)
        return barred;
    const lane = mechanism.lanes.find(({ code }) => code === command.lane);
    if (!lane && command.lane !== 'general')
        return refuse({ code: 'unknown-reason' });
    if (demand.lane === command.lane && !lane?.ownLimit)
        return refuse({ code: 'same-lane' });
    const limit = lane?.ownLimit ? command.until : undefined;
    if (lane?.ownLimit && (!limit || limit <= now))
        return refuse({ code: 'needs-later-date' });
    return happen({ type: 'lane-set', lane: command.lane, ...(limit ? { until: limit } : {}), ...(lane ? { rule: lane.rule } : {}) });
};
/** D1.8, D2.7, D2.8, D2.19, D5.13: raised by weight, whatever the clocks say; to each of them once. */
export const escalate = (demand, command, { mechanism }) => {
    const barred = barredFromCentre(demand, command);
    if (barred)
        return barred;
    const to = mechanism.escalations.find(({ code }) => code === command.to);
    if (!to)
        return refuse({ code: 'unknown-reason' });
    return demand.escalations?.includes(to.code)
        ? refuse({ code: 'raised-already' })
        : happen({ type: 'escalated', to: to.code, rule: to.rule });
};
/** 批示 (D1.6): a leader's instruction, which departments carry out. */
export const instruct = (demand, command) => {
    if (!holds(command.by, demand.city, 'leader'))
        return refuse({ code: 'not-your-role', need: 'leader' });
    if (isAt(demand, 'closed'))
        return refuse({ code: 'wrong-stage', stage: 'closed' });
    return command.text.trim() ? happen({ type: 'instructed', text: command.text }) : refuse({ code: 'empty-text' });
};
//# sourceMappingURL=raising.js.map