/** `recount-open`: clocks that were counted on a guess, or under a file that wants open demands to follow it, are counted anew. */
import { clock } from '../mechanisms/actor.ts';
import type { Mechanism } from '../mechanisms/mechanism.ts';
import type { Apply } from '../models/apply.ts';
import type { Recounting } from '../models/recounting.ts';

export interface RecountDeps {
  recounting: Recounting;
  apply: Pick<Apply, 'apply'>;
  now: () => Date;
}

/** One city: those with a provisional date, and, where its file says so, those that began under another version. */
export async function recountOpen({ recounting, apply, now }: RecountDeps, ref: string, mechanism: Mechanism): Promise<void> {
  const follow = mechanism.openDemands === 'recount';
  const key = (number: string) => `recount:${ref}:${number}:${now().getTime()}`;
  for (const number of await recounting.stale(mechanism.city, follow ? ref : undefined))
    await apply.apply(number, { type: 'recount', by: clock, key: key(number), ...(follow ? { adopt: { ref, mechanism } } : {}) });
}
