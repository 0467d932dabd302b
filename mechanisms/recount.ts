/** Counting running clocks anew: when a year's holidays are published at last, or when a file says that open demands follow it. */
import type { Demand, Target } from './demand.ts';
import { stoodStillAt } from './suspension.ts';
import { type Rules, start } from './targets.ts';

/** A clock's new date; its start and its name say which clock. */
export type Recounted = Pick<Target, 'name' | 'rule' | 'startedAt' | 'by' | 'provisional' | 'days'> &
  Partial<Pick<Target, 'warnAt' | 'suspensions'>>;

const open = (target: Target) => !target.stoppedAt && !target.missedAt && !target.extendedFrom;

/** The clocks whose date, or whose certainty, is another one now. A clock that ran out, stopped or was extended stays as it is. */
export function recounted({ targets, kind, lane }: Demand, { mechanism, calendar }: Rules): Recounted[] {
  return targets.filter(open).flatMap((target) => {
    const [fresh] = mechanism.targets
      .filter(({ name, kinds, lanes }) => name === target.name && (kinds?.includes(kind) ?? true) && (lanes?.includes(lane) ?? true))
      .map((rule) => stoodStillAt(start(rule, target.startedAt, calendar), target.suspensions ?? [], rule, calendar))
      .toSorted((one, two) => one.by.getTime() - two.by.getTime());
    if (!fresh) return [];
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
export function redate(targets: Target[], dates: readonly Recounted[]): Target[] {
  return targets.map((target) => {
    const date = dates.find(({ name, startedAt }) => name === target.name && startedAt.getTime() === target.startedAt.getTime());
    if (!date || !open(target)) return target;
    const { warnAt: _warn, warnedAt: _warned, ...rest } = target;
    return { ...rest, ...date };
  });
}
