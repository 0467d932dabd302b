/** After a low rating: the form that the head signs (D2.27), and the department's appeal against the rating. */
import { actsFor, holds } from '../actor.js';
import { leadOf } from '../demand.js';
import { happen, isAt, refuse } from './decision.js';
function outsider(demand, command) {
    const lead = leadOf(demand);
    if (lead && actsFor(command.by, demand.city, lead))
        return undefined;
    return refuse({ code: 'not-your-role', need: 'department', ...(lead ? { department: lead } : {}) });
}
/** Whether the last rating is one of those that start something, or are counted against the department. */
export function isLow({ ratings }, { mechanism }) {
    const last = ratings.at(-1)?.level;
    return mechanism.survey.scale.some(({ code, low }) => low && code === last);
}
/** D2.27: 不满意诉求审核反馈表, signed by the principal of the department, who alone may. */
export const submitForm = (demand, command, { mechanism }) => {
    const lead = leadOf(demand);
    const { by } = command;
    const isHead = by.type === 'person' && by.grants.some(({ role, city, department }) => role === 'head' && city === demand.city && department === lead);
    if (!isHead)
        return refuse({ code: 'not-your-role', need: 'head', ...(lead ? { department: lead } : {}) });
    if (!isAt(demand, 'verifying'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (!command.text.trim())
        return refuse({ code: 'empty-text' });
    const { low } = mechanism.survey;
    const rule = low.action === 'redo' ? (low.verifyRule ?? low.rule) : mechanism.survey.rule;
    return happen({ type: 'form-submitted', text: command.text, attachments: command.attachments, rule });
};
/** A department may say why a rating is not deserved; once for each rating, and everybody sees it. */
export const appealRating = (demand, command, world) => {
    const barred = outsider(demand, command);
    if (barred)
        return barred;
    if (!isLow(demand, world))
        return refuse({ code: 'no-low-rating' });
    if (demand.ratings.at(-1)?.appeal)
        return refuse({ code: 'appealed-already' });
    return command.text.trim() ? happen({ type: 'rating-appealed', text: command.text }) : refuse({ code: 'empty-text' });
};
/** The centre decides; an appeal that is upheld takes the rating out of the figures, not out of the record. */
export const decideRatingAppeal = (demand, command) => {
    if (!holds(command.by, demand.city, 'dispatcher', 'administrator'))
        return refuse({ code: 'not-your-role', need: 'centre' });
    const appeal = demand.ratings.at(-1)?.appeal;
    if (!appeal || appeal.upheld !== undefined)
        return refuse({ code: 'no-appeal-pending' });
    return happen({ type: 'rating-appeal-decided', upheld: command.upheld });
};
//# sourceMappingURL=rating.js.map