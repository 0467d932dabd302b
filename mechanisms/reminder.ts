/** 催办: no open demand lies without a clock. When none is left to run, whoever is in charge is reminded, again and again. */
import { deadline } from './deadline.ts';
import type { Demand } from './demand.ts';
import { countingSchema } from './mechanism.ts';
import type { Rules } from './targets.ts';

const plain = countingSchema.parse({ endOfDay: 'same-time' });

/** Counted from the last thing that happened; undefined while a clock runs or stands still, the survey is out, or all is over. */
export function remindAt(
  { stage, targets, suspended }: Pick<Demand, 'stage' | 'targets' | 'suspended'>,
  now: Date,
  { mechanism, calendar }: Rules,
): Date | undefined {
  const waits = !suspended && stage.name !== 'closed' && stage.name !== 'resolved';
  const running = targets.some(({ stoppedAt, missedAt }) => !stoppedAt && !missedAt);
  return waits && !running ? deadline(now, mechanism.reminder.every, calendar, plain).at : undefined;
}
