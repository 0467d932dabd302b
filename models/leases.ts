/** Which process works which lanes. Lanes fall into buckets by hash; a bucket has one owner at a time, by a lease that runs out when its owner dies. */
import { createHash, randomUUID } from 'node:crypto';
import type { Collection } from 'mongodb';

export const bucketCount = 16;
const term = 15_000;

/** The bucket of a lane, 0 to 15, the same in every process. */
export function bucketOf(lane: string): number {
  return (createHash('md5').update(lane).digest()[0] ?? 0) % bucketCount;
}

export interface LeaseDocument {
  _id: string;
  owner: string;
  until: Date;
}

export interface Leases {
  /** Buckets that this process owns now. */
  owned(): number[];
  /** How many processes work at the moment, this one included. */
  workers(): number;
  /** Renews, gives up what is more than a fair share, takes what is free. Called every few seconds. */
  renew(): Promise<void>;
  /** Gives everything back at once. */
  release(): Promise<void>;
}

const bucketId = (bucket: number) => `bucket:${bucket}`;

/** `alone`: nobody else can hold a lease (the embedded database lets one process in), so those of a killed predecessor are void. */
export function createLeases(collection: Collection<LeaseDocument>, options: { now: () => Date; alone: boolean }): Leases {
  const me = randomUUID();
  let mine = new Set<number>();
  let alive = 1;
  let renewedAt = 0;
  let began = false;

  const take = async (bucket: number, now: Date): Promise<boolean> => {
    const until = new Date(now.getTime() + term);
    try {
      const { matchedCount, upsertedCount } = await collection.updateOne(
        { _id: bucketId(bucket), $or: [{ owner: me }, { until: { $lte: now } }] },
        { $set: { owner: me, until } },
        { upsert: true },
      );
      return matchedCount + upsertedCount > 0;
    } catch (error) {
      if ((error as { code?: number }).code === 11000) return false;
      throw error;
    }
  };

  const countWorkers = async (now: Date) => {
    await collection.updateOne({ _id: `worker:${me}` }, { $set: { owner: me, until: new Date(now.getTime() + term) } }, { upsert: true });
    const workers = await collection.find({ until: { $gt: now } }).toArray();
    alive = Math.max(1, workers.filter(({ _id }) => _id.startsWith('worker:')).length);
  };

  const renew = async () => {
    const now = options.now();
    if (options.alone && !began) await collection.deleteMany({});
    began = true;
    await countWorkers(now);
    const share = Math.ceil(bucketCount / alive);
    const order = [...mine, ...Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) => !mine.has(bucket))];
    const kept = new Set<number>();
    for (let rest = order; kept.size < share && rest.length > 0;) {
      const wanted = rest.slice(0, share - kept.size);
      rest = rest.slice(wanted.length);
      const taken = await Promise.all(wanted.map((bucket) => take(bucket, now)));
      for (const [index, bucket] of wanted.entries()) if (taken[index]) kept.add(bucket);
    }
    for (const bucket of mine) if (!kept.has(bucket)) await collection.deleteOne({ _id: bucketId(bucket), owner: me });
    mine = kept;
    renewedAt = performance.now();
  };

  return {
    // A lease that was not renewed in time is nobody's, whatever we remember: measured by elapsed time, not by the wall clock, which may jump.
    owned: () => (performance.now() - renewedAt < term ? [...mine] : []),
    workers: () => alive,
    renew,
    release: async () => {
      mine = new Set();
      await collection.deleteMany({ owner: me });
    },
  };
}
