/** Cards of the office and the leaders: a result to review, a demand that was raised or addressed to somebody. */
import { promisedTarget } from '../../mechanisms/demand.js';
import { button, cut, inLocale, leadName, markOf, promise, words } from './view.js';
function enterpriseFact({ enterprise, today }) {
    return enterprise ? [{ label: words({ today }).label.enterprise, value: enterprise.name }] : [];
}
/** D5.7: as it was written, to be sent out, put otherwise, or sent back. */
export function reviewCard(view) {
    const { demand } = view;
    const { office, button: label, label: fact } = words(view);
    const outcome = demand.stage.name === 'reviewing' ? demand.stage.outcome : '';
    return {
        mark: markOf(view),
        title: office.review(demand.number, leadName(view)),
        subject: demand.title,
        facts: [...enterpriseFact(view), { label: fact.result, value: outcome }],
        quote: cut(demand.text).quote,
        footer: office.reviewFooter,
        buttons: [
            [
                button(label.release, 'release', demand.number),
                button(label.edit, 'editanswer', demand.number),
                button(label.sendback, 'sendback', demand.number),
            ],
        ],
    };
}
/** The name of a lane, of whom a demand was raised to, or of whom it is addressed to. */
export function choiceName(list, code, { today }) {
    const found = list.find((choice) => choice.code === code);
    return found ? inLocale(found, today.locale) : code;
}
/** D1.5, D1.6, D1.8: the demand before a leader, who may give an instruction. */
export function leaderCard(entry, view) {
    const { demand, mechanism } = view;
    const { office, button: label, label: fact } = words(view);
    const target = promisedTarget(demand);
    const to = entry.type === 'escalated'
        ? choiceName(mechanism.escalations, entry.to, view)
        : choiceName(mechanism.addressees, demand.addressee ?? '', view);
    return {
        mark: markOf(view),
        title: office.leaderCard(demand.number, to),
        subject: demand.title,
        facts: [
            ...enterpriseFact(view),
            { label: fact.department, value: leadName(view) },
            ...(target ? [{ label: fact.deadline, value: promise(target, view) }] : []),
            ...(entry.rule ? [{ label: fact.basis, value: office.raisedBecause(entry.rule) }] : []),
        ],
        quote: cut(demand.text).quote,
        footer: office.leaderFooter,
        buttons: [
            [button(label.instruct, 'instruct', demand.number), ...(cut(demand.text).isCut ? [button(label.full, 'full', demand.number)] : [])],
        ],
    };
}
/** D3.11: a demand that the principal of the unit leads in person. */
export function principalLeads(view) {
    const { demand, mechanism } = view;
    const lane = mechanism.lanes.find(({ code }) => code === demand.lane);
    const name = choiceName(mechanism.lanes, demand.lane, view);
    const text = words(view).office.principalLeads(`${demand.number} ${demand.title}`, name, leadName(view), lane?.principal?.rule ?? '');
    return { type: 'text', text };
}
//# sourceMappingURL=office.js.map