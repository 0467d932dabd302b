import { bucketOf } from './leases.js';
export function createQueueDesk(items, queue, wake) {
    const waitAgain = { $set: { state: 'waiting', attempts: 0 } };
    return {
        unpark: async (lane) => {
            await items.updateMany({ queue, state: 'parked', bucket: bucketOf(lane), lane }, waitAgain);
            wake();
        },
        revive: async (key) => {
            const { matchedCount } = await items.updateOne({ _id: key, queue, state: 'dead' }, waitAgain);
            wake();
            return matchedCount > 0;
        },
        counts: async () => {
            const count = (state) => items.countDocuments({ queue, state });
            const [waiting, parked, dead] = await Promise.all([count('waiting'), count('parked'), count('dead')]);
            return { waiting, parked, dead };
        },
        parked: async (limit) => {
            const found = await items.find({ queue, state: 'parked' }).sort({ seq: 1 }).limit(limit).toArray();
            return found.map(({ _id: key, seq }) => ({ key, at: new Date(seq / 1000) })); // `seq` counts microseconds.
        },
        deadLetters: async (limit) => {
            const found = await items.find({ queue, state: 'dead' }).sort({ seq: 1 }).limit(limit).toArray();
            return found.map(({ _id: key, error = '', attempts }) => ({ key, queue, error, attempts }));
        },
    };
}
//# sourceMappingURL=queue-desk.js.map