import { recounted } from '../recount.js';
import { nextAsk } from '../survey.js';
import { keptTooLong } from './towns.js';
import { happen, refuse } from './decision.js';
/** Clocks that are soon to end, or have ended. */
export function clocks(demand, now) {
    return demand.targets
        .filter((target) => !target.stoppedAt && !target.missedAt)
        .flatMap(({ name: target, startedAt, by, warnAt, warnedAt }) => {
        if (by <= now)
            return [{ type: 'missed', target, startedAt }];
        return warnAt && !warnedAt && warnAt <= now ? [{ type: 'warned', target, startedAt }] : [];
    });
}
function survey({ stage }, { mechanism, calendar, now }) {
    if (stage.name !== 'resolved')
        return [];
    if (stage.endsAt <= now)
        return [{ type: 'closed', closure: 'written-off', unanswered: true }];
    return stage.askAgainAt && stage.askAgainAt <= now
        ? [{ type: 'asked-again', ...nextAsk(stage.asked + 1, now, mechanism, calendar) }]
        : [];
}
function reminder({ remindAt }, now) {
    return remindAt && remindAt <= now ? [{ type: 'reminded' }] : [];
}
/** The granted day has come: the clocks go on. */
function goesOn({ suspended }, now) {
    return suspended && suspended.until <= now ? [{ type: 'resumed', from: suspended.until }] : [];
}
/** A date counted on a guess is counted anew; under another version only where its file says so. */
export const recount = (demand, command, world) => {
    if (command.by.type !== 'clock')
        return refuse({ code: 'not-your-role', need: 'centre' });
    if (demand.stage.name === 'closed')
        return refuse({ code: 'wrong-stage', stage: 'closed' });
    const { adopt } = command;
    const dates = recounted(demand, { mechanism: adopt?.mechanism ?? world.mechanism, calendar: world.calendar });
    const adopts = adopt && adopt.ref !== demand.mechanism;
    if (dates.length === 0 && !adopts)
        return happen();
    return happen({ type: 'recounted', dates, ...(adopts ? { mechanism: adopt.ref } : {}) });
};
/** Nobody but the clock may ring the alarm; when nothing is due it happens to ring for nothing. */
export const checkDeadlines = (demand, command, world) => command.by.type === 'clock'
    ? happen(...goesOn(demand, world.now), ...clocks(demand, world.now), ...survey(demand, world), ...reminder(demand, world.now), ...keptTooLong(demand, world.now))
    : refuse({ code: 'not-your-role', need: 'centre' });
//# sourceMappingURL=clock.js.map