/** Which process works which lanes. Lanes fall into buckets by hash; a bucket has one owner at a time, by a lease that runs out when its owner dies. */
import { randomUUID } from 'node:crypto';
export const bucketCount = 16;
const term = 15_000;
const forgetAfter = 3_600_000;
/** The bucket of a lane, 0 to 15, the same in every process: FNV-1a, folded. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function bucketOf(lane) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < lane.length; index++)
        hash = Math.imul(hash ^ lane.charCodeAt(index), 0x01000193);
    return ((hash >>> 16) ^ hash) & (bucketCount - 1);
}
const bucketId = (bucket) => `bucket:${bucket}`;
/**
 * Tells the leases that have not been renewed for a whole term by elapsed time, with what they say: their owner is dead, although
 * a clock that was put back since would have us wait for hours.
 */
function createDoubt(elapsed) {
    let seen = new Map();
    return (leases) => {
        const since = elapsed();
        const before = seen;
        const same = ({ _id, until }) => before.get(_id)?.until.getTime() === until.getTime();
        seen = new Map(leases.map((lease) => [lease._id, { until: lease.until, since: (same(lease) && before.get(lease._id)?.since) || since }]));
        return new Map([...seen].filter(([, lease]) => since - lease.since >= term).map(([id, { until }]) => [id, until]));
    };
}
/** True when the lease of the bucket is this owner's now: it was, or it was free. */
async function takeLease(collection, bucket, owner, now, dead) {
    const until = new Date(now.getTime() + term);
    try {
        const { matchedCount, upsertedCount } = await collection.updateOne({ _id: bucketId(bucket), $or: [{ owner }, { until: { $lte: now } }, ...(dead ? [{ until: dead }] : [])] }, { $set: { owner, until } }, { upsert: true });
        return matchedCount + upsertedCount > 0;
    }
    catch (error) {
        if (error.code === 11000)
            return false;
        throw error;
    }
}
/**
 * Says that this worker is alive, and counts those who are; who died long ago is forgotten. The share of each is told by its
 * place among them, so that all shares together are all buckets.
 */
async function countWorkers(collection, owner, now, doubt) {
    const until = new Date(now.getTime() + term);
    await collection.updateOne({ _id: `worker:${owner}` }, { $set: { owner, until } }, { upsert: true });
    const leases = await collection.find({}).toArray();
    const dead = doubt(leases);
    const workers = leases.filter(({ _id }) => _id.startsWith('worker:'));
    const gone = workers.filter((worker) => worker.until.getTime() + forgetAfter < now.getTime()).map(({ _id }) => _id);
    if (gone.length > 0)
        await collection.deleteMany({ _id: { $in: gone } });
    const living = workers.filter(({ _id, until: end }) => end > now && !dead.has(_id)).map((worker) => worker.owner);
    const place = living.toSorted().indexOf(owner);
    return { alive: living.length, dead, share: Math.floor(bucketCount / living.length) + (place < bucketCount % living.length ? 1 : 0) };
}
/** Who is at work in which bucket, in this process. */
function createCrowd() {
    const inside = new Map();
    return {
        has: (bucket) => (inside.get(bucket) ?? 0) > 0,
        enter: (bucket) => {
            inside.set(bucket, (inside.get(bucket) ?? 0) + 1);
            return () => void inside.set(bucket, (inside.get(bucket) ?? 1) - 1);
        },
    };
}
export function createLeases(collection, options) {
    const { elapsed = () => performance.now() } = options;
    const me = randomUUID();
    let mine = new Set();
    let workers = { alive: 1, share: 0, dead: new Map() };
    let renewedAt = 0;
    let began = false;
    /** Given up, but somebody is still at work there. */
    let leaving = new Set();
    const crowd = createCrowd();
    const doubt = createDoubt(elapsed);
    const take = (bucket, now) => takeLease(collection, bucket, me, now, workers.dead.get(bucketId(bucket)));
    /** A bucket goes to the next owner when nobody is at work there any more; until then its lease is kept. */
    const giveUp = async (buckets, now) => {
        const still = new Set([...buckets].filter((bucket) => crowd.has(bucket)));
        leaving = still;
        for (const bucket of buckets)
            if (still.has(bucket))
                await take(bucket, now);
            else
                await collection.deleteOne({ _id: bucketId(bucket), owner: me });
    };
    const renew = async () => {
        const now = options.now();
        const since = elapsed();
        if (options.alone && !began)
            await collection.deleteMany({});
        began = true;
        workers = await countWorkers(collection, me, now, doubt);
        const { share } = workers;
        const order = [...new Set([...mine, ...leaving, ...Array.from({ length: bucketCount }, (_, bucket) => bucket)])];
        const kept = new Set();
        for (let rest = order; kept.size < share && rest.length > 0;) {
            const wanted = rest.slice(0, share - kept.size);
            rest = rest.slice(wanted.length);
            const taken = await Promise.all(wanted.map((bucket) => take(bucket, now)));
            for (const [index, bucket] of wanted.entries())
                if (taken[index])
                    kept.add(bucket);
        }
        const left = new Set([...mine, ...leaving].filter((bucket) => !kept.has(bucket)));
        // Not ours any more before anybody else can have them; and ours from when the renewal began, as the lease says.
        mine = kept;
        renewedAt = since;
        await giveUp(left, now);
    };
    // A lease that was not renewed in time is nobody's, whatever we remember: measured by elapsed time, not by the wall clock, which may jump.
    const owned = () => (elapsed() - renewedAt < term ? [...mine] : []);
    return {
        owned,
        enter: (bucket) => (owned().includes(bucket) ? crowd.enter(bucket) : undefined),
        workers: () => workers.alive,
        renew,
        release: async () => {
            mine = new Set();
            leaving = new Set();
            await collection.deleteMany({ owner: me });
        },
    };
}
//# sourceMappingURL=leases.js.map