import { policiesPage } from './policies.js';
export function policyRoutes(router, deps, guards) {
    const { policies, city } = deps;
    const show = async (request, response, shown) => void response
        .status(shown && 'error' in shown ? 400 : 200)
        .type('html')
        .send(await policiesPage(await policies.current(city()), await guards.mayEdit(request), shown));
    router.get('/policies', guards.read(show));
    router.post('/policies', guards.edit(async (request, response) => {
        await new Promise((resolve) => void deps.upload(request, response, () => resolve()));
        const { file } = request;
        if (!file)
            return show(request, response, { error: '请选一个不超过 5 MB 的文件。' });
        try {
            // Browsers send the name as UTF-8, the form's reader takes it for Latin-1.
            const name = Buffer.from(file.originalname, 'latin1').toString();
            const imported = await policies.put(city(), await deps.readPolicies(name, file.buffer));
            deps.policiesChanged();
            return await show(request, response, { imported });
        }
        catch (error) {
            return show(request, response, { error: error.message });
        }
    }));
    router.post('/policies/withdraw', guards.edit(async (request, response) => {
        const { id } = request.body;
        if (typeof id === 'string')
            await policies.withdraw(city(), id);
        deps.policiesChanged();
        response.redirect(303, '/policies');
    }));
}
//# sourceMappingURL=policy-routes.js.map