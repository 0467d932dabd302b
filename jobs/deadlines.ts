/** `check-deadlines`: finds demands whose alarm is due and applies the command that the clock may give. */
import { clock } from '../mechanisms/actor.ts';
import type { Apply } from '../models/apply.ts';
import type { Ledger } from '../models/ledger.ts';

const atOnce = 100;

export interface DeadlineDeps {
  ledger: Pick<Ledger, 'due'>;
  apply: Pick<Apply, 'apply'>;
  /** Stores a new alarm for a demand at which nothing was due, so that it does not ring for ever. */
  settleAlarm: (number: string) => Promise<void>;
  now: () => Date;
}

/** How many demands were looked at. Each alarm has its own key: several workers, or a restart, do it once. */
export async function checkDeadlines(deps: DeadlineDeps, buckets: number[]): Promise<number> {
  let checked = 0;
  for (;;) {
    const due = await deps.ledger.due(deps.now(), buckets, atOnce);
    for (const { number, alarmAt } of due) {
      const applied = await deps.apply.apply(number, { type: 'check-deadlines', by: clock, key: `clock:${alarmAt.getTime()}` });
      if (!applied.ok || applied.repeated) await deps.settleAlarm(number);
    }
    checked += due.length;
    if (due.length < atOnce) return checked;
  }
}
