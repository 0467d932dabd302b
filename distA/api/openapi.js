/** The OpenAPI 3.1 document, made from the same schemas that parse and answer: it cannot say anything else. */
import { z } from 'zod';
import { problemSchema } from './problem.js';
import { numberSchema } from './shapes.js';
function jsonSchema(schema, io) {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
    return rest;
}
const content = (schema) => ({ content: { 'application/json': { schema } } });
const problemRef = { $ref: '#/components/responses/Problem' };
const meanings = { 200: 'As asked', 201: 'Filed' };
function parameters({ path, query }) {
    const { properties = {}, required = [] } = jsonSchema(query, 'input');
    const asked = Object.entries(properties).map(([name, { description, ...schema }]) => ({
        name,
        in: 'query',
        required: required.includes(name),
        ...(description ? { description } : {}),
        schema,
    }));
    const number = { name: 'number', in: 'path', required: true, schema: jsonSchema(numberSchema, 'input') };
    return [...(path.includes('{number}') ? [number] : []), ...asked];
}
function problemsOf({ body, scope, problems }) {
    return [400, 401, 429, ...(body ? [413, 415] : []), ...(scope === 'write' ? [403] : []), ...problems].toSorted((a, b) => a - b);
}
function operation(route) {
    const { method, path, summary, scope, body, answers } = route;
    const answered = Object.entries(answers).map(([status, schema]) => [
        status,
        { description: meanings[Number(status)], ...content(jsonSchema(schema, 'output')) },
    ]);
    return {
        operationId: `${method}${path.replace(/[^A-Za-z]+(\w?)/g, (_all, letter) => letter.toUpperCase())}`,
        summary,
        // The dashboard's session reads; what is posted needs a token.
        security: method === 'get' ? [{ token: [] }, { session: [] }] : [{ token: [] }],
        'x-scope': scope,
        parameters: parameters(route),
        ...(body ? { requestBody: { required: true, ...content(jsonSchema(body, 'input')) } } : {}),
        responses: { ...Object.fromEntries(answered), ...Object.fromEntries(problemsOf(route).map((status) => [status, problemRef])) },
    };
}
function paths(routes) {
    const all = {};
    for (const route of routes)
        all[route.path] = { ...all[route.path], [route.method]: operation(route) };
    return all;
}
export function openApi(routes) {
    return {
        openapi: '3.1.0',
        info: {
            title: '企呼 Qihu',
            version: '1',
            description: 'Demands of enterprises, for the other systems of a city. A token sees its own city. Moments are ISO 8601 with their zone, days yyyy-mm-dd.',
        },
        servers: [{ url: '/api/v1' }],
        paths: {
            '/openapi.json': {
                get: {
                    operationId: 'getOpenapi',
                    summary: 'This document',
                    security: [],
                    responses: { 200: { description: meanings[200], ...content({ type: 'object' }) } },
                },
            },
            ...paths(routes),
        },
        components: {
            securitySchemes: {
                token: { type: 'http', scheme: 'bearer', description: 'Made by an administrator on the page 接口 (/tokens)' },
                session: { type: 'apiKey', in: 'cookie', name: 'qihu_desk', description: 'Whoever is signed in at the dashboard' },
            },
            responses: { Problem: { description: 'What is wrong and what to do', ...content(jsonSchema(problemSchema, 'output')) } },
        },
    };
}
//# sourceMappingURL=openapi.js.map