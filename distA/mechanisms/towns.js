import { deadline } from './deadline.js';
import { countingSchema } from './mechanism.js';
/** Whether a unit in charge is a town of the city, and towns come first. */
export function isTown({ firstResponsible, inquiry }, unit) {
    return firstResponsible !== undefined && (inquiry?.areas.some(({ code }) => code === unit) ?? false);
}
/** The town that a demand of this kind goes to first, when the enterprise lies in one. */
export function townFor(mechanism, kindOf, area) {
    const takes = mechanism.firstResponsible?.kinds?.includes(kindOf) ?? true;
    return takes && isTown(mechanism, area) ? area : undefined;
}
const plain = countingSchema.parse({});
/** Until when a town has it to itself. */
export function ownLevelBy({ firstResponsible }, now, calendar) {
    return firstResponsible && deadline(now, firstResponsible.within, calendar, plain).at;
}
//# sourceMappingURL=towns.js.map