/** What the centre may do with a demand beside dispatching it: set its lane, raise it. Shown where the city knows such a thing. */
import { laneProposed } from '../../mechanisms/lanes.js';
import { leadOf } from '../../mechanisms/demand.js';
import { button, cut, inLocale, words } from './view.js';
/** Hand-offs that a supervisor decides, once somebody is in charge. */
function byHand(view) {
    if (!leadOf(view.demand))
        return [];
    return view.mechanism.ladder.steps.flatMap((step, place) => step.act === 'hand-off' && step.when.on === 'supervisor'
        ? [button(words(view).standing.handOffButton(inLocale(step.to, view.today.locale)), 'handoff', view.demand.number, String(place))]
        : []);
}
export function deskButtons(view) {
    const { demand, mechanism } = view;
    const { button: label } = words(view);
    const left = mechanism.escalations.filter(({ code }) => !demand.escalations?.includes(code));
    return [
        ...(mechanism.lanes.length > 0 ? [button(label.lane, 'lane', demand.number)] : []),
        ...byHand(view),
        ...(left.length > 0 ? [button(label.raise, 'raise', demand.number)] : []),
    ];
}
/** A hint: what looks complex, and why. */
export function complexFact(view) {
    const { complex } = view.demand;
    const { office } = words(view);
    return complex === undefined ? [] : [{ label: office.complex, value: complex ? cut(complex).quote : office.complexByModel }];
}
/** The city's lane for such matters, one tap away. */
export function proposedLane(view) {
    const lane = laneProposed(view.mechanism, view.demand);
    return lane ? [[button(words(view).office.asLane(inLocale(lane, view.today.locale)), 'laneto', view.demand.number, lane.code)]] : [];
}
//# sourceMappingURL=desk-buttons.js.map