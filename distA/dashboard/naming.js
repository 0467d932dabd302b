/** Names and moments as the pages show them. */
import { dayOf, timeOf } from '../mechanisms/calendar.js';
export function moment(instant, calendar) {
    return `${dayOf(instant, calendar)} ${timeOf(instant, calendar)}`;
}
//# sourceMappingURL=naming.js.map