/** What a department has to do today, in words; also the morning digest. */
import { digestText } from '../bot/render/digest.js';
import { dayOf } from '../mechanisms/calendar.js';
/** Undefined when there is nothing. */
export async function workload(rooms, { mechanism, calendar }, department, locale, filedBefore) {
    const now = rooms.now();
    const facts = await rooms.ledger.workload(mechanism.city, department, now, calendar, filedBefore);
    return digestText(rooms.cities.departmentName(mechanism.city, department, locale), dayOf(now, calendar), facts, {
        now,
        calendar,
        locale,
    });
}
//# sourceMappingURL=workload.js.map