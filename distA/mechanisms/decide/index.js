/** decide(demand, command, world): one small function per command, chosen from a table that the compiler keeps complete. */
import { alarmAt } from '../alarm.js';
import { by } from '../actor.js';
import { barred } from '../eligibility.js';
import { begin, evolve } from '../evolve.js';
import { kindIn } from '../kinds.js';
import { notices } from '../notice.js';
import { isTown, ownLevelBy } from '../towns.js';
import * as centre from './centre.js';
import { checkDeadlines, recount } from './clock.js';
import * as department from './department.js';
import { decideAtMeeting } from './meeting.js';
import * as joining from './joining.js';
import * as raising from './raising.js';
import * as rating from './rating.js';
import * as requester from './requester.js';
import * as review from './review.js';
import * as suspension from './suspension.js';
import { passUp } from './towns.js';
const table = {
    dispatch: centre.dispatch,
    'add-co-handler': centre.addCoHandler,
    'decline-return': centre.declineReturn,
    reject: centre.reject,
    'grant-extension': centre.grantExtension,
    'decline-extension': centre.declineExtension,
    verify: centre.verify,
    accept: department.accept,
    'record-contact': department.recordContact,
    reply: department.reply,
    'request-extension': department.requestExtension,
    'pass-up': passUp,
    'request-suspension': suspension.requestSuspension,
    'grant-suspension': suspension.grantSuspension,
    'decline-suspension': suspension.declineSuspension,
    resume: suspension.resume,
    return: department.returnToDispatcher,
    transfer: department.transfer,
    resolve: department.resolve,
    report: department.report,
    'set-lane': raising.setLane,
    escalate: raising.escalate,
    instruct: raising.instruct,
    'decide-at-meeting': decideAtMeeting,
    release: review.release,
    'send-back': review.sendBack,
    appeal: requester.appeal,
    'submit-form': rating.submitForm,
    'appeal-rating': rating.appealRating,
    'decide-rating-appeal': rating.decideRatingAppeal,
    'confirm-contact': requester.confirmContact,
    supplement: requester.supplement,
    nudge: requester.nudge,
    withdraw: requester.withdraw,
    join: joining.join,
    leave: joining.leave,
    rate: requester.rate,
    comment: requester.comment,
    'check-deadlines': checkDeadlines,
    recount,
};
/** Folds happenings one after another, each with the notices it causes; `index` is the first one's place in history. */
function fold(before, entries, world, index) {
    let demand = before;
    const told = [];
    for (const [offset, entry] of entries.entries()) {
        const after = evolve(demand, entry, world);
        told.push(...notices({ before: demand, after, entry, index: index + offset, mechanism: world.mechanism }));
        demand = after;
    }
    return { ok: true, demand, entries, notices: oneCardEach(told), alarmAt: alarmAt(demand) };
}
/** One command, one card: of several card notices to one group the last is kept, as a new card when any was new. */
function oneCardEach(all) {
    const cards = new Map();
    const rest = [];
    for (const notice of all) {
        if (notice.type !== 'card' && notice.type !== 'new-card')
            rest.push(notice);
        else {
            const to = JSON.stringify(notice.to);
            cards.set(to, cards.get(to)?.type === 'new-card' ? { ...notice, type: 'new-card' } : notice);
        }
    }
    return [...rest, ...cards.values()];
}
/**
 * What a command does to a demand under its mechanism. Pure; `index` is how many entries history holds already.
 * A refusal is a value and says why.
 */
export function decide(demand, command, world, index) {
    const verdict = table[command.type](demand, command, world);
    if (!verdict.ok)
        return verdict;
    const happenings = [...suspension.resumedBefore(demand, verdict.happenings, world.now), ...verdict.happenings];
    const entries = happenings.map((happening) => ({ at: world.now, by: by(command.by), key: command.key, ...happening }));
    return fold(demand, entries, world, index);
}
const auto = { id: 'auto', name: '' };
/** To its lead; a town has a term of its own (D2.6). */
function atOnce(lead, { mechanism, calendar, now }) {
    const by = isTown(mechanism, lead) ? ownLevelBy(mechanism, now, calendar) : undefined;
    const town = by && mechanism.firstResponsible ? { ownLevelBy: by, rule: mechanism.firstResponsible.rule } : {};
    return { type: 'dispatched', lead, coHandlers: [], ...town };
}
/** The first decision about a demand: filed, and dispatched at once when its lead is sure, else 待派 (D2.11). */
export function file(command, world, tags) {
    const refusal = barred(command.by, tags, world);
    if (refusal)
        return { ok: false, refusal };
    const demand = { ...command.demand, kind: kindIn(world.mechanism, command.demand.kind) };
    const filed = { type: 'filed', demand, at: world.now, by: by(command.by), key: command.key };
    const next = command.lead ? atOnce(command.lead, world) : { type: 'queued', candidates: command.candidates };
    const begun = begin(filed, world);
    const decided = fold(begun, [{ ...next, at: world.now, by: command.dispatcher ?? auto, key: command.key }], world, 1);
    return {
        ...decided,
        entries: [filed, ...decided.entries],
        notices: [...notices({ after: begun, entry: filed, index: 0, mechanism: world.mechanism }), ...decided.notices],
    };
}
//# sourceMappingURL=index.js.map