export function createPolicies({ policies }, now) {
    const collection = policies.collection;
    const putOne = async (city, body) => {
        const [last] = await collection.find({ city, policy: body.id }).sort({ version: -1 }).limit(1).toArray();
        if (last?.current && JSON.stringify(last.body) === JSON.stringify(body))
            return 'same';
        const version = (last?.version ?? 0) + 1;
        await collection.insertOne({ _id: `${city}/${body.id}/${version}`, city, policy: body.id, version, current: true, body, at: now() });
        await collection.updateMany({ city, policy: body.id, version: { $lt: version } }, { $set: { current: false } });
        return last ? 'changed' : 'added';
    };
    return {
        put: async (city, list) => {
            const done = { added: 0, changed: 0, same: 0 };
            for (const what of await Promise.all(list.map((policy) => putOne(city, policy))))
                done[what]++;
            return done;
        },
        current: async (city) => {
            const found = await collection.find({ city, current: true }).toArray();
            return found.map(({ body, version, at }) => ({ policy: body, version, at }));
        },
        mark: async (city) => {
            const [last] = await collection.find({ city }).sort({ at: -1 }).limit(1).toArray();
            return `${await collection.countDocuments({ city, current: true })} ${last?.at.getTime() ?? 0}`;
        },
        withdraw: async (city, policy) => {
            const { matchedCount } = await collection.updateMany({ city, policy, current: true }, { $set: { current: false, at: now() } });
            return matchedCount > 0;
        },
    };
}
//# sourceMappingURL=policies.js.map