import { createIdentities, met } from './identities.js';
export function actorOf({ id, name, grants, enterprise, principal }) {
    return { type: 'person', id, name, grants, ...(enterprise ? { enterprise } : {}), ...(principal === false ? { principal } : {}) };
}
const sameGrant = (one) => (other) => other.role === one.role && other.city === one.city && other.department === one.department;
export function createPersons(collection, seal, now, alone) {
    const identities = createIdentities(collection, seal, now, alone);
    const { find, write, get, list } = identities;
    /** The self of an identity that was just met; where they write in private, they are told things from now on. */
    const selfOf = async ({ person: here, self, last }, inPrivate) => {
        const other = self ? await find(self) : undefined;
        const place = other ? other.last : last;
        if (inPrivate && (other ?? last) && (place ?? other?.person.id) !== here.id)
            await write(self ?? here.id, { $set: { last: here.id } });
        return other ? met(other.person, here) : here;
    };
    const grant = async (_id, granted) => {
        const found = await collection.findOne({ _id });
        if (found && !found.grants.some(sameGrant(granted)))
            await write(_id, { $push: { grants: granted } });
    };
    return {
        meet: async (seen) => selfOf(await identities.meet(seen), seen.chat !== undefined),
        get,
        grant,
        cameBy: (_id, door) => write(_id, { $set: { door } }),
        setAway: (_id, away) => write(_id, away ? { $set: { away } } : { $unset: { away: 1 } }),
        bind: (_id, enterprise, principal) => write(_id, { $set: { enterprise, principal } }),
        speak: (_id, locale) => write(_id, { $set: { locale, localeChosen: true } }),
        // In a private chat the chat is the person: both platforms and the web give them one id.
        setChatReachable: (channel, chat, reachable) => write(seal.blind(`${channel}:${chat}`), { $set: { reachable } }),
        speakingFor: async (enterprises) => (await list({ enterprise: { $in: [...enterprises] } })).toSorted((one, two) => (one.id < two.id ? -1 : 1)),
        withRole: async (city, roles) => {
            const holders = await list({ 'grants.role': { $in: [...roles] } });
            return holders.filter(({ grants }) => grants.some((held) => held.city === city && roles.includes(held.role)));
        },
        join: async (id, into) => {
            const [mine, other] = await Promise.all([find(id), find(into)]);
            const self = other?.self ?? into;
            if (!mine || !other || (mine.self ?? id) === self)
                return false;
            const { grants, enterprise, principal, door } = mine.person;
            for (const held of grants)
                await grant(self, held);
            const kept = (await find(self))?.person;
            const set = {
                last: id,
                ...(enterprise && !kept?.enterprise ? { enterprise, ...(principal === undefined ? {} : { principal }) } : {}),
                ...(door && !kept?.door ? { door } : {}),
            };
            await write(self, { $set: set });
            await collection.updateMany({ $or: [{ _id: id }, { self: id }] }, { $set: { self, grants: [] }, $unset: { enterprise: 1, last: 1 } });
            identities.forget();
            return true;
        },
    };
}
//# sourceMappingURL=persons.js.map