import { createCache } from './cache.js';
import { openFields, sealFields } from './sealed-fields.js';
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 32100-2015: whether the 18th character checks the first seventeen. */
export function isCreditCode(code) {
    if (!/^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(code))
        return false;
    const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(code[index] ?? ''), 0);
    return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
export function createEnterprises(collection, seal, alone) {
    const cache = createCache(alone);
    const read = (document) => {
        const { _id: id, creditKey: _key, ...rest } = openFields(document, seal);
        return { id, ...rest };
    };
    const load = async (of) => {
        const document = await collection.findOne(of);
        return document ? read(document) : undefined;
    };
    // Known once in each city: a group of companies may be served by two.
    const creditKeyOf = (city, creditCode) => seal.blind(`credit:${city}:${creditCode}`);
    return {
        get: (id) => cache.get(id, () => load({ _id: id })),
        known: (city, creditCode) => load({ creditKey: creditKeyOf(city, creditCode) }),
        ofCity: async (city) => (await collection.find({ city }).toArray()).map(read),
        serveBy: async (city, id, steward) => {
            await collection.updateOne({ _id: id, city }, { $set: { steward } });
            cache.forget(id);
        },
        place: async (city, id, area) => {
            await collection.updateOne({ _id: id, city }, area ? { $set: { area } } : { $unset: { area: 1 } });
            cache.forget(id);
        },
        add: async ({ id, ...rest }) => {
            if (!isCreditCode(rest.creditCode))
                throw new Error(`the credit code of ${rest.name} is not valid: its last character does not check the others`);
            const document = { _id: id, ...sealFields(rest, seal), creditKey: creditKeyOf(rest.city, rest.creditCode) };
            await collection.updateOne({ _id: id }, { $setOnInsert: document }, { upsert: true });
            cache.forget(id);
        },
    };
}
//# sourceMappingURL=enterprises.js.map