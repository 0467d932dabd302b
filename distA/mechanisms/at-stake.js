/** What is at stake for the department in charge: reminders, the warning before a card, and what counts for its standing. */
import { centre, group } from './audience.js';
import { leadOf } from './demand.js';
/** Whether a later date was asked for and nobody has decided yet. */
export function asksExtension({ stage }) {
    return stage.name === 'handling' && stage.extensionRequest !== undefined;
}
/** Whether its clocks are asked to stand still and nobody has decided yet. */
export function asksSuspension({ stage }) {
    return stage.name === 'handling' && stage.suspensionRequest !== undefined;
}
/** 催办: the department, or the centre while it is the centre's turn; the centre knows of every one. */
export function reminder(after) {
    const turn = isInHand(after) ? group(leadOf(after)) : [];
    return [...turn, centre].map((to) => ({ type: 'reminded', to, hold: true }));
}
/** Before anything falls (D2.22 and the like): to the work group, and to those who answer for it. */
export function warning(after, entry, { ladder }) {
    const lead = leadOf(after);
    if (entry.type !== 'warned' || !lead || !isInHand(after))
        return [];
    const { target } = entry;
    const atStake = ladder.steps.some(({ when }) => when.on === 'missed' && when.targets.includes(target) && (when.kinds?.includes(after.kind) ?? true));
    const audiences = [
        { type: 'department', id: lead },
        { type: 'deputies', id: lead },
    ];
    return atStake ? audiences.map((to) => ({ type: 'card-warning', to, hold: true })) : [];
}
const isInHand = ({ stage }) => stage.name === 'dispatched' || stage.name === 'handling';
/**
 * What counts for the department: a clock that it let pass, unless a reasoned plan was in by then (D2.15); the same clock when
 * that plan was declined; a promise kept; a contact that was denied.
 */
export function toStanding({ after, entry, mechanism }) {
    const lead = leadOf(after);
    if (!lead)
        return [];
    const counts = (type) => [{ type, to: { type: 'standing', id: lead } }];
    const promised = after.targets.filter((target) => target.promised);
    if (entry.type === 'missed')
        return isInHand(after) && !asksExtension(after) ? counts('missed') : [];
    if (entry.type === 'extension-declined')
        return promised.some(({ stoppedAt, missedAt }) => !stoppedAt && missedAt) ? counts(entry.type) : [];
    if (entry.type === 'resolved')
        return promised.some(({ stoppedAt, missedAt }) => stoppedAt?.getTime() === entry.at.getTime() && !missedAt) ? counts(entry.type) : [];
    const denied = entry.type === 'contact-confirmed' && entry.answer === 'no' && mechanism.falseContact;
    return denied ? counts('contact-confirmed') : [];
}
//# sourceMappingURL=at-stake.js.map