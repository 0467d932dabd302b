/** 中止计时 in words: what stands on the cards, the approver's question. */
import { dayOf } from '../../mechanisms/calendar.js';
import { promisedTarget } from '../../mechanisms/demand.js';
import { longDay } from '../texts/dates.js';
import { approverName, inLocale, leadName, markOf, promise, button, words } from './view.js';
/** The city's own reason, what was written, or both. */
export function pauseReason({ code, reason }, { mechanism, today }) {
    const listed = mechanism.pause?.reasons.find((each) => each.code === code);
    return [...(listed ? [inLocale(listed, today.locale)] : []), reason].filter(Boolean).join(' ');
}
export function goesOnDay({ until }, { today }) {
    return longDay(dayOf(until, today.calendar), today);
}
/** Why its clock stands still and when it goes on, as a line of a card; none while it runs. */
export function suspendedFact(view) {
    const { suspended } = view.demand;
    const { suspension } = words(view);
    return suspended ? [{ label: suspension.state, value: suspension.until(pauseReason(suspended, view), goesOnDay(suspended, view)) }] : [];
}
/** 同意 or 不同意. */
export function suspensionCard(pause, view) {
    const { demand } = view;
    const { centre, suspension, button: label, label: fact } = words(view);
    const target = promisedTarget(demand);
    return {
        mark: markOf(view),
        title: suspension.question(demand.number, leadName(view)),
        subject: demand.title,
        facts: [
            ...(target ? [{ label: fact.deadline, value: promise(target, view) }] : []),
            { label: suspension.goesOn, value: goesOnDay(pause, view) },
            { label: centre.extensionReason, value: pauseReason(pause, view) },
        ],
        footer: suspension.footer,
        buttons: [[button(label.grant, 'grantpause', demand.number), button(label.decline, 'declinepause', demand.number)]],
    };
}
/** Told to the entrepreneur: why it stands still, when it goes on, and the date that moves with it. */
export function tellSuspension(entry, view) {
    const { demand, mechanism } = view;
    const { suspension, button: label } = words(view);
    const target = promisedTarget(demand);
    const date = target ? promise(target, view) : '';
    const text = entry.type === 'resumed'
        ? suspension.resumedToRequester(leadName(view), date)
        : suspension.toRequester(leadName(view), pauseReason(entry, view), goesOnDay(entry, view), date, approverName(view, mechanism.pause?.approver));
    return { type: 'text', text: `${demand.number} ${text}`, buttons: [[button(label.why, 'why', demand.number)]] };
}
//# sourceMappingURL=suspension.js.map