/** Every timer of the program is a named Agenda job. A timer carries no meaning: it looks what is due. */
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { astray } from './watch.js';
/** A worker that died holds its locks this long. */
const lockLifetime = 30_000;
const drainTime = 5000;
const watchEvery = 3000;
export function createJobs({ db, tasks, now, onError }) {
    const agenda = new Agenda({
        backend: new MongoBackend({ mongo: db, collection: 'jobs' }),
        processEvery: 2000,
        defaultLockLifetime: lockLifetime,
    });
    const ended = {};
    let stopping = false;
    // What it looks for while the database is being closed it may look for in vain.
    agenda.on('error', (error) => stopping || onError('agenda', error));
    for (const task of tasks)
        agenda.define(task.name, async (job) => {
            try {
                await task.run(job.attrs.data?.shard ?? 0);
                ended[task.name] = now();
            }
            catch (error) {
                onError(task.name, error);
            }
        }, { lockLifetime, concurrency: task.shards ?? 1 });
    const schedule = ({ name, every }, shard) => agenda.create(name, { shard }).unique({ name, 'data.shard': shard }).repeatEvery(`${every} seconds`).schedule(now()).save();
    const watch = async () => {
        try {
            const { jobs } = await agenda.queryJobs({ names: tasks.map(({ name }) => name) });
            for (const { task, shard } of astray(tasks, jobs, now()))
                await schedule(task, shard);
        }
        catch (error) {
            onError('watch', error);
        }
    };
    let looking = Promise.resolve();
    let watching;
    return {
        start: async () => {
            await agenda.start();
            const all = tasks.flatMap((task) => Array.from({ length: task.shards ?? 1 }, (_, shard) => schedule(task, shard)));
            await Promise.all(all);
            watching = setInterval(() => void (looking = watch()), watchEvery);
        },
        stop: async () => {
            stopping = true;
            clearInterval(watching);
            await looking;
            await agenda.drain(drainTime);
            await agenda.stop();
        },
        lastRuns: () => ({ ...ended }),
    };
}
//# sourceMappingURL=index.js.map