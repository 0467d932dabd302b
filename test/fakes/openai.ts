/** A strict stand-in of an OpenAI-compatible server: refuses what real ones refuse, and misbehaves on demand. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readVoice, type VoiceBehaviour, type VoiceRequest } from './openai-voice.ts';

export interface ChatRequest {
  model: string;
  messages: Array<{ role: string; content: string }>;
  response_format?: { type: string; json_schema?: { name: string; strict: boolean; schema: Record<string, unknown> } };
  [other: string]: unknown;
}

/** How the server behaves towards one request. */
export type Behaviour = (request: ChatRequest, response: ServerResponse) => void;

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};
const completion = (message: Record<string, unknown>): unknown => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model: 'fake',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', refusal: null, ...message } }],
  usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
});

export const say =
  (content: string): Behaviour =>
  (_, response) =>
    send(response, 200, completion({ content }));
export const answer = (value: unknown): Behaviour => say(JSON.stringify(value));
export const refuse: Behaviour = (_, response) => send(response, 200, completion({ content: null, refusal: 'I cannot help with that.' }));
export const fail =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    send(response, status, { error: { message: `status ${status}`, type: 'fake', code: null, param: null } }, headers);
/** What a proxy in front of a server says. */
export const page: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Welcome</title>');
};
export const hang: Behaviour = () => {};
/** Headers and a first byte, then nothing more. */
export const dribble: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":');
};
export const hangUp: Behaviour = (_, response) => void response.socket?.destroy();
/** Refuses one way of asking for JSON like providers that do not know it; the rest as given. */
export const without =
  (formats: string[], rest: Behaviour): Behaviour =>
  (request, response) =>
    formats.includes(request.response_format?.type ?? 'plain') ? fail(400)(request, response) : rest(request, response);

/** What a real server would refuse with 400, or a promise of ours that the request breaks. */
function complaintAbout(request: ChatRequest): string | undefined {
  for (const key of ['tools', 'tool_choice', 'functions', 'temperature', 'max_tokens'])
    if (key in request) return `${key} must not be sent`;
  if (!request.messages.some(({ content }) => content.includes('JSON'))) return 'the prompt must contain JSON';
  const format = request.response_format;
  if (format?.type !== 'json_schema') return undefined;
  const schema = format.json_schema?.schema as
    { additionalProperties?: unknown; required?: string[]; properties?: Record<string, unknown> } | undefined;
  if (format.json_schema?.strict !== true || schema?.additionalProperties !== false) return 'the schema is not strict';
  if (Object.keys(schema.properties ?? {}).some((key) => !schema.required?.includes(key))) return 'every key must be required';
  return undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export interface FakeOpenAI {
  baseURL: string;
  /** As received, in order. */
  requests: ChatRequest[];
  voices: VoiceRequest[];
  /** Everything received, as one text. */
  wire(): string;
  behave(behaviour: Behaviour): void;
  behaveToVoices(behaviour: VoiceBehaviour): void;
  close(): Promise<void>;
}

export const rightKey = 'sk-right';

/** Starts on a free port of this machine. */
export async function fakeOpenAI(): Promise<FakeOpenAI> {
  const requests: ChatRequest[] = [];
  let behaviour: Behaviour = fail(500);
  const voices: VoiceRequest[] = [];
  let toVoices: VoiceBehaviour = (_, response) => fail(500)({} as ChatRequest, response);
  const takeVoice = async (incoming: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const request = await readVoice(incoming.headers, body);
    if (typeof request === 'string') return send(response, 400, { error: { message: request, type: 'invalid_request_error' } });
    voices.push(request);
    return toVoices(request, response);
  };
  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then((body) => {
      const refused = (status: number) => fail(status)({} as ChatRequest, response);
      if (incoming.headers.authorization !== `Bearer ${rightKey}`) return refused(401);
      if (incoming.method === 'POST' && incoming.url === '/v1/audio/transcriptions') return takeVoice(incoming, body, response);
      if (incoming.method !== 'POST' || incoming.url !== '/v1/chat/completions') return refused(404);
      const request = JSON.parse(body.toString('utf8')) as ChatRequest;
      requests.push(request);
      const complaint = complaintAbout(request);
      if (complaint !== undefined) return send(response, 400, { error: { message: complaint, type: 'invalid_request_error' } });
      return behaviour(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    requests,
    voices,
    behaveToVoices: (next) => {
      toVoices = next;
    },
    wire: () => JSON.stringify(requests),
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
