export function createRecounting(demands) {
    return {
        stale: async (city, ref) => {
            const guessed = { 'state.targets.provisional': true };
            const older = ref ? [{ 'state.mechanism': { $ne: ref } }] : [];
            const filter = { city, stage: { $ne: 'closed' }, $or: [guessed, ...older] };
            return (await demands.find(filter, { projection: { number: 1 } }).toArray()).map(({ number }) => number);
        },
    };
}
//# sourceMappingURL=recounting.js.map