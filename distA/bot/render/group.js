/** The live card of a work group: one card holds all that is needed and changes in place. */
import { dayOf } from '../../mechanisms/calendar.js';
import { coHandlersOf, promisedTarget } from '../../mechanisms/demand.js';
import { isTown } from '../../mechanisms/towns.js';
import { longDay, shortDay } from '../texts/dates.js';
import { choiceName } from './office.js';
import { goesOnDay, suspendedFact } from './suspension.js';
import { button, cut, inLocale, isOpen, kindLabel, leadName, markOf, promise, words } from './view.js';
function title(view) {
    const { demand } = view;
    const text = words(view).group;
    const kind = kindLabel(demand.kind, view);
    const { stage } = demand;
    if (stage.name === 'dispatched')
        return stage.redo ? text.redo(demand.number, demand.ratings.at(-1)?.comment) : text.fresh(demand.number, kind);
    const state = stage.name === 'handling'
        ? text.accepted(stage.officer.name) + (demand.suspended ? ` · ${words(view).suspension.state}` : '')
        : stage.name === 'closed'
            ? words(view).closure[stage.closure]
            : words(view).stage[stage.name];
    return `${text.current(demand.number, kind)} · ${state}`;
}
function facts(view) {
    const { demand, enterprise } = view;
    const { label } = words(view);
    const target = promisedTarget(demand);
    const open = isOpen(view);
    const outcome = 'outcome' in demand.stage ? demand.stage.outcome : undefined;
    return [
        ...urgentFact(view),
        ...summaryFact(view),
        ...(enterprise
            ? [{ label: label.enterprise, value: enterprise.note ? `${enterprise.name}（${enterprise.note}）` : enterprise.name }]
            : []),
        ...(enterprise && open ? [{ label: label.contact, value: enterprise.contact }] : []),
        ...(target && open ? [{ label: label.deadline, value: promise(target, view) }] : []),
        ...suspendedFact(view),
        ...coHandlersFact(view),
        ...officeFacts(view),
        ...(outcome ? [{ label: label.result, value: cut(outcome).quote }] : []),
    ];
}
/** Why it is urgent, in the writer's words. */
export function urgentFact(view) {
    const { urgent } = view.demand;
    return urgent ? [{ label: words(view).label.urgent, value: urgent }] : [];
}
/** One line where the text is cut. */
export function summaryFact(view) {
    const { text, summary } = view.demand;
    return summary && cut(text).isCut ? [{ label: words(view).label.summary, value: summary }] : [];
}
/** D3.5: the team of commissioners for an enterprise of this class. */
function commissionerOf({ mechanism, enterprise }) {
    const held = enterprise?.tags ?? [];
    return mechanism.commissioners.find(({ tags }) => tags.length === 0 || tags.some((tag) => held.includes(tag)));
}
/** Its lane, whom it is addressed to and the last instruction, where there are any. */
function officeFacts(view) {
    const { demand, mechanism } = view;
    const { office } = words(view);
    const last = demand.instructions?.at(-1);
    const team = commissionerOf(view);
    return [
        ...(team ? [{ label: office.commissioner, value: inLocale(team, view.today.locale) }] : []),
        ...(demand.lane === 'general' ? [] : [{ label: office.lane, value: choiceName(mechanism.lanes, demand.lane, view) }]),
        ...(demand.addressee ? [{ label: office.addressee, value: choiceName(mechanism.addressees, demand.addressee, view) }] : []),
        ...(last ? [{ label: office.instruction, value: `${last.by.name} ${cut(last.text).quote}` }] : []),
    ];
}
/** 协办 beside the lead, when there are any. */
export function coHandlersFact(view) {
    const list = coHandlersOf(view.demand).map(view.names.department);
    return list.length > 0 ? [{ label: words(view).label.coHandlers, value: words(view).list(list) }] : [];
}
function noteLine(note, view) {
    const text = words(view);
    const files = note.attachments.length > 0 ? ` 📎${note.attachments.length}` : '';
    const own = note.department ? `${view.names.department(note.department)} ${note.by.name}` : note.by.name;
    const who = note.from === 'requester' ? text.group.requesterNote : own;
    return text.group.note(shortDay(dayOf(note.at, view.today.calendar), view.today), who, `${cut(note.text).quote}${files}`);
}
/** The last two notes, and what became of the contact. */
function log(view) {
    const { demand } = view;
    const text = words(view).group;
    const confirmed = demand.contacts.at(-1)?.confirmed;
    const contact = confirmed && { yes: text.contactYes, no: text.contactNo, 'wrong-number': text.contactWrong }[confirmed];
    const level = view.mechanism.survey.scale.find(({ code }) => code === demand.ratings.at(-1)?.level);
    const rated = demand.stage.name === 'closed' && level && text.rating(inLocale(level, view.today.locale));
    const joined = demand.joined?.length ? [words(view).joining.count(demand.joined.length)] : [];
    return [
        ...joined,
        ...demand.notes.slice(-2).map((note) => noteLine(note, view)),
        ...(contact ? [contact] : []),
        ...(rated ? [rated] : []),
    ];
}
/** A request whose own date has passed can be granted no more: another may be made. */
function waitingFor(request, { now }) {
    return request !== undefined && request.until > now;
}
/** Buttons by stage, the likeliest first; what cannot be done now is not shown. */
function buttons({ demand, mechanism, today }) {
    const { button: label } = words({ today });
    const { number, stage } = demand;
    const press = (verb) => button(label[verb], verb, number);
    const handOn = stage.name === 'dispatched' || stage.name === 'handling'
        ? isTown(mechanism, stage.lead)
            ? [press('passup')]
            : [...(canReturn(demand, mechanism) ? [press('return')] : []), ...(canTransfer(demand, mechanism) ? [press('transfer')] : [])]
        : [];
    const full = cut(demand.text).isCut ? [press('full')] : [];
    if (stage.name === 'dispatched')
        return [[press('accept'), ...handOn], ...(full.length > 0 ? [full] : [])];
    if (stage.name !== 'handling')
        return mayObject({ demand, mechanism }) ? [[press('objection')]] : [];
    const waits = demand.suspended !== undefined || waitingFor(stage.extensionRequest, today) || waitingFor(stage.suspensionRequest, today);
    const extend = demand.extensions < mechanism.extension.max && !waits ? [press('extend')] : [];
    const suspend = !waits && canSuspend(demand, mechanism, today.now) ? [press('suspend')] : [];
    return [
        [
            ...(demand.suspended ? [press('resume')] : []),
            ...(demand.contacts.at(-1)?.confirmed === 'yes' ? [] : [press('contacted')]),
            press('reply'),
            ...(reports(demand) ? [press('report')] : []),
            press('resolve'),
        ],
        [...extend, ...suspend, ...handOn, ...full],
    ].filter((row) => row.length > 0);
}
/** After a low rating that was not objected to yet. */
function mayObject({ demand, mechanism }) {
    const last = demand.ratings.at(-1);
    const low = mechanism.survey.scale.some((level) => level.low && level.code === last?.level);
    return low && !last?.appeal && (demand.stage.name === 'closed' || demand.stage.name === 'verifying');
}
/** While the promise runs, and not too often. */
function canSuspend(demand, { pause }, now) {
    const target = promisedTarget(demand);
    return pause !== undefined && (demand.suspensions ?? 0) < pause.max && target !== undefined && !target.stoppedAt && target.by > now;
}
/** While a clock runs that only a report stops (D4.13, D4.16). */
function reports({ targets }) {
    return targets.some(({ name, stoppedAt }) => (name === 'status' || name === 'report') && !stoppedAt);
}
function canReturn({ returns, stage }, mechanism) {
    return returns < mechanism.return.max && !('bound' in stage && stage.bound);
}
function canTransfer({ transfers, stage }, mechanism) {
    return transfers < mechanism.transfer.max && !('bound' in stage && stage.bound);
}
function footer(view) {
    const { stage } = view.demand;
    const text = words(view).group;
    if (stage.name === 'handling' && stage.extensionRequest)
        return text.extensionPending(longDay(dayOf(stage.extensionRequest.until, view.today.calendar), view.today));
    if (stage.name === 'handling' && stage.suspensionRequest)
        return words(view).suspension.pending(goesOnDay(stage.suspensionRequest, view));
    return stage.name === 'closed' && stage.unanswered ? text.noRating : undefined;
}
/** While a department has the demand, quoting its card is replying. */
function hint(view) {
    const { stage } = view.demand;
    if (stage.name !== 'dispatched' && stage.name !== 'handling')
        return undefined;
    return stage.name === 'handling' && (stage.extensionRequest ?? stage.suspensionRequest) ? undefined : words(view).group.footerNew;
}
export function groupCard(view) {
    const { demand } = view;
    const how = hint(view);
    const last = footer(view);
    const lines = log(view);
    return {
        mark: markOf(view),
        title: title(view),
        subject: demand.title,
        facts: facts(view),
        quote: cut(demand.text).quote,
        ...(demand.attachments.length > 0 ? { attachments: demand.attachments.length } : {}),
        ...(lines.length > 0 ? { log: lines } : {}),
        ...(last ? { footer: last } : {}),
        ...(how ? { hint: how } : {}),
        buttons: buttons(view),
    };
}
/** D2.13: who cooperates reads everything and may reply; the rest is the lead's. */
export function coHandlerCard(view) {
    const { demand } = view;
    const { group, button: label } = words(view);
    const open = demand.stage.name === 'dispatched' || demand.stage.name === 'handling';
    const own = groupCard(view);
    return {
        ...own,
        title: open ? group.coHandling(demand.number, kindLabel(demand.kind, view)) : own.title,
        footer: group.coHandlingOf(leadName(view)),
        buttons: open
            ? [[button(label.reply, 'reply', demand.number), ...(cut(demand.text).isCut ? [button(label.full, 'full', demand.number)] : [])]]
            : [],
    };
}
/** The card of a group that no longer has the demand: what became of it, and nothing to press. */
export function leftCard(view) {
    const text = words(view).group;
    const { stage } = view.demand;
    const centre = inLocale(view.mechanism.centre, view.today.locale);
    const back = stage.name === 'triage' && stage.returned?.passedUp ? words(view).town.left(centre) : text.toTriage(centre);
    const gone = stage.name === 'triage' ? back : text.moved(leadName(view));
    return { title: `${view.demand.number} · ${gone}`, subject: view.demand.title, facts: [], buttons: [] };
}
/** The old card when a newer one stands further down. */
export function supersededCard(view) {
    return { title: view.demand.number, subject: view.demand.title, facts: [], footer: words(view).group.superseded, buttons: [] };
}
//# sourceMappingURL=group.js.map