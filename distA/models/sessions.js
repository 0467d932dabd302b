/** What each person is in the middle of, by the person's id: one sealed value, kept until it is cleared or forgotten. */
import { randomUUID } from 'node:crypto';
import { createBatcher } from './batcher.js';
import { createCache } from './cache.js';
/**
 * Somebody else has written this session since it was read here: what was worked out from it is worth nothing. So it is with a
 * worker that was held up in the middle of an event until another had taken its lanes over.
 */
export class StaleSession extends Error {
    name = 'StaleSession';
    constructor() {
        super('this session was written elsewhere since it was read');
    }
}
/** Nobody else writes: what was written last is known, and many writings go together. */
function createOwnSessions(collection, seal, now) {
    const cache = createCache(true);
    const batch = createBatcher(collection);
    return {
        get: (_id) => cache.get(_id, async () => {
            const found = await collection.findOne({ _id });
            return found ? JSON.parse(seal.open(found.body)) : undefined;
        }),
        set: async (_id, value) => {
            cache.forget(_id);
            await batch.write({
                updateOne: { filter: { _id }, update: { $set: { body: seal.seal(JSON.stringify(value)), at: now() } }, upsert: true },
            });
            cache.put(_id, value);
        },
        clear: async (_id) => {
            cache.forget(_id);
            await batch.write({ deleteOne: { filter: { _id } } });
            cache.put(_id, undefined);
        },
    };
}
const duplicate = 11_000;
const absent = 'absent';
/** Others write too: nothing is kept in memory but which edition was read, and only that one is replaced. */
function createSharedSessions(collection, seal, now) {
    const read = createCache(true);
    const theOneRead = async (_id) => {
        const edition = await read.get(_id, () => Promise.resolve(undefined));
        return edition === undefined ? { _id } : { _id, edition }; // A missing one is found by null.
    };
    return {
        get: async (_id) => {
            const found = await collection.findOne({ _id });
            read.put(_id, found ? (found.edition ?? null) : absent);
            return found ? JSON.parse(seal.open(found.body)) : undefined;
        },
        set: async (_id, value) => {
            const filter = await theOneRead(_id);
            const edition = randomUUID();
            const upsert = !('edition' in filter) || filter['edition'] === absent;
            const written = await collection
                .updateOne(filter, { $set: { body: seal.seal(JSON.stringify(value)), at: now(), edition } }, { upsert })
                .catch((error) => {
                if (error.code === duplicate)
                    throw new StaleSession();
                throw error;
            });
            if (written.matchedCount + written.upsertedCount === 0)
                throw new StaleSession();
            read.put(_id, edition);
        },
        clear: async (_id) => {
            const { deletedCount } = await collection.deleteOne(await theOneRead(_id));
            if (deletedCount === 0 && (await collection.findOne({ _id }, { projection: { _id: 1 } })))
                throw new StaleSession();
            read.put(_id, absent);
        },
    };
}
/** `alone`: no other process writes to this database. */
export function createSessions({ sessions }, seal, now, alone) {
    const collection = sessions.collection;
    return alone ? createOwnSessions(collection, seal, now) : createSharedSessions(collection, seal, now);
}
//# sourceMappingURL=sessions.js.map