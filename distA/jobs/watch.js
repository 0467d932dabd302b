/**
 * Agenda plans by the wall clock. When the clock is put back, by an operator or by NTP, every next run and every lock lies in a
 * future that may be a day away. Looked at by elapsed time, such a job is planned anew.
 */
/** Clocks of several machines differ a little; Agenda itself looks a few seconds ahead. */
const tolerance = 10_000;
/** The shards of these tasks that would not run in time: no job, or one planned or locked in a future that is none. */
export function astray(tasks, planned, now) {
    const wanted = tasks.flatMap((task) => Array.from({ length: task.shards ?? 1 }, (_, shard) => ({ task, shard })));
    return wanted.filter(({ task, shard }) => {
        const jobs = planned.filter(({ name, data }) => name === task.name && (data?.shard ?? 0) === shard);
        const latest = now.getTime() + tolerance;
        const inTime = ({ nextRunAt, lockedAt }) => nextRunAt !== null &&
            nextRunAt !== undefined &&
            nextRunAt.getTime() <= latest + task.every * 1000 &&
            (lockedAt?.getTime() ?? 0) <= latest;
        return jobs.length === 0 || !jobs.every(inTime);
    });
}
//# sourceMappingURL=watch.js.map