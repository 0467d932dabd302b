export function createMessageBudgets({ messageBudgets }, seal) {
    const collection = messageBudgets.collection;
    const idOf = (customer) => seal.blind(`budget:${customer}`);
    const waiting = async (customer) => {
        const found = await collection.findOne({ _id: idOf(customer) });
        return (found?.words ?? []).map(({ key, body }) => ({ key, words: seal.open(body) }));
    };
    return {
        // A late page of old messages does not renew what a newer message did.
        renew: async (customer, at) => {
            const _id = idOf(customer);
            const renewed = await collection.updateOne({ _id, at: { $lte: at } }, { $set: { at, sent: 0 } });
            if (renewed.matchedCount === 0)
                await collection.updateOne({ _id }, { $setOnInsert: { at, sent: 0 } }, { upsert: true });
        },
        take: async (customer, most, since) => {
            const taken = await collection.updateOne({ _id: idOf(customer), sent: { $lt: most }, at: { $gt: since } }, { $inc: { sent: 1 } });
            return taken.matchedCount > 0;
        },
        giveBack: async (customer) => {
            await collection.updateOne({ _id: idOf(customer), sent: { $gt: 0 } }, { $inc: { sent: -1 } });
        },
        carry: async (customer, key, words, bytes) => {
            const kept = await waiting(customer);
            if (kept.some((one) => one.key === key))
                return true;
            const size = Buffer.byteLength([...kept.map((one) => one.words), words].join('\n'));
            if (size > bytes)
                return false;
            await collection.updateOne({ _id: idOf(customer) }, { $push: { words: { key, body: seal.seal(words) } } });
            return true;
        },
        waiting,
        carried: async (customer, keys) => {
            await collection.updateOne({ _id: idOf(customer) }, { $pull: { words: { key: { $in: keys } } } });
        },
    };
}
//# sourceMappingURL=message-budgets.js.map