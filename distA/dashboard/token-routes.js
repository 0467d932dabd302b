import { moment } from './naming.js';
import { messagePage } from './pages.js';
import { tokensPage } from './tokens.js';
const scopeOf = (value) => (value === 'read' || value === 'write' ? value : undefined);
/** Whoever else has signed in is told whose this is. */
const administrators = ({ read, person }, work) => read(async (request, response) => {
    if ((await person(request))?.grants.some(({ role }) => role === 'administrator'))
        return work(request, response);
    response
        .status(403)
        .type('html')
        .send(await messagePage('只有管理员能管理接口', '请管理员登录后新建或停用口令。'));
});
export function tokenRoutes(router, { apiTokens, city }, guards) {
    const show = async (response, news = {}) => {
        const { mechanism, calendar } = city();
        const page = await tokensPage(mechanism.name, await apiTokens.all(mechanism.city), (at) => moment(at, calendar), news);
        response
            .status(news.error ? 400 : 200)
            .set('Cache-Control', 'no-store')
            .type('html')
            .send(page);
    };
    router.get('/tokens', administrators(guards, (_request, response) => show(response)));
    router.post('/tokens', administrators(guards, async (request, response) => {
        const body = request.body;
        const name = typeof body.name === 'string' ? body.name.trim() : '';
        const scope = scopeOf(body.scope);
        if (!name || name.length > 40 || !scope)
            return show(response, { error: '请写一个不超过 40 个字的名称，并选好权限。' });
        const token = await apiTokens.make({ city: city().mechanism.city, name, scope });
        await show(response, { made: { name, token } });
    }));
    router.post('/tokens/stop', administrators(guards, async (request, response) => {
        const { id } = request.body;
        if (typeof id === 'string')
            await apiTokens.stop(city().mechanism.city, id);
        response.redirect(303, '/tokens');
    }));
}
//# sourceMappingURL=token-routes.js.map