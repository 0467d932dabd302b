/** How a failing model is left alone, and how it is tried again. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { circuit } from '../../nlp/llm/circuit.ts';
import { retryAfter } from '../../nlp/llm/retry-after.ts';
import { createRephraser } from '../../nlp/policies/rephrase.ts';
import { createUnderstanding } from '../../nlp/understand.ts';
import { answer, type Behaviour, fail, type FakeOpenAI, fakeOpenAI, hang, rightKey, say, without } from '../fakes/openai.ts';
import { usualCatalogue } from './catalogue.ts';

const noise = '隔壁木器厂每天半夜开锯，员工宿舍没法睡觉';
const fitting = { kind: 'complaint', other: null, departments: [], urgent: 'none', urgentWords: null, title: null };
const catalogue = usualCatalogue();

let server: FakeOpenAI;
let late = 0;
let model = 0;
beforeEach(async () => {
  server = await fakeOpenAI();
  late = 0;
  const real = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => real() + late);
});
afterEach(() => {
  jest.restoreAllMocks();
  return server.close();
});

const seconds = (count: number) => count * 1000;

function asking(behaviour: Behaviour, patience = 2) {
  server.behave(behaviour);
  const endpoint = { apiKey: rightKey, baseURL: server.baseURL, model: `patient-${++model}` };
  const of = () => createUnderstanding({ catalogue, model: endpoint, patience });
  return { ...of(), of };
}

describe('a provider that says when to come back', () => {
  test.each([
    ['in seconds', () => '20'],
    ['as a date', () => new Date(Date.now() + seconds(20)).toUTCString()],
  ])('%s, is left alone until then, and messages are understood offline', async (_form, header) => {
    const { understand, counters } = asking(fail(429, { 'retry-after': header() }), 5);
    await understand(noise);
    late += seconds(15);
    expect(await understand(noise)).toMatchObject({ kind: 'complaint', source: 'offline' });
    expect(server.requests).toHaveLength(1);
    expect(counters()).toMatchObject({ offline: 2, circuitOpened: 1 });
    server.behave(answer(fitting));
    late += seconds(6);
    expect((await understand(noise)).source).toBe('model');
  });

  test('is left alone by every city that asks it', async () => {
    const { understand, of } = asking(fail(503, { 'retry-after': '20' }));
    await understand(noise);
    await of().understand(noise);
    expect(server.requests).toHaveLength(1);
  });

  test('in a day, is tried after five minutes', async () => {
    const { understand } = asking(fail(429, { 'retry-after': '86400' }));
    await understand(noise);
    late += seconds(301);
    await understand(noise);
    expect(server.requests).toHaveLength(2);
  });
});

test.each(['', 'soon', '0', 'Thu, 01 Jan 2026 00:00:00 GMT'])('“%s” asks for no time to be left alone', (header) => {
  const error = Object.assign(new Error('429'), { headers: new Headers({ 'retry-after': header }) });
  expect(retryAfter(error, Date.UTC(2026, 0, 2))).toBeUndefined();
});

describe('after a rest', () => {
  test('one message tries, the others are understood offline meanwhile; when it fails the circuit is open again at once', async () => {
    const { understand, counters } = asking(fail(500));
    for (let i = 0; i < 3; i++) await understand(noise);
    late += seconds(61);
    await Promise.all([understand(noise), understand(noise), understand(noise)]);
    await understand(noise);
    expect(server.requests).toHaveLength(3);
    expect(counters()).toMatchObject({ circuitOpened: 2 });
  });

  test('the first success lets everybody in', async () => {
    const { understand } = asking(fail(500));
    for (let i = 0; i < 2; i++) await understand(noise);
    late += seconds(61);
    server.behave(answer(fitting));
    await understand(noise);
    const both = await Promise.all([understand(noise), understand(noise)]);
    expect(both.map(({ source }) => source)).toEqual(['model', 'model']);
  });

  test('what was sent before the rest and comes back in it neither ends nor lengthens it', () => {
    let now = 0;
    const fuse = circuit({ failures: 1, restMs: 60, now: () => now });
    expect(fuse.fail()).toBe(true);
    now = 50;
    expect(fuse.fail()).toBe(false);
    fuse.succeed();
    now = 61;
    expect([fuse.admits(), fuse.admits()]).toEqual([true, false]);
  });
});

test('after one message without an answer in time the next waits a quarter of it', async () => {
  server.behave(hang);
  const endpoint = { apiKey: rightKey, baseURL: server.baseURL, model: `patient-${++model}` };
  const { understand } = createUnderstanding({ catalogue, model: endpoint, budgetMs: 800 });
  await understand(noise);
  server.behave((request, response) => void setTimeout(() => answer(fitting)(request, response), 400));
  expect((await understand(noise)).source).toBe('offline');
});

describe('a plainer form', () => {
  const forms = () => server.requests.map((request) => request.response_format?.type ?? 'plain');

  test('is left for the strictest after an hour', async () => {
    const { understand } = asking(without(['json_schema', 'json_object'], answer(fitting)));
    await understand(noise);
    server.behave(answer(fitting));
    await understand(noise);
    late += seconds(3601);
    for (let i = 0; i < 2; i++) await understand(noise);
    expect(forms()).toEqual(['json_schema', 'json_object', 'plain', 'plain', 'json_schema', 'json_schema']);
  });

  test('is reached by the next message when two forms are taken but not understood', async () => {
    const { understand } = asking((request, response) => (request.response_format ? say('') : answer(fitting))(request, response));
    expect((await understand(noise)).source).toBe('offline');
    expect((await understand(noise)).source).toBe('model');
    expect(forms()).toEqual(['json_schema', 'json_object', 'json_object', 'plain']);
  });

  test('is left after a minute when no form was refused, only answered badly', async () => {
    const { understand } = asking(answer({ ...fitting, kind: 'praise' }));
    await understand(noise);
    server.behave(answer(fitting));
    await understand(noise);
    late += seconds(61);
    expect((await understand(noise)).source).toBe('model');
    expect(forms()).toEqual(['json_schema', 'json_object', 'json_object', 'json_schema']);
  });

  test('is no matter of another task, unless the endpoint refused the stricter one', async () => {
    const { understand } = asking(answer(fitting));
    const endpoint = { apiKey: rightKey, baseURL: server.baseURL, model: `patient-${model}` };
    const { rephrase } = createRephraser({ endpoint });
    server.behave(say(''));
    await rephrase('贷款', [{ text: '贷款贴息' }]);
    server.behave(answer(fitting));
    await understand(noise);
    expect(forms()).toEqual(['json_schema', 'json_object', 'json_schema']);
    late += seconds(61);
    server.behave(without(['json_schema'], say('')));
    await rephrase('贷款', [{ text: '贷款贴息' }]);
    server.behave(answer(fitting));
    await understand(noise);
    expect(forms().slice(3)).toEqual(['json_schema', 'json_object', 'plain', 'json_object']);
  });
});
