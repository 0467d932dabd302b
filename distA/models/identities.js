import { createCache } from './cache.js';
function person(document, seal) {
    const { _id, channel, user, chat, name, locale, grants, enterprise, principal, door, away, reachable, seenAt } = document;
    return {
        id: _id,
        channel,
        user: seal.open(user),
        name: seal.open(name),
        locale,
        grants,
        reachable,
        since: seenAt,
        ...(chat ? { chat: seal.open(chat) } : {}),
        ...(enterprise ? { enterprise } : {}),
        ...(principal === undefined ? {} : { principal }),
        ...(door ? { door } : {}),
        ...(away ? { away } : {}),
    };
}
/** The person behind one of their chats, met in that chat. */
export function met(self, { channel, user, chat, name, reachable }) {
    const { chat: _other, ...person } = self;
    return { ...person, channel, user, name, reachable, ...(chat ? { chat } : {}) };
}
/** What of an identity is another now than it was. */
function changes({ person: before, localeChosen }, { name, locale, chat }) {
    return {
        ...(name && name !== before.name ? { name } : {}),
        ...(chat && chat !== before.chat ? { chat } : {}),
        ...(localeChosen || locale === before.locale ? {} : { locale }),
    };
}
export function createIdentities(collection, seal, now, alone) {
    const cache = createCache(alone);
    const known = (document) => {
        const { localeChosen, self, last } = document;
        return { person: person(document, seal), localeChosen: localeChosen === true, ...(self ? { self } : {}), ...(last ? { last } : {}) };
    };
    /** One identity as it is stored. */
    const find = (_id) => cache.get(_id, async () => {
        const document = await collection.findOne({ _id });
        return document ? known(document) : undefined;
    });
    const write = async (_id, update, upsert = false) => {
        cache.forget(_id);
        await collection.updateOne({ _id }, update, { upsert });
        cache.forget(_id);
    };
    const get = async (id) => {
        const found = await find(id);
        if (found?.self)
            return get(found.self);
        const last = found?.last ? await find(found.last) : undefined;
        return found && last ? met(found.person, last.person) : found?.person;
    };
    const list = async (filter) => {
        const found = await collection.find(filter).toArray();
        const people = found.map(async (document) => (document.last ? get(document._id) : person(document, seal)));
        return (await Promise.all(people)).filter((one) => one !== undefined);
    };
    const introduce = async (_id, { channel, user, name, locale, chat }) => {
        const about = { user: seal.seal(user), name: seal.seal(name), ...(chat ? { chat: seal.seal(chat) } : {}) };
        const document = { _id, channel, ...about, locale, grants: [], reachable: true, seenAt: now() };
        await write(_id, { $setOnInsert: document }, true);
        return known(document);
    };
    const refresh = async (before, seen) => {
        const changed = changes(before, seen);
        if (Object.keys(changed).length === 0)
            return before;
        const sealed = Object.entries(changed).map(([key, value]) => [key, key === 'locale' ? value : seal.seal(value)]);
        await write(before.person.id, { $set: Object.fromEntries(sealed) });
        return { ...before, person: { ...before.person, ...changed } };
    };
    return {
        find,
        write,
        forget: () => cache.clear(),
        get,
        list,
        meet: async (seen) => {
            const _id = seal.blind(`${seen.channel}:${seen.user}`);
            const before = await find(_id);
            return before ? refresh(before, seen) : introduce(_id, seen);
        },
    };
}
//# sourceMappingURL=identities.js.map