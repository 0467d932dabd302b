/** A notice: a decided fact to tell, to whom, and whether it may wait for working hours. Words come later. */
import { coHandlersOf, leadOf, promisedTarget } from './demand.js';
import { asksExtension, asksSuspension, reminder, toStanding, warning } from './at-stake.js';
import { centre, group, requester } from './audience.js';
import { toJoined } from './joined.js';
/** Told to the requester one by one: each real step, once. */
const steps = new Set([
    'dispatched',
    'accepted',
    'replied',
    'extension-granted',
    'suspension-granted',
    'transferred',
    'resolved',
    'rated',
    'asked-again',
    'escalated',
    'decided',
    'rating-appealed',
    'rating-appeal-decided',
]);
/** Whose decision an extension, or a suspension, is. */
const approvers = { dispatcher: centre, supervisor: { type: 'supervisors' }, leader: { type: 'leaders' } };
/** Whether the promise has another date, or is certain now. */
function promiseMoved(before, after) {
    const [was, is] = [before && promisedTarget(before), promisedTarget(after)];
    return was !== undefined && is !== undefined && (was.by.getTime() !== is.by.getTime() || was.provisional !== is.provisional);
}
/** What the clock did can wait for the morning. */
const held = ({ by }) => (by.id === 'clock' ? { hold: true } : {});
function toRequester({ before, after, entry }) {
    if (entry.type === 'contacted' || entry.type === 'filed')
        return [{ type: entry.type, to: requester }];
    if (entry.type === 'redone' && before?.stage.name === 'verifying')
        return [{ type: 'redone', to: requester }];
    if (entry.type === 'closed' && (entry.closure !== 'written-off' || entry.unanswered || before?.stage.name === 'verifying'))
        return [{ type: 'closed', to: requester }];
    if (entry.type === 'recounted' || entry.type === 'lane-set')
        return promiseMoved(before, after) ? [{ type: 'recounted', to: requester, ...held(entry) }] : [];
    if (entry.type === 'resumed')
        return [{ type: 'resumed', to: requester, ...held(entry) }];
    if (entry.type === 'missed' || entry.type === 'asked-again')
        return [{ type: entry.type, to: requester, hold: true }];
    if (entry.type === 'rated')
        return [
            { type: 'survey-done', to: requester },
            { type: 'rated', to: requester },
        ];
    return steps.has(entry.type) && entry.type !== 'queued' ? [{ type: entry.type, to: requester }] : [];
}
function cards(before, after, entry) {
    const now = leadOf(after);
    const was = before && leadOf(before);
    const fresh = entry.type === 'dispatched' || entry.type === 'transferred' || entry.type === 'redone' || entry.type === 'return-declined';
    const left = was && was !== now ? group(was).map((to) => ({ type: 'card', to })) : [];
    if (entry.type === 'queued' || entry.type === 'filed')
        return left;
    const own = group(now).map((to) => ({ type: fresh ? 'new-card' : 'card', to }));
    return [...left, ...own, ...coHandlerCards(before, after, fresh)];
}
/** D2.13: who cooperates has a card of its own, new with the first word of it; who does so no longer is told on the card. */
function coHandlerCards(before, after, fresh) {
    const had = before && before.stage.name !== 'triage' ? coHandlersOf(before) : [];
    const has = after.stage.name === 'triage' ? [] : coHandlersOf(after);
    return [...new Set([...had, ...has])]
        .filter((id) => id !== leadOf(after) && !(before && id === leadOf(before)))
        .map((id) => ({ type: has.includes(id) && (fresh || !had.includes(id)) ? 'new-card' : 'card', to: { type: 'department', id } }));
}
/** The work group of the department in charge; while there is none, the centre is in charge. */
function inCharge(after) {
    return after.stage.name === 'triage' ? [centre] : group(leadOf(after));
}
function toGroup({ after, entry, mechanism }) {
    if (entry.type === 'reminded')
        return reminder(after);
    if (entry.type === 'warned')
        return warning(after, entry, mechanism);
    const told = new Set([
        'supplemented',
        'nudged',
        'extension-granted',
        'extension-declined',
        'suspension-granted',
        'suspension-declined',
        'rated',
        'commented',
        'sent-back',
        'rating-appeal-decided',
        'instructed',
        'decided',
        'escalated',
    ]);
    if (entry.type === 'resumed')
        return inCharge(after).map((to) => ({ type: 'resumed', to, ...held(entry) }));
    if (entry.type === 'missed')
        return inCharge(after).map((to) => ({ type: 'missed', to, hold: true }));
    if (entry.type === 'closed' && entry.closure === 'withdrawn')
        return group(leadOf(after)).map((to) => ({ type: 'closed', to }));
    const shared = (entry.type === 'supplemented' || entry.type === 'decided') && after.stage.name !== 'triage' ? coHandlersOf(after) : [];
    const others = shared.map((id) => ({ type: entry.type, to: { type: 'department', id } }));
    if (others.length > 0)
        return [...inCharge(after).map((to) => ({ type: entry.type, to })), ...others];
    return told.has(entry.type) ? inCharge(after).map((to) => ({ type: entry.type, to })) : [];
}
/** What the centre had to decide and has decided: its cards say so. */
function decided({ before, after, entry, mechanism }) {
    const left = (name) => before?.stage.name === name && after.stage.name !== name;
    if (left('triage') && entry.by.id !== 'auto')
        return [{ type: 'triage', to: centre }];
    if (left('reviewing'))
        return [{ type: 'review', to: centre }];
    if (entry.type === 'form-submitted')
        return [{ type: 'doubt', to: centre }];
    if (entry.type === 'rating-appeal-decided')
        return [{ type: 'rating-appealed', to: centre }];
    if (left('verifying'))
        return [{ type: 'doubt', to: centre }];
    const approver = approvers[mechanism.extension.approver];
    if (before && mechanism.pause && asksSuspension(before) && !asksSuspension(after))
        return [{ type: 'suspension-question', to: approvers[mechanism.pause.approver] }];
    return before && asksExtension(before) && !asksExtension(after) ? [{ type: 'extension-question', to: approver }] : [];
}
/** D2.27: the work group and the principal. */
function formWanted({ after, mechanism: { survey } }) {
    const id = leadOf(after);
    const audiences = id && survey.low.action === 'redo' && survey.low.form
        ? [
            { type: 'department', id },
            { type: 'heads', id },
        ]
        : [];
    return audiences.map((to) => ({ type: 'form-wanted', to }));
}
/** D3.11: told when the demand comes into such a lane, and when it comes to the unit. */
function principalLeads({ before, after, entry, mechanism }) {
    const lead = leadOf(after);
    const leads = mechanism.lanes.find(({ code }) => code === after.lane)?.principal !== undefined;
    const fresh = entry.type === 'lane-set' ? before?.lane !== after.lane : entry.type === 'dispatched' || entry.type === 'transferred';
    return lead && leads && fresh ? [{ type: 'principal-leads', to: { type: 'heads', id: lead } }] : [];
}
function toWatchers(told) {
    const { after, entry, mechanism } = told;
    switch (entry.type) {
        case 'queued':
        case 'returned':
            return [{ type: 'triage', to: centre }];
        case 'extension-requested':
            return [{ type: 'extension-question', to: approvers[mechanism.extension.approver] }];
        case 'kept-too-long':
            return [{ type: 'kept-too-long', to: centre, hold: true }];
        case 'suspension-requested':
            return mechanism.pause ? [{ type: 'suspension-question', to: approvers[mechanism.pause.approver] }] : [];
        case 'appealed':
            return [{ type: 'triage', to: centre }];
        case 'submitted':
            return [{ type: 'review', to: centre }];
        case 'reported':
        case 'instructed':
            return [{ type: entry.type, to: centre }];
        case 'escalated':
            return [{ type: 'leader-card', to: { type: 'leaders' } }];
        case 'filed':
            return entry.demand.addressee ? [{ type: 'leader-card', to: { type: 'leaders' } }] : [];
        case 'rating-appealed':
            return [{ type: 'rating-appealed', to: centre }];
        case 'doubted':
            return [{ type: 'doubt', to: centre }, ...formWanted(told)];
        case 'missed':
            return [{ type: 'missed', to: { type: 'supervisors' }, hold: true }];
        case 'contact-confirmed':
            return entry.answer === 'no' ? [{ type: 'contact-confirmed', to: { type: 'supervisors' } }] : [];
        default:
            return (entry.type === 'joined' || entry.type === 'left') && after.stage.name === 'triage' ? [{ type: 'triage', to: centre }] : [];
    }
}
/** D5.2: what the firm filed, and what came of it. */
function toSteward({ entry: { type }, mechanism }) {
    const told = type === 'filed' || type === 'resolved' || type === 'closed';
    return mechanism.steward && told ? [{ type: 'for-steward', to: { type: 'steward' } }] : [];
}
/** Whom an entry concerns. The first dispatch is told to the requester by `filed` already. */
export function notices(told) {
    const { before, after, entry, index } = told;
    const silent = entry.type === 'dispatched' && entry.by.id === 'auto';
    const drafts = [
        ...(silent ? [] : [...toRequester(told), ...toJoined(told)]),
        ...cards(before, after, entry),
        ...toGroup(told),
        ...toWatchers(told),
        ...principalLeads(told),
        ...decided(told),
        ...toSteward(told),
        ...toStanding(told),
    ];
    const address = (to) => ('id' in to ? `${to.type}-${to.id}` : to.type);
    return drafts.map((draft) => ({ ...draft, entry: index, key: `${after.number}:${index}:${draft.type}:${address(draft.to)}` }));
}
//# sourceMappingURL=notice.js.map