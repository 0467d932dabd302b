/** One-time sign-in links, and the web sessions that they open. */
import { randomBytes } from 'node:crypto';
const minutes = 60_000;
export function createLogins({ logins }, seal, now) {
    const collection = logins.collection;
    const issue = async (person, kind, life) => {
        const token = randomBytes(24).toString('base64url');
        await collection.insertOne({ _id: seal.blind(`${kind}:${token}`), person, kind, expiresAt: new Date(now().getTime() + life) });
        return token;
    };
    return {
        link: (person) => issue(person, 'link', 10 * minutes),
        open: async (token) => {
            const spent = await collection.findOneAndDelete({ _id: seal.blind(`link:${token}`) });
            return spent && spent.expiresAt > now() ? issue(spent.person, 'session', 720 * minutes) : undefined;
        },
        person: async (session) => {
            const found = await collection.findOne({ _id: seal.blind(`session:${session}`) });
            return found && found.expiresAt > now() ? found.person : undefined;
        },
    };
}
//# sourceMappingURL=logins.js.map