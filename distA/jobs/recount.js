/** `recount-open`: clocks that were counted on a guess, or under a file that wants open demands to follow it, are counted anew. */
import { clock } from '../mechanisms/actor.js';
/** One city: those with a provisional date, and, where its file says so, those that began under another version. */
export async function recountOpen({ recounting, apply, now }, ref, mechanism) {
    const follow = mechanism.openDemands === 'recount';
    const key = (number) => `recount:${ref}:${number}:${now().getTime()}`;
    for (const number of await recounting.stale(mechanism.city, follow ? ref : undefined))
        await apply.apply(number, { type: 'recount', by: clock, key: key(number), ...(follow ? { adopt: { ref, mechanism } } : {}) });
}
//# sourceMappingURL=recount.js.map