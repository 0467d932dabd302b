import { createCache } from './cache.js';
function group({ _id, channel, chat, city, department, title }, seal) {
    return { id: _id, channel, chat: seal.open(chat), city, department, title };
}
export function createGroups(collection, seal, alone) {
    const cache = createCache(alone);
    const load = async (city, department) => (await collection.find({ city, department, active: true }).toArray()).map((document) => group(document, seal));
    const whole = (city, department) => `${city}:${department}`;
    const idOf = (channel, chat) => seal.blind(`${channel}:${chat}`);
    const register = async ({ channel, chat, city, department, title }) => {
        await collection.updateOne({ _id: idOf(channel, chat) }, { $set: { channel, chat: seal.seal(chat), city, department, title, active: true } }, { upsert: true });
        cache.clear();
    };
    return {
        of: (city, department) => cache.get(whole(city, department), () => load(city, department)),
        find: async (channel, chat) => {
            const document = await collection.findOne({ _id: idOf(channel, chat), active: true });
            return document ? group(document, seal) : undefined;
        },
        register,
        leave: async (channel, chat) => {
            await collection.updateOne({ _id: idOf(channel, chat) }, { $set: { active: false } });
            cache.clear();
        },
        move: async (channel, from, to) => {
            const before = await collection.findOne({ _id: idOf(channel, from) });
            if (!before)
                return;
            await register({ ...group(before, seal), chat: to });
            await collection.updateOne({ _id: before._id }, { $set: { active: false } });
            cache.clear();
        },
    };
}
//# sourceMappingURL=groups.js.map