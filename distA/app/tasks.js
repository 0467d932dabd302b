import { tellValidity } from '../handlers/validity.js';
import { proposeAgendas } from '../handlers/meetings.js';
import { tellBulletins } from '../handlers/bulletins.js';
import { handOn } from '../handlers/hand-on.js';
import { handOnStanding } from '../handlers/standing.js';
import { groupAddress } from '../handlers/speak.js';
import { handOnReception } from '../handlers/tell-reception.js';
import { handOnInquiry } from '../handlers/inquiry.js';
import { sendSummaries } from '../handlers/inquiry-summary.js';
import { workload } from '../handlers/workload.js';
import { checkDeadlines } from '../jobs/deadlines.js';
import { askDue } from '../jobs/inquiries.js';
import { checkReceptions, planReceptions } from '../jobs/receptions.js';
import { recountOpen } from '../jobs/recount.js';
import { at, dayOf, isOpen } from '../mechanisms/calendar.js';
import { alarmAt } from '../mechanisms/alarm.js';
import { bucketCount } from '../models/leases.js';
import { createCountPeriod } from './bulletins.js';
const shards = 4;
const unsaidAfter = 5000;
/** A demand at which nothing was due gets the alarm that its state asks for. */
async function settleAlarm({ stores, collections }, number) {
    const stored = await stores.apply.load(number);
    if (!stored)
        return;
    const next = alarmAt(stored.demand);
    await collections.demands.collection.updateOne({ number, revision: stored.revision }, next ? { $set: { alarmAt: next } } : { $unset: { alarmAt: 1 } });
}
/** The database is away: nothing else will go better. */
const isAway = ({ name }) => /^Mongo(Network|ServerSelection|NotConnected|PoolCleared|OperationTimeout|\w+Closed)/.test(name);
/** Hands on what a crash left unsaid. A demand that cannot be handed on holds up no other; it is tried again at the next run. */
export async function handOnUnsaid({ stores, rooms, now, log }) {
    for (const stored of await stores.standings.untold())
        await handOnStanding(rooms, stored);
    for (const number of await stores.ledger.unsaid(now(), unsaidAfter))
        try {
            const stored = await stores.apply.load(number);
            if (stored)
                await handOn(rooms, stored);
        }
        catch (error) {
            if (isAway(error))
                throw error;
            log.error({ number, error: error.name }, 'the notices of a demand cannot be handed on and are tried again');
        }
}
/** The morning digest: once a day and group, in working hours, when there is something. */
export async function sendDigests({ rooms, cities, served, now }) {
    for (const name of served) {
        const city = cities.get(name);
        const { mechanism, calendar, catalogue } = city;
        const day = dayOf(now(), calendar);
        const since = at(day, mechanism.digestAt, calendar);
        if (!isOpen(now(), calendar) || now() < since)
            continue;
        for (const { id } of catalogue.departments) {
            const groups = await rooms.groups.of(mechanism.city, id);
            const text = groups.length > 0 ? await workload(rooms, city, id, rooms.locale, since) : undefined;
            if (text)
                for (const group of groups)
                    await rooms.send(`digest:${mechanism.city}:${id}:${day}:${group.id}`, {
                        to: groupAddress(group),
                        message: { type: 'text', text },
                        unhurried: true,
                        reminds: { city: mechanism.city, department: id },
                    });
        }
    }
}
export async function runDeadlines(deps, buckets) {
    const { stores, now } = deps;
    return checkDeadlines({ ledger: stores.ledger, apply: stores.apply, settleAlarm: (number) => settleAlarm(deps, number), now }, buckets);
}
/** A demand is counted anew when a year's holidays are known at last, or when its city's new file says so. */
export async function recountDemands({ stores, cities, served, now }) {
    for (const city of served.map((name) => cities.get(name)))
        await recountOpen({ recounting: stores.recounting, apply: stores.apply, now }, city.ref, city.mechanism);
}
/** Reception days (D4.1 to D4.12): planned by the rota, announced, briefed. */
export async function runReceptions({ stores, cities, served, rooms, now }) {
    const work = { receptions: stores.receptions, now };
    for (const city of served)
        await planReceptions(work, cities.get(city));
    await checkReceptions(work, served, (stored) => handOnReception(rooms, stored));
}
/** Bulletins of periods that have ended, and trials that end: told once, in working hours. */
export async function announceBulletins({ rooms, stores, cities, served, now }) {
    const countPeriod = createCountPeriod({ ...stores, cities, now });
    for (const name of served) {
        await tellBulletins({ ...rooms, notes: stores.notes, countPeriod }, cities.get(name));
        await tellValidity({ ...rooms, notes: stores.notes }, cities.get(name));
    }
}
/** The agenda of a meeting of a period that has begun: told once, in working hours. Reads all that is open, so it looks seldom. */
export async function proposeMeetings({ rooms, stores, cities, served }) {
    for (const name of served)
        await proposeAgendas({ ...rooms, notes: stores.notes, ledger: stores.ledger }, cities.get(name));
}
/** The weekly inquiry (D2.3, D2.5, D2.28): whose turn has come is asked; then the sums of the week and of the month, each once. */
export async function runInquiries({ stores, cities, served, rooms, now }) {
    const tell = (stored) => handOnInquiry(rooms, stored);
    for (const stored of await stores.inquiries.untold())
        if (served.includes(stored.state.city))
            await tell(stored);
    for (const city of served.map((name) => cities.get(name))) {
        await askDue({ ...stores, now }, city, tell);
        await sendSummaries({ ...rooms, notes: stores.notes }, city);
    }
}
export function createTasks(deps) {
    const { queues } = deps;
    const wake = () => {
        queues.inbox.wake();
        queues.outbox.wake();
        return Promise.resolve();
    };
    const ofShard = (shard) => Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) => bucket % shards === shard);
    return [
        { name: 'check-deadlines', every: 5, shards, run: async (shard) => void (await runDeadlines(deps, ofShard(shard))) },
        { name: 'sweep-queues', every: 5, run: wake },
        { name: 'hand-on-unsaid', every: 10, run: () => handOnUnsaid(deps) },
        { name: 'recount-open', every: 3600, run: () => recountDemands(deps) },
        { name: 'send-digests', every: 20, run: () => sendDigests(deps) },
        { name: 'check-receptions', every: 30, run: () => runReceptions(deps) },
        { name: 'announce-bulletins', every: 60, run: () => announceBulletins(deps) },
        { name: 'propose-meetings', every: 900, run: () => proposeMeetings(deps) },
        { name: 'ask-inquiries', every: 120, run: () => runInquiries(deps) },
    ];
}
//# sourceMappingURL=tasks.js.map