/** 中止计时: asked by the department with a reason, granted by the approver, ended by the granted day or earlier by hand. */
import { holds } from '../actor.js';
import { deadline } from '../deadline.js';
import { promisedTarget } from '../demand.js';
import { countingSchema } from '../mechanism.js';
import { approvers } from './centre.js';
import { clocks } from './clock.js';
import { happen, isAt, refuse } from './decision.js';
import { outsider } from './department.js';
const plain = countingSchema.parse({ endOfDay: 'midnight' });
/** Only a promise that still runs can stand still. */
function tooLate(demand, now) {
    const target = promisedTarget(demand);
    const runs = target && !target.stoppedAt && !target.missedAt && target.by > now;
    return runs ? undefined : refuse({ code: 'suspension-too-late', by: target?.by ?? now });
}
export const requestSuspension = (demand, command, { mechanism, calendar, now }) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    const { pause } = mechanism;
    if (!pause)
        return refuse({ code: 'no-suspension' });
    if (demand.suspended)
        return refuse({ code: 'suspended', by: demand.suspended.until });
    if (!isAt(demand, 'handling'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    const { extensionRequest, suspensionRequest } = demand.stage;
    if (extensionRequest && extensionRequest.until > now)
        return refuse({ code: 'extension-pending' });
    if (suspensionRequest && suspensionRequest.until > now)
        return refuse({ code: 'suspension-pending' });
    const { max, rule, longest, reasons } = pause;
    if ((demand.suspensions ?? 0) >= max)
        return refuse({ code: 'no-suspension-left', max, rule });
    if (command.code && !reasons.some(({ code }) => code === command.code))
        return refuse({ code: 'unknown-reason' });
    if (!command.code && !command.reason.trim())
        return refuse({ code: 'empty-text' });
    if (command.until <= now)
        return refuse({ code: 'needs-later-date' });
    const latest = deadline(now, longest, calendar, plain).at;
    if (command.until > latest)
        return refuse({ code: 'suspension-too-long', latest: new Date(latest.getTime() - 1), rule });
    const { until, code } = command;
    return (tooLate(demand, now) ?? happen({ type: 'suspension-requested', until, ...(code ? { code } : {}), reason: command.reason.trim(), rule }));
};
function decided(grants) {
    return (demand, command, { mechanism, now }) => {
        const { pause } = mechanism;
        if (!pause)
            return refuse({ code: 'no-suspension' });
        const { approver, rule } = pause;
        if (!holds(command.by, demand.city, ...approvers[approver]))
            return refuse({ code: 'not-your-role', need: approver === 'dispatcher' ? 'centre' : approver });
        if (!isAt(demand, 'handling') || !demand.stage.suspensionRequest)
            return refuse({ code: 'no-suspension-pending' });
        if (!grants)
            return happen({ type: 'suspension-declined', rule });
        const { until, code, reason } = demand.stage.suspensionRequest;
        if (until <= now)
            return refuse({ code: 'extension-date-past', by: until });
        const missed = clocks(demand, now).filter(({ type }) => type === 'missed'); // What has run out before is not undone.
        return tooLate(demand, now) ?? happen(...missed, { type: 'suspension-granted', until, ...(code ? { code } : {}), reason, rule });
    };
}
export const grantSuspension = decided(true);
export const declineSuspension = decided(false);
/** 继续办理: by the department or by whoever may grant it. */
export const resume = (demand, command, { mechanism, now }) => {
    const approver = mechanism.pause?.approver ?? 'dispatcher';
    const barred = holds(command.by, demand.city, ...approvers[approver]) ? undefined : outsider(demand, command);
    if (barred)
        return barred;
    if (!demand.suspended)
        return refuse({ code: 'not-suspended' });
    return happen({
        type: 'resumed',
        from: earlier(demand.suspended.until, now),
        ...(mechanism.pause ? { rule: mechanism.pause.rule } : {}),
    });
};
const earlier = (one, two) => (one < two ? one : two);
/** Steps after which somebody else has the demand, or another date: the clocks go on first. */
const endings = new Set(['returned', 'transferred', 'dispatched', 'submitted', 'lane-set', 'decided']);
/** What has to happen before these happenings to a demand whose clocks stand still. */
export function resumedBefore({ suspended }, happenings, now) {
    const ends = suspended && happenings.some(({ type }) => endings.has(type));
    return ends ? [{ type: 'resumed', from: earlier(suspended.until, now) }] : [];
}
//# sourceMappingURL=suspension.js.map