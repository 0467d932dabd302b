/** D5.7, D1.16, D4.17: the office reads a result before the enterprise does; what it changes stands beside what was written. */
import { holds } from '../actor.js';
import { kindRule } from '../kinds.js';
import { surveyDates } from '../survey.js';
import { happen, isAt, refuse } from './decision.js';
/** Whether a result of this demand goes through the office first. */
export function isReviewed({ kind }, { mechanism }) {
    const { answerMode } = kindRule(mechanism, kind);
    return answerMode === 'after-review' || answerMode === 'in-government-name';
}
function barred(demand, command) {
    if (!holds(command.by, demand.city, 'dispatcher', 'administrator'))
        return refuse({ code: 'not-your-role', need: 'centre' });
    return isAt(demand, 'reviewing') ? undefined : refuse({ code: 'wrong-stage', stage: demand.stage.name });
}
/** The answer goes out, as it was written or as the office has put it. */
export const release = (demand, command, { mechanism, calendar, now }) => {
    const no = barred(demand, command);
    if (no)
        return no;
    if (!isAt(demand, 'reviewing'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    const { outcome, outcomeFiles, closing } = demand.stage;
    const edited = command.outcome?.trim();
    return happen({
        type: 'resolved',
        outcome: edited || outcome,
        ...(closing ? { closing } : {}),
        ...(edited && edited !== outcome ? { original: outcome } : {}),
        attachments: outcomeFiles,
        ...surveyDates(now, mechanism, calendar),
        rule: kindRule(mechanism, demand.kind).rule,
    });
};
/** Back to the department with the reason; its clocks have been running all the while. */
export const sendBack = (demand, command, { mechanism }) => {
    const no = barred(demand, command);
    if (no)
        return no;
    return command.reason.trim()
        ? happen({ type: 'sent-back', reason: command.reason, rule: kindRule(mechanism, demand.kind).rule })
        : refuse({ code: 'empty-text' });
};
//# sourceMappingURL=review.js.map