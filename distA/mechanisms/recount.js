import { stoodStillAt } from './suspension.js';
import { start } from './targets.js';
const open = (target) => !target.stoppedAt && !target.missedAt && !target.extendedFrom;
/** The clocks whose date, or whose certainty, is another one now. A clock that ran out, stopped or was extended stays as it is. */
export function recounted({ targets, kind, lane }, { mechanism, calendar }) {
    return targets.filter(open).flatMap((target) => {
        const [fresh] = mechanism.targets
            .filter(({ name, kinds, lanes }) => name === target.name && (kinds?.includes(kind) ?? true) && (lanes?.includes(lane) ?? true))
            .map((rule) => stoodStillAt(start(rule, target.startedAt, calendar), target.suspensions ?? [], rule, calendar))
            .toSorted((one, two) => one.by.getTime() - two.by.getTime());
        if (!fresh)
            return [];
        const { name, rule, by, provisional, days, warnAt, suspensions } = fresh;
        const same = by.getTime() === target.by.getTime() && provisional === target.provisional && rule === target.rule;
        return same
            ? []
            : [
                {
                    name,
                    rule,
                    startedAt: target.startedAt,
                    by,
                    provisional,
                    days,
                    ...(warnAt ? { warnAt } : {}),
                    ...(suspensions ? { suspensions } : {}),
                },
            ];
    });
}
/** The clocks with their new dates; what was called soon may be called soon once more. */
export function redate(targets, dates) {
    return targets.map((target) => {
        const date = dates.find(({ name, startedAt }) => name === target.name && startedAt.getTime() === target.startedAt.getTime());
        if (!date || !open(target))
            return target;
        const { warnAt: _warn, warnedAt: _warned, ...rest } = target;
        return { ...rest, ...date };
    });
}
//# sourceMappingURL=recount.js.map