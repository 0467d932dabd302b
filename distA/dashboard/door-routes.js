import { doorsPage } from './doors.js';
const problems = {
    name: '请写一个不超过 40 个字的名称。',
    nowhere: '还没有开通微信客服，建不了入口。设置见 docs/wecom.md 第 7 步。',
    away: '微信客服这会儿没有答应，请稍后再试，或运行 npm run wecom:check。',
};
/** Those that were made here, and those by which people came although nobody made them here. */
async function shown({ doors, enterprises }, city) {
    const [made, brought] = await Promise.all([doors.all(city), doors.brought(city)]);
    const others = brought.filter(({ door }) => !made.some(({ id }) => id === door));
    const all = [...made, ...others.map(({ door }) => ({ id: door, name: door, link: '' }))];
    return Promise.all(all.map(async ({ id, name, link }) => {
        const { persons = 0, demands = 0, enterprises: ids = [] } = brought.find(({ door }) => door === id) ?? {};
        const names = await Promise.all(ids.map(async (one) => (await enterprises.get(one))?.name ?? ''));
        return { id, name, link, persons, demands, enterprises: names.filter(Boolean) };
    }));
}
export function doorRoutes(router, deps, guards) {
    const { doors, makeDoor, qr, city } = deps;
    const show = async (request, response, error) => void response
        .status(error ? 400 : 200)
        .type('html')
        .send(await doorsPage(await shown(deps, city()), await guards.mayEdit(request), error));
    router.get('/doors', guards.read((request, response) => show(request, response)));
    router.get('/doors/:id.png', guards.read(async (request, response) => {
        const door = await doors.get(String(request.params['id']));
        if (door)
            response.type('png').send(Buffer.from(await qr(door.link)));
        else
            response.sendStatus(404);
    }));
    router.post('/doors', guards.edit(async (request, response) => {
        const { name } = request.body;
        const made = await makeDoor(city(), typeof name === 'string' ? name : '').catch(() => ({ wrong: 'away' }));
        if ('wrong' in made)
            return show(request, response, problems[made.wrong]);
        response.redirect(303, '/doors');
    }));
}
//# sourceMappingURL=door-routes.js.map