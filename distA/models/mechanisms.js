import { checkMechanism } from '../mechanisms/load.js';
export function createMechanisms(collection, now) {
    // A version never changes, so it is read once.
    const known = new Map();
    const idOf = (city, ref) => `${city}/${ref}`;
    return {
        keep: async (ref, mechanism) => {
            const _id = idOf(mechanism.city, ref);
            known.set(_id, mechanism);
            const document = { city: mechanism.city, body: JSON.stringify(mechanism), at: now() };
            await collection.updateOne({ _id }, { $setOnInsert: document }, { upsert: true });
        },
        get: async (city, ref) => {
            const _id = idOf(city, ref);
            const found = known.has(_id) ? undefined : await collection.findOne({ _id });
            if (found)
                known.set(_id, checkMechanism(JSON.parse(found.body), _id));
            return known.get(_id);
        },
    };
}
//# sourceMappingURL=mechanisms.js.map