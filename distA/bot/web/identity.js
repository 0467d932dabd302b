/** Who a browser tab is: one cookie for each part that is played, so that several people fit into one browser. */
import { createHash } from 'node:crypto';
import { cleanName } from './clean.js';
const partPattern = /^[A-Za-z0-9_-]{1,16}$/;
const year = 365 * 86_400_000;
/** The part named in the address (`?as=`); the ordinary visitor has none. */
export function partOf(request) {
    const part = request.query['as'];
    return typeof part === 'string' && partPattern.test(part) ? part : '';
}
/** The part that a link with this code and name opens: always the same, so that the link can be opened again. */
export function partFor(code, name) {
    return createHash('sha256').update(`${code}|${name}`).digest('base64url').slice(0, 10);
}
const cookieName = (part) => (part ? `qihu_${part}` : 'qihu');
function cookie(request, name) {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
        const [key, value] = pair.trim().split('=');
        if (key === name && value)
            return value;
    }
    return undefined;
}
export async function identify(request, part, identities) {
    const token = cookie(request, cookieName(part));
    return token ? identities.find(token) : undefined;
}
/** A new person for this part; the browser keeps the token. */
export async function introduce(response, newcomer, identities) {
    const { part, name, otherwise, secure } = newcomer;
    const { token, ...identity } = await identities.create(cleanName(name) || otherwise);
    response.cookie(cookieName(part), token, { httpOnly: true, sameSite: 'lax', secure, maxAge: year, path: '/' });
    return identity;
}
//# sourceMappingURL=identity.js.map