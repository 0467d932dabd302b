/**
 * Agenda plans by the wall clock. When the clock is put back, by an operator or by NTP, every next run and every lock lies in a
 * future that may be a day away. Looked at by elapsed time, such a job is planned anew.
 */

/** What Agenda has stored of one job. */
export interface Planned {
  name: string;
  data?: { shard?: number } | undefined;
  nextRunAt?: Date | null | undefined;
  lockedAt?: Date | null | undefined;
}

interface Periodic {
  name: string;
  every: number;
  shards?: number;
}

/** Clocks of several machines differ a little; Agenda itself looks a few seconds ahead. */
const tolerance = 10_000;

/** The shards of these tasks that would not run in time: no job, or one planned or locked in a future that is none. */
export function astray<T extends Periodic>(tasks: readonly T[], planned: readonly Planned[], now: Date): Array<{ task: T; shard: number }> {
  const wanted = tasks.flatMap((task) => Array.from({ length: task.shards ?? 1 }, (_, shard) => ({ task, shard })));
  return wanted.filter(({ task, shard }) => {
    const jobs = planned.filter(({ name, data }) => name === task.name && (data?.shard ?? 0) === shard);
    const latest = now.getTime() + tolerance;
    const inTime = ({ nextRunAt, lockedAt }: Planned) =>
      nextRunAt !== null &&
      nextRunAt !== undefined &&
      nextRunAt.getTime() <= latest + task.every * 1000 &&
      (lockedAt?.getTime() ?? 0) <= latest;
    return jobs.length === 0 || !jobs.every(inTime);
  });
}
