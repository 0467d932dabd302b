/** 催办: no open demand lies without a clock. When none is left to run, whoever is in charge is reminded, again and again. */
import { deadline } from './deadline.js';
import { countingSchema } from './mechanism.js';
const plain = countingSchema.parse({ endOfDay: 'same-time' });
/** Counted from the last thing that happened; undefined while a clock runs or stands still, the survey is out, or all is over. */
export function remindAt({ stage, targets, suspended }, now, { mechanism, calendar }) {
    const waits = !suspended && stage.name !== 'closed' && stage.name !== 'resolved';
    const running = targets.some(({ stoppedAt, missedAt }) => !stoppedAt && !missedAt);
    return waits && !running ? deadline(now, mechanism.reminder.every, calendar, plain).at : undefined;
}
//# sourceMappingURL=reminder.js.map