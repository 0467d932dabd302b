import { openFields, sealFields } from './sealed-fields.js';
const maxTries = 100;
const duplicate = 11_000;
const keyOf = (city, id) => `${city}/${id}`;
/** The one guarded write; false when somebody else wrote first. `revision`: undefined while it is not in the database. */
function createWrite(deps) {
    const { collection, seal, columns = () => ({}), alarmAt = () => undefined } = deps;
    const insert = async (document) => {
        try {
            await collection.insertOne(document);
            return true;
        }
        catch (error) {
            if (error.code === duplicate)
                return false;
            throw error;
        }
    };
    return async (city, id, revision, state, entries) => {
        const alarm = alarmAt(state);
        const set = { ...columns(state), state: sealFields(state, seal), untold: true, ...(alarm ? { alarmAt: alarm } : {}) };
        const added = sealFields(entries, seal);
        if (revision === undefined)
            return insert({ _id: keyOf(city, id), city, revision: 1, history: added, told: 0, ...set });
        const update = { $set: set, ...(alarm ? {} : { $unset: { alarmAt: 1 } }), $inc: { revision: 1 }, $push: { history: { $each: added } } };
        const filter = { _id: keyOf(city, id), revision };
        return (await collection.updateOne(filter, update)).matchedCount === 1;
    };
}
export function createAggregates(deps) {
    const { collection, seal, decide } = deps;
    const write = createWrite(deps);
    const read = ({ _id, city, state, history, told }) => ({
        id: _id.slice(city.length + 1),
        state: openFields(state, seal),
        history: openFields(history, seal),
        told,
    });
    const one = async (city, id) => (await collection.findOne({ _id: keyOf(city, id) }));
    const list = async (filter) => (await collection.find(filter).toArray()).map(read);
    const attempt = async (city, id, command) => {
        const document = await one(city, id);
        const before = document ? read(document) : undefined;
        if (before?.history.some(({ key }) => key === command.key))
            return { ok: true, ...before };
        const decision = await decide(city, id, before?.state, command);
        if (!decision.ok)
            return decision;
        const { state, entries } = decision;
        const after = { id, state, history: [...(before?.history ?? []), ...entries], told: before?.told ?? 0 };
        if (entries.length === 0 || (await write(city, id, document?.revision, state, entries)))
            return { ok: true, ...after };
        return undefined;
    };
    return {
        get: async (city, id) => {
            const document = await one(city, id);
            return document ? read(document) : undefined;
        },
        all: (city) => list({ city }),
        due: (now) => list({ alarmAt: { $lte: now } }),
        untold: () => list({ untold: true }),
        apply: async (city, id, command) => {
            for (let tries = 0; tries < maxTries; tries++) {
                const applied = await attempt(city, id, command);
                if (applied)
                    return applied;
            }
            throw new Error(`${id} was changed ${maxTries} times while one command was decided`);
        },
        said: async (city, id, told) => {
            const filter = { _id: keyOf(city, id), history: { $size: told } };
            await collection.updateOne(filter, { $set: { told }, $unset: { untold: 1 } });
        },
    };
}
//# sourceMappingURL=aggregates.js.map