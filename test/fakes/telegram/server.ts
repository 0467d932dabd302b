/** The HTTP side: /bot<token>/<method> and /file/bot<token>/<path>. */
import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readParams } from './body.ts';
import { ApiError, noMethod, unauthorized } from './errors.ts';
import type { Faults } from './faults.ts';
import { methods } from './methods/index.ts';
import { isUpload } from './types.ts';
import type { Params } from './types.ts';
import { updateMethods } from './updates.ts';
import type { Updates } from './updates.ts';
import type { World } from './world.ts';

export interface Call {
  method: string;
  /** An upload appears as its name and size. */
  params: Params;
  error?: string;
}

export interface Server {
  url: string;
  calls: Call[];
  stop(): Promise<void>;
}

interface Parts {
  token: string;
  world: World;
  updates: Updates;
  faults: Faults;
}

const summary = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isUpload(value) ? `${value.filename} (${value.bytes.length} bytes)` : value]),
  );

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function sendError(
  response: ServerResponse,
  { code, description, parameters }: Pick<ApiError, 'code' | 'description' | 'parameters'>,
): void {
  const after = parameters?.retry_after;
  const body = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  send(response, code, body, after === undefined ? {} : { 'retry-after': String(after) });
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError(500, `the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
}

function closing(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}

function perform({ world, updates }: Parts, method: string, params: Params, closed: AbortSignal): unknown {
  if (updateMethods.has(method)) return updates.call(method, params, closed);
  const run = methods[method];
  if (!run) throw noMethod();
  return run(world, params);
}

async function answer(parts: Parts, calls: Call[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, file, token, rest] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(url.pathname) ?? [];
  if (!token || !rest) throw new ApiError(404, 'Not Found');
  if (token !== parts.token) throw unauthorized();
  if (file) return sendFile(parts.world, decodeURIComponent(rest), response);
  const params = await readParams(request, url);
  const call: Call = { method: rest, params: summary(params) };
  calls.push(call);
  const fault = parts.faults.take(rest);
  if (fault === 'hang') return;
  if (fault === 'reset') return void request.socket.destroy();
  try {
    if (fault && fault !== 'lost') throw new ApiError(fault.code, fault.description, fault.parameters);
    const result = await perform(parts, rest, params, closing(response));
    if (fault === 'lost') request.socket.destroy();
    else send(response, 200, { ok: true, result });
  } catch (error) {
    call.error = asApiError(error).message;
    throw error;
  } finally {
    parts.world.changed();
  }
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = [...world.files.values()].find((one) => one.path === path);
  if (!file) throw new ApiError(404, 'Not Found');
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
}

export async function listen(parts: Parts, port: number): Promise<Server> {
  const calls: Call[] = [];
  const server = http.createServer((request, response) => {
    answer(parts, calls, request, response).catch((error: unknown) => sendError(response, asApiError(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
