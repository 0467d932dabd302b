/** What the entrepreneur is told: each real step, one line each; a card where something can be pressed. */
import { dayOf } from '../../mechanisms/calendar.js';
import { promisedTarget } from '../../mechanisms/demand.js';
import { kindRule } from '../../mechanisms/kinds.js';
import { longDay } from '../texts/dates.js';
import { choiceName } from './office.js';
import { suspendedFact, tellSuspension } from './suspension.js';
import { approverName, button, inLocale, isOpen, leadName, markOf, missesPromise, promise, promisedDay, words } from './view.js';
const text = (message, buttons) => ({ type: 'text', text: message, ...(buttons ? { buttons } : {}) });
const card = (value) => ({ type: 'card', card: value });
/** ✅ 已提交，编号 …: the receipt, with the department and the date. */
export function filedCard(view) {
    const { demand, mechanism, today } = view;
    const { label, button: press, requester } = words(view);
    const target = promisedTarget(demand);
    const lead = 'lead' in demand.stage ? leadName(view) : requester.inTriage(inLocale(mechanism.centre, today.locale));
    return {
        mark: '✅',
        title: requester.filed(demand.number),
        subject: demand.title,
        facts: [{ label: label.department, value: lead }, ...(target ? [{ label: label.answerBy, value: promise(target, view) }] : [])],
        footer: requester.filedFooter,
        buttons: [[button(press.why, 'why', demand.number), button(press.withdraw, 'withdraw', demand.number)]],
    };
}
/** Number and stage, in whose hands it is and until when; `buttons` only while it is under way. */
export function standsCard(subject, buttons, view) {
    const { demand } = view;
    const { label, stage, closure } = words(view);
    const target = promisedTarget(demand);
    return {
        mark: markOf(view),
        title: `${demand.number} · ${demand.stage.name === 'closed' ? closure[demand.stage.closure] : stage[demand.stage.name]}`,
        subject,
        facts: [
            { label: label.department, value: leadName(view) },
            ...(isOpen(view) && target ? [{ label: label.answerBy, value: promise(target, view) }] : []),
            ...suspendedFact(view),
        ],
        buttons: isOpen(view) ? buttons : [],
    };
}
/** What can be done with an own demand that is under way, or has ended. */
export function mineCard(view) {
    const { demand } = view;
    const { button: press } = words(view);
    const ask = [button(press.more, 'more', demand.number), button(press.why, 'why', demand.number)];
    const buttons = [
        demand.suspended ? ask : [button(press.nudge, 'nudge', demand.number), ...ask],
        [button(press.withdraw, 'withdraw', demand.number)],
    ];
    return standsCard(demand.title, buttons, view);
}
function surveyButtons({ demand, mechanism, today }) {
    const levels = mechanism.survey.scale.map((level) => button(inLocale(level, today.locale), 'rate', demand.number, level.code));
    return [levels.slice(0, 2), levels.slice(2)].filter((row) => row.length > 0);
}
/** D1.14: as what it was closed. */
function closingFact(view) {
    const { stage } = view.demand;
    const closing = 'closing' in stage ? stage.closing : undefined;
    return closing ? [{ label: words(view).office.closing, value: choiceName(view.mechanism.closings, closing, view) }] : [];
}
/** ✅ 已办结: the result and the survey in the city's own scale (D2.25, D2.40). */
export function surveyCard(view) {
    const { demand, mechanism } = view;
    const { label, requester, why, office } = words(view);
    const { answerMode } = kindRule(mechanism, demand.kind);
    const { low } = mechanism.survey;
    const term = mechanism.targets.find(({ name }) => name === 'rework')?.term;
    const redo = low.action === 'redo' && demand.replies < low.maxReplies && term ? why.term(term.count, term.unit) : undefined;
    const outcome = 'outcome' in demand.stage ? (demand.stage.outcome ?? '') : '';
    return {
        mark: '✅',
        title: requester.resolved(demand.number),
        facts: [
            { label: label.result, value: outcome },
            ...closingFact(view),
            ...(answerMode === 'in-government-name' && mechanism.government
                ? [{ label: office.answeredBy, value: inLocale(mechanism.government, view.today.locale) }]
                : []),
        ],
        footer: requester.survey(redo),
        buttons: surveyButtons(view),
    };
}
/** The survey that was answered: the rating stands on it, the buttons are gone. */
export function answeredSurvey(entry, view) {
    const { requester } = words(view);
    const level = view.mechanism.survey.scale.find(({ code }) => code === entry.level);
    return {
        mark: '✅',
        title: requester.resolved(view.demand.number),
        subject: view.demand.title,
        facts: [],
        footer: requester.rated(level ? inLocale(level, view.today.locale) : entry.level),
        buttons: [],
    };
}
function rated(view) {
    const { demand, mechanism, today } = view;
    const { requester } = words(view);
    const target = promisedTarget(demand);
    if (demand.stage.name === 'verifying')
        return { type: 'ask', text: requester.doubted(inLocale(mechanism.centre, today.locale)), placeholder: requester.commentPlaceholder };
    if (demand.stage.name === 'dispatched' && target)
        return { type: 'ask', text: requester.redone(leadName(view), promisedDay(target, view)), placeholder: requester.commentPlaceholder };
    return text(requester.thanks);
}
/** 核查意见, behind what came of it. */
function opinionOf({ opinion }, { today }) {
    return opinion ? `\n${words({ today }).office.opinionPlaceholder}${today.locale === 'en' ? ': ' : '：'}${opinion}` : '';
}
function ended(entry, { demand, mechanism, today }) {
    const { requester } = words({ today });
    if (entry.closure === 'withdrawn')
        return text(requester.withdrawn(demand.number));
    const reason = mechanism.refusals.find(({ code }) => code === entry.reason);
    if (entry.closure === 'rejected')
        return text(requester.rejected(demand.number, reason ? inLocale(reason, today.locale) : '', reason?.rule ?? ''), demand.appeals ? undefined : [[button(words({ today }).button.appeal, 'appeal', demand.number)]]);
    return text(entry.unanswered
        ? requester.silent(demand.number)
        : `${requester.verified(demand.number, inLocale(mechanism.centre, today.locale))}${opinionOf(entry, { today })}`);
}
/** What a joint meeting decided, without the words that it has for the departments. */
function decidedWords({ meeting, until }, view) {
    const { demand, mechanism, today } = view;
    const day = until && longDay(dayOf(until, today.calendar), today);
    return words(view).meeting.decidedToRequester(demand.number, choiceName(mechanism.meetings, meeting, view), leadName(view), day);
}
/** One step in the requester's words; undefined when this entry is none of theirs. */
export function tellRequester(entry, view) {
    const { demand, mechanism, names, today } = view;
    const { requester, button: press } = words(view);
    const target = promisedTarget(demand);
    if (entry.type === 'suspension-granted' || entry.type === 'resumed')
        return tellSuspension(entry, view);
    switch (entry.type) {
        case 'filed':
            return card(filedCard(view));
        case 'dispatched':
            return text(`${demand.number} ${requester.dispatched(names.department(entry.lead), target ? promisedDay(target, view) : '')}`);
        case 'accepted':
            return text(`🟢 ${demand.number} ${requester.accepted(leadName(view), entry.by.name)}`);
        case 'replied':
            return text(`${demand.number} ${requester.replied(entry.department ? names.department(entry.department) : leadName(view), entry.text || requester.repliedFiles(entry.attachments.length))}`);
        case 'contacted':
            return text(`${demand.number} ${requester.contacted(leadName(view))}`, [
                [button(press.yes, 'yes', demand.number), button(press.no, 'no', demand.number), button(press.wrong, 'wrong', demand.number)],
            ]);
        case 'extension-granted':
            return text(`${demand.number} ${requester.extended(leadName(view), longDay(dayOf(entry.until, today.calendar), today), approverName(view))}`, [[button(press.why, 'why', demand.number)]]);
        case 'transferred':
            return text(`${demand.number} ${requester.transferred(names.department(entry.from), names.department(entry.lead))}`);
        case 'resolved':
            return card(surveyCard(view));
        case 'asked-again':
            return card({ ...surveyCard(view), title: requester.askedAgain(demand.number), facts: [] });
        case 'rated':
            return rated(view);
        case 'rating-appealed':
            return text(words(view).office.objectionToRequester(demand.number, leadName(view), entry.text));
        case 'rating-appeal-decided':
            return text(words(view).office.decidedToRequester(demand.number, entry.upheld ? words(view).office.upheld : words(view).office.dismissed));
        case 'decided':
            return text(decidedWords(entry, view));
        case 'escalated':
            return text(words(view).office.raisedToRequester(demand.number, choiceName(mechanism.escalations, entry.to, view)));
        case 'lane-set':
        case 'recounted':
            return target && text(`${demand.number} ${requester.recounted(promise(target, view))}`, [[button(press.why, 'why', demand.number)]]);
        case 'redone':
            return text(`${demand.number} ${requester.redoneAgain(inLocale(mechanism.centre, today.locale), leadName(view), target ? promisedDay(target, view) : '')}${opinionOf(entry, view)}`);
        case 'closed':
            return ended(entry, view);
        case 'missed':
            if (!missesPromise(entry, demand))
                return undefined;
            return text(`🔴 ${requester.missed(demand.number, leadName(view))}`, [[button(press.nudge, 'nudge', demand.number)]]);
        default:
            return undefined;
    }
}
//# sourceMappingURL=requester.js.map