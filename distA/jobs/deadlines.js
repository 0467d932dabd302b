/** `check-deadlines`: finds demands whose alarm is due and applies the command that the clock may give. */
import { clock } from '../mechanisms/actor.js';
const atOnce = 100;
/** Each alarm of each revision has its own key: several workers, or a restart, do it once. False when it changed nothing. */
async function ring({ apply, settleAlarm }, { number, alarmAt, revision }) {
    const applied = await apply.apply(number, { type: 'check-deadlines', by: clock, key: `clock:${alarmAt.getTime()}:${revision}` });
    if (applied.ok && !applied.repeated && applied.revision !== revision)
        return true;
    await settleAlarm(number);
    return false;
}
/**
 * How many demands were looked at. One at which nothing changed is not looked at again this time; one that cannot be
 * decided holds up no other: it rings again next time, and what was wrong with the first of them is thrown at the end.
 */
export async function checkDeadlines(deps, buckets) {
    const unmoved = [];
    let checked = 0;
    const troubles = [];
    for (;;) {
        const due = await deps.ledger.due(deps.now(), buckets, atOnce, unmoved);
        for (const demand of due)
            try {
                if (!(await ring(deps, demand)))
                    unmoved.push(demand.number);
            }
            catch (error) {
                unmoved.push(demand.number);
                troubles.push(error);
            }
        checked += due.length;
        if (due.length === atOnce)
            continue;
        if (troubles.length > 0)
            throw troubles[0];
        return checked;
    }
}
//# sourceMappingURL=deadlines.js.map