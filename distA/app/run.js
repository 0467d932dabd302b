/** Starts what the role asks for, and ends it in order. */
import { createJobs } from '../jobs/index.js';
import { compose } from './compose.js';
import { createServer } from './http.js';
import { stockPolicies } from './policies.js';
import { createTasks } from './tasks.js';
const renewEvery = 4000;
const pollEvery = 250;
/**
 * Leases are renewed by elapsed time, and then the queues are looked at: a lane may have come back to us, and the job that
 * sweeps may still be locked by a predecessor that died. With other processes at work they are looked at often.
 */
function heartbeat({ queues, log, database, config }) {
    const look = () => {
        queues.inbox.wake();
        queues.outbox.wake();
    };
    let renewing = false;
    const renewAndLook = async () => {
        if (renewing)
            return;
        renewing = true;
        try {
            await queues.leases.renew();
            look();
        }
        catch (error) {
            log.warn({ error: error.name }, 'the database did not answer; the leases are renewed later');
        }
        finally {
            renewing = false;
        }
    };
    const renew = setInterval(() => void renewAndLook(), renewEvery);
    const poll = setInterval(() => {
        if (!database.alone || config.role !== 'all')
            look();
    }, pollEvery);
    return () => {
        clearInterval(renew);
        clearInterval(poll);
    };
}
async function startWork(house) {
    const { queues, database, log } = house;
    await queues.leases.renew();
    const onError = (job, error) => log.error({ job, error: error.name, message: error.message }, 'a job failed and runs again at its next turn');
    const jobs = createJobs({ db: database.db, tasks: createTasks(house.tasks), now: () => new Date(), onError });
    await jobs.start();
    queues.inbox.start();
    queues.outbox.start();
    return { jobs, end: heartbeat(house) };
}
/** Nothing new comes in, what is at work ends, the leases go back, the database is closed. */
async function stop(house, { server, work }) {
    const { channels, queues, database, config } = house;
    await server?.close();
    if (server && config.role !== 'worker')
        await Promise.all([...channels.values()].map((channel) => channel.stop()));
    work?.end();
    await work?.jobs.stop();
    await queues.inbox.stop();
    await house.settled();
    await queues.outbox.stop();
    if (work)
        await queues.leases.release();
    await database.close();
}
/** Works and receives as the role says. Throws what `compose` throws, a port in use, and settings that a platform refuses. */
export async function start(config, options) {
    const house = await compose(config, options);
    const started = {};
    try {
        if (config.role !== 'web')
            started.work = await startWork(house);
        const server = await createServer(house, started.work?.jobs);
        started.server = server;
        house.rooms.publicUrl = config.publicUrl ?? server.url;
        if (config.role !== 'worker')
            await Promise.all([...house.channels.values()].map((channel) => channel.start()));
        // The first message need not wait either.
        const stocked = stockPolicies({ ...house, policies: house.stores.policies, library: house.rooms.library });
        for (const city of house.served)
            setImmediate(() => void house.cities.get(city).understand(''));
        return { house, url: server.url, stocked, stop: () => stocked.then(() => stop(house, started)) };
    }
    catch (error) {
        await stop(house, started);
        throw error;
    }
}
//# sourceMappingURL=run.js.map