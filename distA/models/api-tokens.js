/** Tokens by which the city's other systems call `/api/v1`: only a blind index is kept, so that whoever reads the database has none. */
import { randomBytes } from 'node:crypto';
const wellFormed = /^qihu_[\w-]{32}$/;
/** Milliseconds: a busy system need not cost a write for each call. */
const noteUseEvery = 60_000;
const read = ({ _id: id, ...rest }) => ({ id, ...rest });
export function createApiTokens({ apiTokens }, seal, now) {
    const collection = apiTokens.collection;
    const idOf = (token) => seal.blind(`api:${token}`);
    return {
        make: async ({ city, name, scope }) => {
            const token = `qihu_${randomBytes(24).toString('base64url')}`;
            await collection.insertOne({ _id: idOf(token), city, name, scope, madeAt: now() });
            return token;
        },
        use: async (token) => {
            const found = wellFormed.test(token) ? await collection.findOne({ _id: idOf(token) }) : undefined;
            if (!found || found.stoppedAt)
                return undefined;
            const usedAt = now();
            if (Math.abs(usedAt.getTime() - (found.usedAt?.getTime() ?? 0)) >= noteUseEvery)
                await collection.updateOne({ _id: found._id }, { $set: { usedAt } });
            return read(found);
        },
        all: async (city) => (await collection.find({ city }).sort({ madeAt: -1 }).toArray()).map(read),
        stop: async (city, id) => {
            await collection.updateOne({ _id: id, city, stoppedAt: { $exists: false } }, { $set: { stoppedAt: now() } });
        },
    };
}
//# sourceMappingURL=api-tokens.js.map