import { deadline } from '../deadline.js';
import { countingSchema } from '../mechanism.js';
import { happen, isAt, refuse } from './decision.js';
const sameTime = countingSchema.parse({ endOfDay: 'same-time' });
/** Only the person who filed it; a colleague of the same enterprise may add to it and ask. */
function stranger(demand, command, orColleague = false) {
    const { by } = command;
    const own = by.type === 'person' && (by.id === demand.requester.id || (orColleague && by.enterprise === demand.enterprise));
    return own ? undefined : refuse({ code: 'not-your-role', need: 'requester' });
}
/** D2.30: false reports of contact are evidence. */
export const confirmContact = (demand, command, { mechanism }) => {
    const barred = stranger(demand, command);
    if (barred)
        return barred;
    const last = demand.contacts.at(-1);
    if (!last)
        return refuse({ code: 'no-contact' });
    return last.confirmed
        ? refuse({ code: 'contact-confirmed' })
        : happen({
            type: 'contact-confirmed',
            answer: command.answer,
            ...(mechanism.falseContact ? { rule: mechanism.falseContact.rule } : {}),
        });
};
export const supplement = (demand, command) => {
    const barred = stranger(demand, command, true);
    if (barred)
        return barred;
    if (isAt(demand, 'closed'))
        return refuse({ code: 'wrong-stage', stage: 'closed' });
    if (!command.text.trim() && command.attachments.length === 0)
        return refuse({ code: 'empty-text' });
    return happen({ type: 'supplemented', text: command.text, attachments: command.attachments });
};
export const nudge = (demand, command, { mechanism, calendar, now }) => {
    const barred = stranger(demand, command, true);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage', 'dispatched', 'handling', 'reviewing'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (demand.suspended)
        return refuse({ code: 'suspended', by: demand.suspended.until });
    const again = demand.nudgedAt && deadline(demand.nudgedAt, mechanism.nudge.every, calendar, { ...sameTime, onHoliday: 'keep' }).at;
    return again && now < again ? refuse({ code: 'nudged-already', again }) : happen({ type: 'nudged' });
};
/** Whoever was refused may say once more why the government should act; the centre looks again. */
export const appeal = (demand, command) => {
    const barred = stranger(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'closed') || demand.stage.closure !== 'rejected')
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    if (demand.appeals)
        return refuse({ code: 'no-appeal-left' });
    return command.text.trim() ? happen({ type: 'appealed', text: command.text }) : refuse({ code: 'empty-text' });
};
export const withdraw = (demand, command) => {
    const barred = stranger(demand, command);
    if (barred)
        return barred;
    if (!isAt(demand, 'triage', 'dispatched', 'handling'))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    return happen({ type: 'closed', closure: 'withdrawn' });
};
/** D2.25 one case one rating, D2.26 a low one sends it back the same day, D2.27 the last one goes to the centre. */
export const rate = (demand, command, { mechanism: { survey } }) => {
    const barred = stranger(demand, command);
    if (barred)
        return barred;
    const level = survey.scale.find(({ code }) => code === command.level);
    if (!level)
        return refuse({ code: 'unknown-level' });
    if (!isAt(demand, 'resolved'))
        return demand.ratings.length > 0 ? refuse({ code: 'already-rated' }) : refuse({ code: 'wrong-stage', stage: demand.stage.name });
    const rated = { type: 'rated', level: level.code, rule: survey.rule };
    if (!level.low || survey.low.action === 'nothing')
        return happen(rated, { type: 'closed', closure: 'written-off' });
    if (demand.replies < survey.low.maxReplies)
        return happen(rated, { type: 'redone', rule: survey.low.rule });
    return happen(rated, { type: 'doubted', rule: survey.low.verifyRule ?? survey.low.rule });
};
/** One sentence with the rating, when the person likes to add it. */
export const comment = (demand, command) => {
    const barred = stranger(demand, command);
    if (barred)
        return barred;
    if (!command.text.trim())
        return refuse({ code: 'empty-text' });
    return demand.ratings.length > 0
        ? happen({ type: 'commented', text: command.text })
        : refuse({ code: 'wrong-stage', stage: demand.stage.name });
};
//# sourceMappingURL=requester.js.map