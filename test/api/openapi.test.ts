/** The document that other systems are built by: it is sound, it is whole, and the API answers as it says. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { openCity, type TestCity } from '../flows/city.ts';
import { call, type Caller, caller } from './caller.ts';

const schema = z.looseObject({ type: z.string().optional() });
const json = z.object({ 'application/json': z.object({ schema }) });
const response = z.union([z.strictObject({ $ref: z.string() }), z.strictObject({ description: z.string().min(1), content: json })]);
const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]\w+$/),
  summary: z.string().min(3),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-scope': z.enum(['read', 'write']).optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(['query', 'path']),
        required: z.boolean(),
        description: z.string().optional(),
        schema,
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: json }).optional(),
  responses: z.record(z.string().regex(/^[245]\d\d$/), response),
});
const openApiDocument = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post']), operation)),
  components: z.object({
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })),
    responses: z.record(z.string(), response),
  }),
});
type Document = z.infer<typeof openApiDocument>;

let city: TestCity;
let document: Document;
let system: Caller;

const road = '我们厂门口的路坏了三个月没人修，找了交通局两次都说等通知';

beforeAll(async () => {
  city = await openCity({ at: '2026-03-02T09:05:00+08:00' });
  system = caller(city.url, await city.running.house.stores.apiTokens.make({ city: 'tengzhou', name: '热线', scope: 'write' }));
  document = openApiDocument.parse((await call(city.url, '/api/v1/openapi.json')).body);
});
afterAll(() => city.stop());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, each]) => ({ path, method, ...each })));

/** The schema that the document promises for an answer. */
function promised(path: string, method: 'get' | 'post', status: number): z.ZodType {
  const found = document.paths[path]?.[method]?.responses[String(status)];
  const answer = found && '$ref' in found ? document.components.responses['Problem'] : found;
  if (!answer || '$ref' in answer) throw new Error(`the document says nothing of ${method} ${path} ${status}`);
  return z.fromJSONSchema(answer.content['application/json'].schema as z.core.JSONSchema.JSONSchema);
}

test('anybody may read it; every operation has a name of its own, and every reference leads somewhere', () => {
  const ids = operations().map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, ref = ''] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) expect(ref).toBe('#/components/responses/Problem');
  for (const { path, parameters = [] } of operations())
    for (const [, name] of path.matchAll(/\{(\w+)\}/g))
      expect(parameters).toContainEqual(expect.objectContaining({ name, in: 'path', required: true }));
});

test('every path that is promised is in it, and no other', () => {
  expect(
    operations()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual([
    'get /counts',
    'get /demands',
    'get /demands/{number}',
    'get /departments',
    'get /mechanism',
    'get /openapi.json',
    'get /standings',
    'post /demands',
    'post /understand',
  ]);
});

test('every operation answers as the document says', async () => {
  const filing = { enterprise: '示例机械有限公司', text: road, reference: 'A-1' };
  const asked = [
    ['post', '/demands', 201, await system.post('/demands', filing)],
    ['post', '/demands', 200, await system.post('/demands', filing)],
    ['post', '/demands', 404, await system.post('/demands', { ...filing, enterprise: '没有的公司', reference: 'A-2' })],
    ['post', '/demands', 400, await system.post('/demands', {})],
    ['post', '/understand', 200, await system.post('/understand', { text: road })],
    ['post', '/understand', 200, await system.post('/understand', { text: '你好' })],
    ['get', '/demands', 200, await system.get('/demands')],
    ['get', '/demands', 400, await system.get('/demands?limit=x')],
    ['get', '/demands/{number}', 200, await system.get('/demands/QH20260302-0001')],
    ['get', '/demands/{number}', 404, await system.get('/demands/QH20260302-0009')],
    ['get', '/departments', 200, await system.get('/departments')],
    ['get', '/mechanism', 200, await system.get('/mechanism')],
    ['get', '/counts', 200, await system.get('/counts')],
    ['get', '/counts', 401, await call(city.url, '/api/v1/counts')],
    ['get', '/openapi.json', 200, await call(city.url, '/api/v1/openapi.json')],
  ] as const;
  await city.clock('2026-03-10T10:00:00+08:00');
  const late = [
    ['get', '/standings', 200, await system.get('/standings')],
    ['get', '/demands/{number}', 200, await system.get('/demands/QH20260302-0001')],
  ] as const;
  for (const [method, path, status, answer] of [...asked, ...late]) {
    expect({ method, path, status: answer.status }).toEqual({ method, path, status });
    promised(path, method, status).parse(answer.body);
  }
  const covered = new Set([...asked, ...late].map(([method, path]) => `${method} ${path}`));
  expect(operations().filter(({ method, path }) => !covered.has(`${method} ${path}`))).toEqual([]);
});

test('every parameter that it names is understood', async () => {
  const { parameters = [] } = document.paths['/demands']?.get ?? {};
  const values: Record<string, string> = {
    stage: 'triage',
    kind: 'help',
    department: 'transport',
    filedFrom: '2026-03-01',
    filedUntil: '2026-03-02',
    limit: '5',
  };
  for (const { name } of parameters.filter((parameter) => parameter.name !== 'cursor'))
    expect((await system.get(`/demands?${name}=${values[name] ?? ''}`)).status).toBe(200);
});
