/** Voice to text: what is sent, what comes back, and what a failing endpoint costs. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createVoice, type VoiceOptions } from '../../nlp/voice.ts';
import { heard, type VoiceBehaviour } from '../fakes/openai-voice.ts';
import { type Behaviour, dribble, fail, type FakeOpenAI, fakeOpenAI, hang, rightKey } from '../fakes/openai.ts';

let server: FakeOpenAI;
beforeEach(async () => {
  server = await fakeOpenAI();
});
afterEach(() => server.close());

const amr = { name: '老板娘的语音.AMR', mime: 'audio/amr', bytes: Buffer.from('#!AMR\n12') };

function ear(behaviour: VoiceBehaviour, { apiKey = rightKey, ...options }: Partial<VoiceOptions> & { apiKey?: string } = {}) {
  server.behaveToVoices(behaviour);
  const lines: string[] = [];
  const voice = createVoice({
    endpoint: { apiKey, baseURL: server.baseURL, model: 'whisper-1' },
    log: (line) => lines.push(line),
    ...options,
  });
  return { ...voice, lines };
}

test('the recording goes out as it is, under a neutral name, and its words come back', async () => {
  const { hear, counters } = ear(heard('  厂门口的路坏了  '));
  expect(await hear(amr)).toBe('厂门口的路坏了');
  expect(server.voices).toEqual([{ model: 'whisper-1', name: 'voice.amr', mime: 'audio/amr', bytes: amr.bytes }]);
  expect(counters()).toEqual({ voiceHeard: 1, voiceRequests: 1, voiceFailures: 0, voiceCircuitOpened: 0 });
});

const toVoice =
  (behaviour: Behaviour): VoiceBehaviour =>
  (_, response) =>
    behaviour({ model: '', messages: [] }, response);

test.each<[string, VoiceBehaviour, Partial<VoiceOptions> & { apiKey?: string }, string]>([
  ['a wrong key', heard('x'), { apiKey: 'sk-wrong' }, 'status 401'],
  ['too many requests', toVoice(fail(429, { 'retry-after': '3600' })), {}, 'status 429'],
  ['a broken server', toVoice(fail(500)), {}, 'status 500'],
  ['a server that hangs', toVoice(hang), { budgetMs: 300 }, 'APIUserAbortError'],
  ['one byte and no more', toVoice(dribble), { budgetMs: 300 }, ''],
  ['an answer of another shape', heard({ words: [] }), {}, 'ZodError'],
  ['what is no JSON', (_, response) => response.end('<html>'), {}, 'ZodError'],
])('%s: nothing is heard, nothing is thrown, and the log says why without what was said', async (_what, behaviour, options, why) => {
  const { hear, counters, lines } = ear(behaviour, options);
  expect(await hear(amr)).toBeUndefined();
  expect(lines).toEqual([expect.stringContaining(`voice whisper-1: ${why}`)]);
  expect(counters()).toMatchObject({ voiceHeard: 0, voiceFailures: 1 });
});

test('silence is no failure', async () => {
  const { hear, counters } = ear(heard('   '));
  expect(await hear(amr)).toBeUndefined();
  expect(counters()).toMatchObject({ voiceHeard: 0, voiceFailures: 0 });
});

test('failures in a row open the circuit: the next recording is not sent', async () => {
  const { hear, counters } = ear(toVoice(fail(500)), { patience: 2 });
  for (let i = 0; i < 4; i++) await hear(amr);
  expect(server.voices).toHaveLength(2);
  expect(counters()).toMatchObject({ voiceRequests: 2, voiceCircuitOpened: 1 });
});
