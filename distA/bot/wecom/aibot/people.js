/** The robot may know members by encrypted ids only: the application knows their plain ones. https://developer.work.weixin.qq.com/document/path/101521 */
import { z } from 'zod';
import { describe } from '../failure.js';
const days = (count) => count * 86_400;
const answer = z.object({ userid_list: z.array(z.object({ open_userid: z.string(), userid: z.string() })) });
export function createPeople(api, notes, log) {
    const known = new Map();
    async function ask(id) {
        if (!api)
            return id;
        const { userid_list: list } = answer.parse(await api.call({ path: '/cgi-bin/batch/openuserid_to_userid', body: { open_userid_list: [id] } }));
        return list.find(({ open_userid: open }) => open === id)?.userid ?? id;
    }
    async function find(id) {
        const noted = await notes.get(`bot-plain:${id}`);
        if (noted)
            return noted;
        const plain = await ask(id);
        await notes.put(`bot-plain:${id}`, plain, days(30));
        await notes.put(`bot-id:${plain.toLowerCase()}`, id, days(365));
        return plain;
    }
    return {
        async plain(id) {
            try {
                const plain = known.get(id) ?? (await find(id));
                known.set(id, plain);
                return plain.toLowerCase();
            }
            catch (error) {
                log.warn({ error: describe(error) }, 'an encrypted member id could not be opened');
                return id.toLowerCase();
            }
        },
        robotId: async (member) => (await notes.get(`bot-id:${member}`)) ?? member,
    };
}
//# sourceMappingURL=people.js.map