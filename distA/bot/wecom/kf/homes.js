import { kfChat, readKfChat } from './chat.js';
/** Seconds: as long as a binding lasts. */
const forLong = 10 * 365 * 86_400;
const most = 5000;
export function createHomes(notes) {
    const known = new Map();
    async function first({ account, customer }) {
        const key = `kf-home:${customer}`;
        const before = await notes.get(key);
        if (before === undefined)
            await notes.put(key, account, forLong);
        return kfChat({ account: before ?? account, customer });
    }
    const lastPlace = async (customer) => {
        const [account, at] = (await notes.get(`kf-at:${customer}`))?.split(' ') ?? [];
        return { account, at: Number(at ?? 0) };
    };
    return {
        chatOf(place) {
            const { customer } = place;
            const chat = known.get(customer) ??
                first(place).catch((error) => {
                    known.delete(customer);
                    throw error;
                });
            known.set(customer, chat);
            const [oldest] = known.keys();
            if (known.size > most && oldest !== undefined)
                known.delete(oldest);
            return chat;
        },
        async wrote({ account, customer }, at) {
            const last = await lastPlace(customer);
            // A page that was fetched late tells nothing new.
            if (last.account !== account && last.at <= at.getTime())
                await notes.put(`kf-at:${customer}`, `${account} ${at.getTime()}`, forLong);
        },
        async placeOf(chat) {
            const { account, customer } = readKfChat(chat);
            return { account: (await lastPlace(customer)).account ?? account, customer };
        },
    };
}
//# sourceMappingURL=homes.js.map