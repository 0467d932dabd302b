import { groupCard } from './group.js';
import { complexFact, deskButtons, proposedLane } from './desk-buttons.js';
import { button, leadName, words } from './view.js';
function buttons(view) {
    const { number, stage } = view.demand;
    const { button: label } = words(view);
    const open = stage.name === 'dispatched' || stage.name === 'handling';
    return open ? [...proposedLane(view), [button(label.cohandle, 'cohandle', number), ...deskButtons(view)]] : [];
}
/** Shown to a dispatcher who names the demand by its number. */
export function deskCard(view) {
    const own = groupCard(view);
    const { footer: _theirs, ...rest } = own;
    const department = { label: words(view).label.department, value: leadName(view) };
    return { ...rest, facts: [department, ...complexFact(view), ...own.facts].slice(0, 6), buttons: buttons(view) };
}
//# sourceMappingURL=desk.js.map