/** Small records found by their id: quoted messages, live cards, numbers. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createBatcher } from './batcher.js';
import { createCache } from './cache.js';
export function createRefs({ refs }, seal, now) {
    const collection = refs.collection;
    const batch = createBatcher(collection);
    const idOf = (...parts) => seal.blind(parts.join(':'));
    /** Known before it is durable. */
    const writing = new Map();
    const underWay = new Map();
    const look = async (_id) => {
        const known = writing.get(_id);
        const found = known ? undefined : await collection.findOne({ _id });
        if (!found)
            return known;
        const { number, purpose, data } = found;
        return { purpose, ...(number ? { number } : {}), ...(data ? { data: JSON.parse(data) } : {}) };
    };
    return {
        find: async (channel, chat, message) => {
            const _id = idOf(channel, chat, message);
            const sends = [...(underWay.get(`${channel}:${chat}`) ?? [])];
            const found = await look(_id);
            if (found || sends.length === 0)
                return found ?? writing.get(_id);
            await Promise.allSettled(sends);
            await nextTurn(); // Its receipt is being written down now.
            return look(_id);
        },
        sending: (channel, chat, sent) => {
            const key = `${channel}:${chat}`;
            const sends = underWay.get(key) ?? new Set();
            underWay.set(key, sends.add(sent));
            const end = () => {
                sends.delete(sent);
                if (sends.size === 0 && underWay.get(key) === sends)
                    underWay.delete(key);
            };
            sent.then(end, end);
            return sent;
        },
        remember: async (channel, chat, message, ref) => {
            const { number, purpose, data } = ref;
            const _id = idOf(channel, chat, message);
            writing.set(_id, ref);
            const set = { purpose, at: now(), ...(number ? { number } : {}), ...(data ? { data: JSON.stringify(data) } : {}) };
            try {
                await batch.write({ updateOne: { filter: { _id }, update: { $set: set }, upsert: true } });
            }
            finally {
                if (writing.get(_id) === ref)
                    writing.delete(_id);
            }
        },
    };
}
export function createLiveCards({ liveCards }, alone) {
    const collection = liveCards.collection;
    const batch = createBatcher(collection);
    const cache = alone ? createCache(true) : undefined;
    /** Known before it is durable: the next edit of the card may come at once. */
    const writing = new Map();
    const idOf = (number, chatKey) => `${number}|${chatKey}`;
    return {
        find: async (number, chatKey) => {
            const _id = idOf(number, chatKey);
            const load = async () => (await collection.findOne({ _id })) ?? undefined;
            return writing.get(_id) ?? (cache ? cache.get(_id, load) : load());
        },
        set: async (number, chatKey, message, revision) => {
            const _id = idOf(number, chatKey);
            const value = { message, revision };
            writing.set(_id, value);
            cache?.put(_id, value);
            await batch.write({ updateOne: { filter: { _id }, update: { $set: value }, upsert: true } });
            if (writing.get(_id) === value)
                writing.delete(_id);
        },
    };
}
/** `QH20260302-0001`: the day and the day's running number. Who asks at the same time is served by one command. */
export function createNumbers({ counters }) {
    const collection = counters.collection;
    const waiting = new Map();
    const take = async (prefix, count) => {
        const counted = await collection.findOneAndUpdate({ _id: prefix }, { $inc: { count } }, { upsert: true, returnDocument: 'after' });
        return (counted?.count ?? count) - count + 1;
    };
    const serve = (prefix) => {
        const asking = waiting.get(prefix) ?? [];
        waiting.delete(prefix);
        const first = take(prefix, asking.length);
        for (const [index, resolve] of asking.entries())
            resolve(first.then((number) => number + index));
    };
    const next = (prefix) => new Promise((resolve) => {
        const asking = waiting.get(prefix);
        if (asking)
            return void asking.push(resolve);
        waiting.set(prefix, [resolve]);
        setImmediate(serve, prefix);
    });
    return async (day) => {
        const prefix = `QH${day.replaceAll('-', '')}`;
        return `${prefix}-${String(await next(prefix)).padStart(4, '0')}`;
    };
}
//# sourceMappingURL=keep.js.map