const duplicate = 11_000;
export function createNotes({ notes }, seal, now) {
    const collection = notes.collection;
    const idOf = (key) => seal.blind(`note:${key}`);
    const terms = (seconds) => ({
        until: new Date(now().getTime() + seconds * 1000),
        sweepAt: new Date(Date.now() + (seconds + 60) * 1000),
    });
    return {
        get: async (key) => {
            const found = await collection.findOne({ _id: idOf(key), until: { $gt: now() } });
            return found ? seal.open(found.body) : undefined;
        },
        put: async (key, value, seconds) => {
            await collection.updateOne({ _id: idOf(key) }, { $set: { body: seal.seal(value), ...terms(seconds) } }, { upsert: true });
        },
        take: async (key) => {
            const found = await collection.findOneAndDelete({ _id: idOf(key), until: { $gt: now() } });
            return found ? seal.open(found.body) : undefined;
        },
        claim: async (key, owner, seconds) => {
            const body = seal.blind(`owner:${owner}`);
            try {
                const held = await collection.updateOne({ _id: idOf(key), $or: [{ body }, { until: { $lte: now() } }] }, { $set: { body, ...terms(seconds) } }, { upsert: true });
                return held.matchedCount + held.upsertedCount > 0;
            }
            catch (error) {
                if (error.code === duplicate)
                    return false;
                throw error;
            }
        },
    };
}
//# sourceMappingURL=notes.js.map