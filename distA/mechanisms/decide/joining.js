/** 附议: an enterprise joins an open demand of another one, and may leave again; nothing is filed. */
import { isUnderWay } from '../demand.js';
import { barred } from '../eligibility.js';
import { happen, refuse } from './decision.js';
/** Whoever may file may join: once for each enterprise, while somebody still works on it. */
export const join = (demand, { by, tags }, world) => {
    const refusal = barred(by, tags, world);
    if (refusal)
        return refuse(refusal);
    const enterprise = by.type === 'person' ? by.enterprise : undefined;
    if (!enterprise)
        return refuse({ code: 'not-your-role', need: 'requester' });
    if (enterprise === demand.enterprise)
        return refuse({ code: 'own-demand' });
    if (demand.joined?.some((one) => one.enterprise === enterprise))
        return refuse({ code: 'joined-already' });
    if (!isUnderWay(demand.stage.name))
        return refuse({ code: 'wrong-stage', stage: demand.stage.name });
    return happen({ type: 'joined', enterprise });
};
/** Anybody of the enterprise that joined. */
export const leave = (demand, { by }) => {
    const enterprise = by.type === 'person' ? by.enterprise : undefined;
    const joined = demand.joined?.some((one) => one.enterprise === enterprise);
    return enterprise && joined ? happen({ type: 'left', enterprise }) : refuse({ code: 'not-joined' });
};
//# sourceMappingURL=joining.js.map