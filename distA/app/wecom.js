import { mayLogin } from '../handlers/words.js';
/** A member who may see the dashboard goes on by a link that works once. */
function signIn({ stores, seal }, publicUrl) {
    return {
        publicUrl,
        of: async (member) => {
            const person = await stores.persons.get(seal.blind(`wecom:${member}`));
            if (!person?.grants.some(({ role }) => mayLogin.includes(role)))
                return undefined;
            return `/login?token=${await stores.logins.link(person.id)}`;
        },
    };
}
/** Loaded only when it is configured. */
export async function createWecomChannel(parts, deps, settings) {
    const { stores, now, config, alone } = parts;
    const { createWecom } = await import('../bot/wecom/index.js');
    const { publicUrl } = config;
    return createWecom(settings, {
        ...deps,
        notes: stores.notes,
        budgets: stores.messageBudgets,
        now,
        ...(alone ? {} : { relay: stores.relay }),
        ...(publicUrl ? { signIn: signIn(parts, publicUrl) } : {}),
    });
}
//# sourceMappingURL=wecom.js.map