function opened({ _id, at: _at, ...label }, seal) {
    try {
        return [{ ...label, text: seal.open(label.text) }];
    }
    catch {
        return [];
    }
}
export function createLabels({ labels }, seal, now) {
    const collection = labels.collection;
    return {
        keep: async ({ number, text, ...rest }) => {
            const set = { ...rest, number, text: seal.seal(text), at: now() };
            await collection.updateOne({ _id: `${number}:${rest.source}` }, { $set: set }, { upsert: true });
        },
        all: async () => (await collection.find({}).sort({ at: 1 }).toArray()).flatMap((label) => opened(label, seal)),
    };
}
//# sourceMappingURL=labels.js.map