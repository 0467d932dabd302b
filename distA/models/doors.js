const native = (model) => model.collection;
const door = ({ _id: id, city, name, link }) => ({ id, city, name, link });
export function createDoors({ doors, persons, demands }, seal, now) {
    const collection = native(doors);
    return {
        idOf: (city, name) => `d${seal
            .blind(`door:${city}:${name}`)
            .replace(/[^A-Za-z0-9]/g, '0')
            .slice(0, 12)}`,
        put: async ({ id, ...rest }) => {
            await collection.updateOne({ _id: id }, { $set: { ...rest }, $setOnInsert: { at: now() } }, { upsert: true });
        },
        all: async (city) => (await collection.find({ city }).sort({ at: 1 }).toArray()).map(door),
        get: async (id) => {
            const found = await collection.findOne({ _id: id });
            return found ? door(found) : undefined;
        },
        brought: async (city) => {
            const [people, filed] = await Promise.all([
                native(persons)
                    .find({ door: { $exists: true } }, { projection: { door: 1, enterprise: 1 } })
                    .toArray(),
                native(demands)
                    .find({ city, 'state.door': { $exists: true } }, { projection: { 'state.door': 1 } })
                    .toArray(),
            ]);
            const counts = new Map();
            const of = (id) => {
                const known = counts.get(id) ?? { door: id, persons: 0, enterprises: [], demands: 0 };
                counts.set(id, known);
                return known;
            };
            for (const { door: id = '', enterprise } of people) {
                const one = of(id);
                one.persons += 1;
                if (enterprise && !one.enterprises.includes(enterprise))
                    one.enterprises.push(enterprise);
            }
            for (const { state } of filed)
                of(state.door ?? '').demands += 1;
            return [...counts.values()];
        },
    };
}
//# sourceMappingURL=doors.js.map