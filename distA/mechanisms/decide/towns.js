/** 报市级: what a town cannot solve itself goes to the centre, which dispatches it (D2.7). */
import { actsFor, by, holds } from '../actor.js';
import { isTown } from '../towns.js';
import { happen, isAt, refuse, wrongStage } from './decision.js';
/** By the town, with the reason; or by the centre, which takes it back. It is no dispute: no return is counted. */
export const passUp = (demand, command, { mechanism }) => {
    if (!isAt(demand, 'dispatched', 'handling'))
        return wrongStage(demand);
    const { lead, coHandlers } = demand.stage;
    const own = actsFor(command.by, demand.city, lead);
    if (!own && !holds(command.by, demand.city, 'dispatcher', 'administrator'))
        return refuse({ code: 'not-your-role', need: 'department', department: lead });
    if (!isTown(mechanism, lead))
        return refuse({ code: 'no-town' });
    if (own && !command.text?.trim())
        return refuse({ code: 'empty-text' });
    const returned = {
        department: lead,
        reason: 'passed-up',
        passedUp: true,
        by: by(command.by),
        ...(command.text?.trim() ? { text: command.text.trim() } : {}),
        ...(coHandlers.length > 0 ? { coHandlers } : {}),
    };
    const rule = mechanism.firstResponsible ? { rule: mechanism.firstResponsible.rule } : {};
    return happen({ type: 'returned', returned, candidates: demand.likely ?? [], ...rule });
};
/** The term is over in which the town was to solve it or to pass it up. */
export function keptTooLong({ stage }, now) {
    const has = stage.name === 'dispatched' || stage.name === 'handling';
    return has && stage.ownLevelBy && stage.ownLevelBy <= now ? [{ type: 'kept-too-long' }] : [];
}
//# sourceMappingURL=towns.js.map