/** Joint meetings 联席会议 (D2.9, D3.10, D5.1): which open demands are proposed for the agenda, and why. */
import { z } from 'zod';
import { dayOf } from './calendar.js';
import { coHandlersOf, promisedTarget } from './demand.js';
import { choice, code } from './parts.js';
import { cadences, periodOf } from './period.js';
export const meetingSchema = choice.extend({
    every: z.enum(cadences),
    /** What puts an open demand on the agenda; each of these by itself is enough. */
    intake: z.strictObject({
        /** Raised to one of these `escalations`. */
        raised: z.array(code).default([]),
        /** Hard ones: of one of these `lanes`. */
        lanes: z.array(code).default([]),
        /** Disputed duty (D5.1): sent back so many times. */
        returned: z.number().int().min(1).optional(),
        /** More than one department works on it. */
        shared: z.boolean().default(false),
        overdue: z.boolean().default(false),
        /** Common ones (D1.15, D3.9, D4.15): so many other enterprises have joined 附议. */
        joined: z.number().int().min(1).optional(),
    }),
});
function reasons(demand, { intake }, now) {
    const promised = promisedTarget(demand);
    const late = promised && !promised.stoppedAt && promised.by < now;
    const all = [
        (demand.escalations ?? []).some((to) => intake.raised.includes(to)) && 'raised',
        intake.lanes.includes(demand.lane) && 'hard',
        intake.returned !== undefined && demand.returns >= intake.returned && 'disputed',
        intake.shared && coHandlersOf(demand).length > 0 && 'shared',
        intake.overdue && late && 'overdue',
        intake.joined !== undefined && (demand.joined?.length ?? 0) >= intake.joined && 'common',
    ];
    return all.filter((why) => why !== false && why !== undefined);
}
/** Open demands for this period's meeting, the one with most reasons first; what it has decided this period waits for the next. */
export function agendaOf(open, rule, { now, calendar }) {
    const { from } = periodOf(dayOf(now, calendar), rule.every);
    const decided = ({ decisions = [] }) => decisions.some(({ meeting, at }) => meeting === rule.code && dayOf(at, calendar) >= from);
    return open
        .filter((demand) => !decided(demand))
        .map((demand) => ({ demand, why: reasons(demand, rule, now) }))
        .filter(({ why }) => why.length > 0)
        .toSorted((a, b) => b.why.length - a.why.length || a.demand.filedAt.getTime() - b.demand.filedAt.getTime());
}
//# sourceMappingURL=meeting.js.map