import { loginPage } from './login.js';
import { messagePage } from './pages.js';
const cookieName = 'qihu_desk';
const hours = 3_600_000;
export const mayRead = ['dispatcher', 'supervisor', 'leader', 'administrator'];
export const mayRevive = ['dispatcher', 'administrator'];
export const holdsOne = (grants, roles) => grants.some(({ role }) => roles.includes(role));
function cookieOf({ headers }, name) {
    return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];
}
/** Cities in which the person may read. */
const citiesOf = ({ grants }, served) => served.filter((city) => holdsOne(grants.filter((grant) => grant.city === city), mayRead));
async function signedIn({ logins, persons }, request) {
    const session = cookieOf(request, cookieName);
    const id = session ? await logins.person(session) : undefined;
    return id ? persons.get(id) : undefined;
}
/** Whoever is signed in, with the roles of this city only. */
export async function reader(deps, request) {
    const person = await signedIn(deps, request);
    if (!person || citiesOf(person, deps.served).length === 0)
        return undefined;
    return { ...person, grants: person.grants.filter(({ city }) => deps.served.includes(city)) };
}
const cityCookie = 'qihu_city';
/** The city whose pages are shown: the one that was chosen by `?city=`, else the first in which the person holds a role. */
export async function cityFor(deps, request, response) {
    const person = deps.served.length > 1 ? await signedIn(deps, request) : undefined;
    const mine = person ? citiesOf(person, deps.served) : [];
    const open = mine.length > 0 ? mine : deps.served;
    const { city: wanted } = request.query;
    const chosen = open.find((city) => city === wanted);
    if (chosen && mine.length > 1)
        response.cookie(cityCookie, chosen, { httpOnly: true, sameSite: 'strict', secure: deps.secure });
    const before = cookieOf(request, cityCookie);
    return chosen ?? open.find((city) => city === before) ?? open[0] ?? '';
}
/** The link is shown first and spent by a button: a preview in a chat must not use it up. */
export function signIn(router, { logins, secure }) {
    router.get('/login', async (request, response) => {
        const token = typeof request.query['token'] === 'string' ? request.query['token'] : '';
        if (!/^[\w-]{10,64}$/.test(token))
            return void response
                .status(400)
                .type('html')
                .send(await messagePage('链接不完整', '请在对话里发送“登录”，取一个新的链接。'));
        response.type('html').send(await loginPage(token));
    });
    router.post('/login', async (request, response) => {
        const { token } = request.body;
        const session = typeof token === 'string' ? await logins.open(token) : undefined;
        if (!session)
            return void response
                .status(403)
                .type('html')
                .send(await messagePage('链接已失效', '这个链接用过了，或超过了 10 分钟。请在对话里发送“登录”，取一个新的。'));
        response.cookie(cookieName, session, { httpOnly: true, sameSite: 'strict', secure, maxAge: 12 * hours });
        response.redirect(303, '/');
    });
    router.post('/logout', (_request, response) => {
        response.clearCookie(cookieName);
        response.redirect(303, '/');
    });
}
//# sourceMappingURL=session.js.map