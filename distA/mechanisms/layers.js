/** Layers of policy: a province over a city, a city over a county. Which of two terms holds is the lower file's own word (D6). */
import { z } from 'zod';
import { code, rule } from './parts.js';
import { targetSchema } from './mechanism.js';
export const layerSchema = z.strictObject({
    name: z.string().min(2),
    source: z.string().min(1),
    parent: code.optional(),
    targets: z.array(targetSchema.extend({ rule })).min(1),
});
function meet(some, others) {
    return !some || !others || some.some((one) => others.includes(one));
}
/** The clocks of the city that do the same as this one of the layer. */
function same(targets, { name, kinds, lanes }) {
    return targets.filter((own) => own.name === name && meet(own.kinds, kinds) && meet(own.lanes, lanes));
}
/**
 * The mechanism with the clocks of a layer above it. `local`: the city's own clock of a name holds, what the city does not know is
 * added. `strictest`: of two clocks of one name the one that ends first runs, demand by demand.
 */
export function under(mechanism, name, layer) {
    const added = layer.targets.flatMap((target) => {
        const own = same(mechanism.targets, target);
        if (own.length > 0 && mechanism.layers === 'local')
            return [];
        const promised = own.length > 0 ? own.some((each) => each.promised) : target.promised;
        return [{ ...target, layer: name, promised, ...(own[0] ? { startsOn: own[0].startsOn, stopsOn: own[0].stopsOn } : {}) }];
    });
    return { ...mechanism, targets: [...mechanism.targets, ...added] };
}
//# sourceMappingURL=layers.js.map