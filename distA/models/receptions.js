import { decideReception } from '../mechanisms/decide/reception.js';
import { receptionAlarm } from '../mechanisms/reception.js';
import { createAggregates } from './aggregates.js';
export function createReceptions({ receptions, seal, now, rules }) {
    return createAggregates({
        collection: receptions,
        seal,
        alarmAt: receptionAlarm,
        decide: async (city, _id, before, command) => decideReception(before, command, { ...(await rules(city)), now: now() }),
    });
}
//# sourceMappingURL=receptions.js.map