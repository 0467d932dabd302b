/** What the dispatcher and the watchers read: one card, the candidates as buttons with their reasons. */
import { dayOf } from '../../mechanisms/calendar.js';
import { promisedTarget } from '../../mechanisms/demand.js';
import { daysLeft, longDay } from '../texts/dates.js';
import { choiceName } from './office.js';
import { goesOnDay, pauseReason } from './suspension.js';
import { coHandlersFact, summaryFact, urgentFact } from './group.js';
import { deskButtons, complexFact, proposedLane } from './desk-buttons.js';
import { button, cut, inLocale, kindLabel, leadName, markOf, missesPromise, promise, words } from './view.js';
function enterpriseFact({ enterprise, today }) {
    return enterprise
        ? [{ label: words({ today }).label.enterprise, value: enterprise.note ? `${enterprise.name}（${enterprise.note}）` : enterprise.name }]
        : [];
}
function returnedFact({ demand, mechanism, names, today }) {
    if (demand.stage.name !== 'triage' || !demand.stage.returned)
        return [];
    const { department, reason, text, passedUp } = demand.stage.returned;
    const { centre, label, town, button: press } = words({ today });
    if (passedUp)
        return [{ label: press.passup, value: town.passedUp(names.department(department), text ?? '') }];
    const listed = mechanism.return.reasons.find(({ code }) => code === reason);
    const why = [listed ? inLocale(listed, today.locale) : reason, text].filter(Boolean).join(' ');
    return [
        {
            label: label.returned,
            value: `${centre.returnedBy(names.department(department), why)}，${centre.returnsLeft(demand.returns, mechanism.return.max)}`,
        },
    ];
}
/** What of its work speaks for a candidate; another department may be proposed for the words as a whole. */
function reasonFor(id, { demand, today }) {
    const reason = demand.reasons?.[id];
    return reason && inLocale(reason, today.locale);
}
/** 待派: at most three candidates, then everything else that a dispatcher may do. */
export function triageCard(view) {
    const { demand, names } = view;
    const { centre, button: label } = words(view);
    const candidates = demand.stage.name === 'triage' ? demand.stage.candidates : [];
    const target = promisedTarget(demand);
    const dispatch = candidates
        .slice(0, 3)
        .map((id) => [button(centre.candidate(names.department(id), reasonFor(id, view)), 'dispatch', demand.number, id)]);
    const returned = demand.stage.name === 'triage' && demand.stage.returned && !demand.stage.returned.passedUp
        ? [button(label.keep, 'keep', demand.number)]
        : [];
    return {
        mark: markOf(view),
        title: centre.triage(demand.number, kindLabel(demand.kind, view)),
        subject: demand.title,
        facts: [
            ...enterpriseFact(view),
            ...urgentFact(view),
            ...returnedFact(view),
            ...summaryFact(view),
            ...complexFact(view),
            ...coHandlersFact(view),
            ...(demand.appeals ? [{ label: words(view).office.appeal, value: appealOf(demand) }] : []),
            ...(target ? [{ label: words(view).label.deadline, value: promise(target, view) }] : []),
        ],
        quote: cut(demand.text).quote,
        ...(demand.attachments.length > 0 ? { attachments: demand.attachments.length } : {}),
        ...(demand.joined?.length ? { log: [words(view).joining.count(demand.joined.length)] } : {}),
        footer: dispatch.length > 0 ? centre.triageFooter : centre.triageOpen,
        buttons: [
            ...dispatch,
            ...proposedLane(view),
            [
                ...returned,
                button(label.others, 'others', demand.number),
                button(label.cohandle, 'cohandle', demand.number),
                button(label.reject, 'reject', demand.number),
                ...deskButtons(view),
                ...(cut(demand.text).isCut ? [button(label.full, 'full', demand.number)] : []),
            ],
        ],
    };
}
/** Why the enterprise thinks that it should have been accepted. */
function appealOf({ notes }) {
    return cut(notes.findLast(({ from }) => from === 'requester')?.text ?? '').quote;
}
export function extensionCard(entry, view) {
    const { demand, today } = view;
    const { centre, button: label, label: fact } = words(view);
    const target = promisedTarget(demand);
    return {
        mark: markOf(view),
        title: centre.extension(demand.number, leadName(view)),
        subject: demand.title,
        facts: [
            ...(target ? [{ label: fact.deadline, value: promise(target, view) }] : []),
            { label: centre.extensionUntil, value: longDay(dayOf(entry.until, today.calendar), today) },
            { label: centre.extensionReason, value: entry.reason },
        ],
        buttons: [[button(label.grant, 'grant', demand.number), button(label.decline, 'decline', demand.number)]],
    };
}
/** Whether the principal has signed, and what they say. */
function formFact(view) {
    const { demand, mechanism } = view;
    const { low } = mechanism.survey;
    if (low.action !== 'redo' || !low.form || demand.stage.name !== 'verifying')
        return [];
    const { form } = demand.stage;
    const { office } = words(view);
    return [
        {
            label: office.form,
            value: form ? `${form.by.name}：${cut(form.text).quote}${form.attachments.length > 0 ? ' 📎' : ''}` : office.formMissing,
        },
    ];
}
/** D2.27: the centre verifies what did not satisfy twice. */
export function doubtCard(view) {
    const { demand } = view;
    const { centre, button: label, label: fact } = words(view);
    const outcome = 'outcome' in demand.stage ? (demand.stage.outcome ?? '') : '';
    const comment = demand.ratings.at(-1)?.comment;
    return {
        mark: '🟡',
        title: centre.doubt(demand.number),
        subject: demand.title,
        facts: [
            ...enterpriseFact(view),
            { label: fact.department, value: leadName(view) },
            { label: fact.result, value: cut(outcome).quote },
            ...formFact(view),
        ],
        ...(comment ? { quote: cut(comment).quote } : {}),
        buttons: [[button(label.close, 'close', demand.number), button(label.redo, 'redo', demand.number)]],
    };
}
/** Words for the work group and the supervisors; undefined for what the live card says already. */
export function tellGroup(entry, view) {
    const { demand, today } = view;
    const { group, office } = words(view);
    const target = promisedTarget(demand);
    const left = target ? daysLeft(target.by, today) : 0;
    const clock = target && target.by < today.now ? group.over(Math.floor(-left)) : group.left(Math.max(0, left));
    const level = view.mechanism.survey.scale.find(({ code }) => entry.type === 'rated' && code === entry.level);
    const say = (text) => ({ type: 'text', text });
    switch (entry.type) {
        case 'supplemented':
            return say(group.supplemented(demand.number, entry.text || `📎${entry.attachments.length}`));
        case 'nudged':
            return say(`${markOf(view)} ${group.nudged(demand.number, clock)}`);
        case 'extension-granted':
            return say(group.extensionGranted(demand.number, longDay(dayOf(entry.until, today.calendar), today)));
        case 'extension-declined':
            return say(group.extensionDeclined(demand.number));
        case 'kept-too-long': {
            const text = words(view).town.keptTooLong(demand.number, leadName(view), view.mechanism.firstResponsible?.rule ?? '');
            return { type: 'text', text, buttons: [[button(words(view).button.takeback, 'takeback', demand.number)]] };
        }
        case 'suspension-granted':
            return say(words(view).suspension.granted(demand.number, pauseReason(entry, view), goesOnDay(entry, view)));
        case 'suspension-declined':
            return say(words(view).suspension.declined(demand.number));
        case 'resumed':
            return say(words(view).suspension.resumed(demand.number, target ? promise(target, view) : ''));
        case 'rated':
            return say(group.rated(demand.number, level ? inLocale(level, today.locale) : entry.level));
        case 'commented':
            return say(group.commented(demand.number, entry.text));
        case 'reminded':
            return say(`🔴 ${group.reminded(demand.number, leadName(view), words(view).stage[demand.stage.name])}`);
        case 'rating-appeal-decided':
            return say(office.decidedToRequester(demand.number, entry.upheld ? office.upheld : office.dismissed));
        case 'sent-back':
            return say(office.sentBack(demand.number, entry.reason));
        case 'reported':
            return say(office.reported(demand.number, leadName(view), entry.text || `📎${entry.attachments.length}`));
        case 'instructed':
            return say(office.instructed(demand.number, entry.by.name, entry.text));
        case 'decided': {
            const until = entry.until && longDay(dayOf(entry.until, today.calendar), today);
            return say(words(view).meeting.decided(demand.number, choiceName(view.mechanism.meetings, entry.meeting, view), entry.text, until));
        }
        case 'escalated':
            return say(office.raised(demand.number, choiceName(view.mechanism.escalations, entry.to, view)));
        case 'closed':
            return say(group.withdrawn(demand.number));
        case 'missed':
            if (entry.target === 'contact')
                return say(`🟡 ${group.noContact(demand.number, leadName(view))}`);
            if (!missesPromise(entry, demand))
                return say(`🟡 ${group.notDone(demand.number, leadName(view), group.clockNames[entry.target])}`);
            return say(`🔴 ${group.missed(demand.number, leadName(view), clock)}`);
        case 'contact-confirmed':
            return say(group.contactDenied(demand.number, leadName(view), entry.rule ?? ''));
        default:
            return undefined;
    }
}
//# sourceMappingURL=centre.js.map