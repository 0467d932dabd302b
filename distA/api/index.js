/** `/api/v1`: JSON for the city's other systems. Everything is answered in JSON, also what is wrong. */
import express, { Router } from 'express';
import { admit, callerIn, callLimit } from './caller.js';
import { cityRoutes } from './city-routes.js';
import { demandRoutes } from './demand-routes.js';
import { openApi } from './openapi.js';
import { parse } from './parse.js';
import { isProblem, problem, sendProblem, thrownProblem } from './problem.js';
const routes = [...cityRoutes, ...demandRoutes];
const notJson = problem(415, 'not-json', '请求体要是 JSON：加上 Content-Type: application/json。', 'The body must be JSON: send Content-Type: application/json.');
const unknownPath = problem(404, 'unknown-path', '没有这个接口，见 /api/v1/openapi.json。', 'There is no such path: see /api/v1/openapi.json.');
/** Asks by the route's schemas, answers by the route's schemas. */
function serve(deps, route) {
    return async (request, response) => {
        if (route.body && !request.is('application/json'))
            return sendProblem(response, notJson);
        const query = parse(route.query, request.query, 'query');
        if (isProblem(query))
            return sendProblem(response, query);
        const body = route.body ? parse(route.body, request.body, 'body') : { value: undefined };
        if (isProblem(body))
            return sendProblem(response, body);
        const number = String(request.params['number'] ?? '');
        const reply = await route.run({ deps, caller: callerIn(response), query: query.value, body: body.value, number });
        if (isProblem(reply))
            return sendProblem(response, reply);
        if (reply.location)
            response.location(reply.location);
        response.status(reply.status).json(route.answers[reply.status]?.parse(reply.body));
    };
}
/** Every method of a path that is not the path's own. */
function otherMethods(methods) {
    const allowed = methods.map((method) => (method === 'get' ? 'GET, HEAD' : 'POST')).join(', ');
    return (_request, response) => sendProblem(response.set('Allow', allowed), problem(405, 'wrong-method', `这个接口只接受 ${allowed}。`, `This path takes ${allowed} only.`));
}
function version1(deps) {
    const router = Router();
    const limit = callLimit();
    const document = openApi(routes);
    router
        .route('/openapi.json')
        .get((_request, response) => void response.json(document))
        .all(otherMethods(['get']));
    for (const route of routes) {
        const body = route.body ? [express.json({ limit: '64kb' })] : [];
        router[route.method](route.path.replace('{number}', ':number'), admit(deps, route), limit, ...body, serve(deps, route));
    }
    for (const path of new Set(routes.map((route) => route.path)))
        router.all(path.replace('{number}', ':number'), otherMethods(routes.filter((route) => route.path === path).map(({ method }) => method)));
    return router;
}
/** To be mounted at `/api`. What is our own fault goes on to the house's last resort, told in JSON. */
export function createApi(deps, failed) {
    const router = Router();
    router.use((_request, response, next) => {
        response.set('Cache-Control', 'no-store');
        next();
    });
    router.use('/v1', version1(deps));
    router.use((_request, response) => sendProblem(response, unknownPath));
    router.use((error, request, response, next) => {
        if (response.headersSent)
            return next(error);
        const known = thrownProblem(error);
        if (!known)
            failed(error, request);
        sendProblem(response, known ?? problem(500, 'failed', '暂时没有办成，请稍后再试。', 'Something went wrong on our side; please try again.'));
    });
    return router;
}
//# sourceMappingURL=index.js.map