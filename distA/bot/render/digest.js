import { shortDay, weekdayName } from '../texts/dates.js';
import { textsIn } from '../texts/index.js';
const shown = 5;
function numbers(list, join) {
    return list.length <= shown ? join(list) : `${join(list.slice(0, shown))} …`;
}
/** Undefined when there is nothing to do: then nobody is disturbed. */
export function digestText(department, day, facts, today) {
    const { digest, list, suspension } = textsIn(today.locale);
    const lines = [
        ...(facts.late.length > 0 ? [digest.late(facts.late.length, numbers(facts.late, list))] : []),
        ...(facts.today.length > 0 ? [digest.today(facts.today.length, numbers(facts.today, list))] : []),
        ...(facts.next.length > 0 ? [digest.next(facts.next.length, numbers(facts.next, list))] : []),
        ...(facts.suspended.length > 0 ? [suspension.digest(facts.suspended.length, numbers(facts.suspended, list))] : []),
        ...(facts.fresh > 0 ? [digest.fresh(facts.fresh)] : []),
        ...(facts.handling > 0 ? [digest.handling(facts.handling)] : []),
    ];
    return lines.length > 0
        ? [digest.title(department, shortDay(day, today), weekdayName(day, today.locale)), ...lines].join('\n')
        : undefined;
}
//# sourceMappingURL=digest.js.map