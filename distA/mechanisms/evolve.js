import { facts, pauseOf } from './facts.js';
import { redate } from './recount.js';
import { remindAt } from './reminder.js';
import { goOn, keepStanding, suspend } from './suspension.js';
import { extend, limit, recount, turn } from './targets.js';
/** The demand as it is filed: before that there is none. */
export function begin(entry, rules) {
    const filed = {
        ...entry.demand,
        requester: entry.by,
        filedAt: entry.at,
        targets: [],
        notes: [],
        contacts: [],
        ratings: [],
        replies: 0,
        returns: 0,
        transfers: 0,
        extensions: 0,
        stage: { name: 'triage', candidates: [] },
    };
    return reminded({ ...filed, targets: turn(filed, 'filed', entry.at, rules) }, entry.at, rules);
}
function dispatchedTo(lead, at, coHandlers = []) {
    return { name: 'dispatched', lead, coHandlers, dispatchedAt: at };
}
function returnedFrom(stage) {
    return stage.name === 'triage' ? stage.returned : undefined;
}
function closed(stage, entry) {
    const { closure, reason, unanswered } = entry;
    return {
        name: 'closed',
        closure,
        closedAt: entry.at,
        ...('lead' in stage && stage.lead ? { lead: stage.lead } : {}),
        ...('coHandlers' in stage && stage.coHandlers?.length ? { coHandlers: stage.coHandlers } : {}),
        ...('officer' in stage && stage.officer ? { officer: stage.officer } : {}),
        ...('outcome' in stage && stage.outcome ? { outcome: stage.outcome } : {}),
        ...('closing' in stage && stage.closing ? { closing: stage.closing } : {}),
        ...(reason ? { reason } : {}),
        ...(unanswered ? { unanswered } : {}),
    };
}
function reviewing(handling, { at, outcome, closing, attachments }) {
    return { name: 'reviewing', ...handling, outcome, outcomeFiles: attachments, submittedAt: at, ...(closing ? { closing } : {}) };
}
function resolved(handling, entry) {
    const { at, outcome, original, closing, attachments, askAgainAt, endsAt } = entry;
    return {
        name: 'resolved',
        ...handling,
        outcome,
        outcomeFiles: attachments,
        ...(closing ? { closing } : {}),
        ...(original ? { original } : {}),
        resolvedAt: at,
        asked: 1,
        endsAt,
        ...(askAgainAt ? { askAgainAt } : {}),
    };
}
/** The centre was told: the term of the town has served. */
function withoutTerm(stage) {
    if (stage.name !== 'dispatched' && stage.name !== 'handling')
        return stage;
    const { ownLevelBy: _over, ...rest } = stage;
    return rest;
}
/** Entries that only make sense after a dispatch carry its fields on. */
function nextStage(stage, entry) {
    const before = stage;
    const { lead = '', coHandlers = [], dispatchedAt = entry.at } = before;
    const kept = {
        lead,
        coHandlers,
        dispatchedAt,
        ...(before.bound ? { bound: true } : {}),
        ...(before.redo ? { redo: true } : {}),
        ...(before.ownLevelBy ? { ownLevelBy: before.ownLevelBy } : {}),
    };
    const handling = { ...kept, officer: before.officer ?? entry.by, acceptedAt: before.acceptedAt ?? entry.at };
    switch (entry.type) {
        case 'queued':
            return { name: 'triage', candidates: entry.candidates };
        case 'co-handler-added':
            return { ...stage, coHandlers: [...coHandlers, entry.department] };
        case 'dispatched':
            return { ...dispatchedTo(entry.lead, entry.at, entry.coHandlers), ...(entry.ownLevelBy ? { ownLevelBy: entry.ownLevelBy } : {}) };
        case 'kept-too-long':
            return withoutTerm(stage);
        case 'appealed':
            return { name: 'triage', candidates: [] };
        case 'submitted':
            return reviewing(handling, entry);
        case 'sent-back':
            return { name: 'handling', ...handling };
        case 'transferred':
            return dispatchedTo(entry.lead, entry.at);
        case 'accepted':
            return { name: 'handling', ...kept, officer: entry.by, acceptedAt: entry.at };
        case 'extension-requested':
            return { name: 'handling', ...handling, extensionRequest: { until: entry.until, reason: entry.reason, by: entry.by } };
        case 'suspension-requested':
            return { name: 'handling', ...handling, suspensionRequest: pauseOf(entry) };
        case 'extension-granted':
        case 'extension-declined':
        case 'suspension-granted':
        case 'suspension-declined':
            return { name: 'handling', ...handling };
        case 'returned':
            return { name: 'triage', candidates: entry.candidates, returned: entry.returned };
        case 'return-declined':
            return { ...dispatchedTo(entry.lead, entry.at, returnedFrom(stage)?.coHandlers), bound: true };
        // What a meeting decided is not sent back any more.
        case 'decided':
            return stage.name === 'dispatched' || stage.name === 'handling' ? { ...stage, bound: true } : stage;
        case 'resolved':
            return resolved(handling, entry);
        case 'redone':
            return { name: 'dispatched', lead, coHandlers, dispatchedAt: entry.at, redo: true };
        case 'closed':
            return closed(stage, entry);
        default:
            return stage;
    }
}
function inResolved(stage, entry) {
    if (stage.name === 'verifying' && entry.type === 'form-submitted') {
        const { at, by, text, attachments } = entry;
        return { ...stage, form: { at, by, text, attachments } };
    }
    if (stage.name !== 'resolved')
        return stage;
    if (entry.type === 'doubted')
        return { ...stage, name: 'verifying' };
    if (entry.type !== 'asked-again')
        return stage;
    const { askAgainAt: _past, ...rest } = stage;
    return { ...rest, asked: stage.asked + 1, ...(entry.askAgainAt ? { askAgainAt: entry.askAgainAt } : {}) };
}
function mark(targets, entry) {
    if (entry.type !== 'warned' && entry.type !== 'missed')
        return targets;
    const is = (target) => !target.stoppedAt && target.name === entry.target && target.startedAt.getTime() === entry.startedAt.getTime();
    return targets.map((target) => (is(target) ? { ...target, [entry.type === 'warned' ? 'warnedAt' : 'missedAt']: entry.at } : target));
}
/** A demand of another kind is promised what that kind is promised, counted from the day it was filed. */
function reclassify(demand, entry, rules) {
    const kind = entry.type === 'dispatched' ? entry.kind : undefined;
    const change = entry.type === 'lane-set' ? { lane: entry.lane } : kind && kind !== demand.kind ? { kind } : undefined;
    return change ? keepStanding(demand, recount(demand, change, rules), { ...demand, ...change }, rules) : demand.targets;
}
/** The name by which clocks know a step. */
function clockEvent({ type }) {
    if (type === 'extension-requested')
        return 'explained';
    return type === 'appealed' ? 'filed' : type;
}
/** Dates that an entry moves, or marks as soon or missed. */
function moved(demand, targets, entry, rules) {
    if (entry.type === 'suspension-granted')
        return suspend({ ...demand, targets }, { from: entry.at, to: entry.until }, rules);
    if (entry.type === 'resumed')
        return goOn({ ...demand, targets }, entry.from, rules);
    if (entry.type === 'extension-granted')
        return extend(targets, entry.until, entry.at, rules);
    if ((entry.type === 'lane-set' || entry.type === 'decided') && entry.until)
        return limit(targets, entry.until, entry.at, rules);
    return entry.type === 'recounted' ? redate(targets, entry.dates) : mark(targets, entry);
}
/** The demand with its next reminder, when it needs one. */
function reminded({ remindAt: _before, ...demand }, now, rules) {
    const next = remindAt(demand, now, rules);
    return next ? { ...demand, remindAt: next } : demand;
}
/** No longer suspended: it goes on, or has ended. */
function goesOn({ suspended, ...demand }, { type }) {
    return !suspended || type === 'resumed' || type === 'resolved' || type === 'closed' ? demand : { ...demand, suspended };
}
/** The demand after the entry. */
export function evolve(demand, entry, rules) {
    const reclassified = reclassify(demand, entry, rules);
    const stage = inResolved(nextStage(demand.stage, entry), entry);
    const after = { ...goesOn(demand, entry), ...facts(demand, entry), targets: reclassified, stage };
    const turned = turn(after, clockEvent(entry), entry.at, rules);
    return reminded({ ...after, targets: moved(demand, turned, entry, rules) }, entry.at, rules);
}
//# sourceMappingURL=evolve.js.map