/** Codes by which somebody shows that two chats are theirs: good once, for ten minutes. */
import { randomInt } from 'node:crypto';
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const minutes = 60;
/** Told from an invitation by its beginning. */
export const isLinkCode = (code) => /^L-[A-Z2-9]{8}$/.test(code);
export function createLinks(notes, persons, demands) {
    /** The revision moves too, so that a decision made on the older state is made again. */
    const move = (requester, to) => demands.updateMany({ requester }, { $set: { requester: to, 'state.requester.id': to }, $inc: { revision: 1 } });
    return {
        issue: async (person) => {
            const code = `L-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
            await notes.put(`link:${code}`, person, 10 * minutes);
            return code;
        },
        redeem: async (code, person) => {
            const self = await notes.get(`link:${code}`);
            if (!self)
                return { ok: false, reason: 'invalid' };
            if (person === self)
                return { ok: false, reason: 'same' };
            await move(person, self);
            await persons.join(person, self);
            await notes.take(`link:${code}`);
            return { ok: true, self };
        },
    };
}
//# sourceMappingURL=links.js.map