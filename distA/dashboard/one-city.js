/** The same as `deps`, as if there were only that city. */
export function oneCity(deps, city) {
    const { name } = deps.city(city).mechanism;
    const ofCity = (list) => list.filter((each) => each.city === city);
    return {
        ...deps,
        served: [city],
        city: (id) => deps.city(id ?? city),
        apply: {
            load: async (number) => {
                const stored = await deps.apply.load(number);
                return stored?.demand.city === city ? stored : undefined;
            },
        },
        ledger: { ...deps.ledger, recent: (limit) => deps.ledger.recent(limit, city), counts: () => deps.ledger.counts(city) },
        units: async () => (await deps.units()).filter((each) => each.name === name),
        radar: async () => (await deps.radar()).filter((each) => each.city === name),
        meetings: async () => ofCity(await deps.meetings()),
        receptionDesks: () => ofCity(deps.receptionDesks()),
        inquiryDesks: () => ofCity(deps.inquiryDesks()),
    };
}
//# sourceMappingURL=one-city.js.map