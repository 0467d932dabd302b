/** One call of the API, read and checked before anybody looks what it asks for. */
import type { IncomingMessage } from 'node:http';
import { refuse } from '../errors.ts';
import { parseMultipart, readBytes } from '../../telegram/body.ts';
import type { Params } from '../../telegram/types.ts';
import { tooOften, type World } from '../world.ts';
import type { Holder } from './tokens.ts';

export interface Request {
  path: string;
  query: Record<string, string>;
  /** The JSON body, or empty. */
  body: Record<string, unknown>;
  form?: Params;
  range?: string;
  holder: Holder;
}

/** Raw bytes instead of JSON. */
export class Binary {
  readonly bytes: Buffer;
  readonly name: string;
  readonly range: string | undefined;
  constructor(bytes: Buffer, name: string, range?: string) {
    this.bytes = bytes;
    this.name = name;
    this.range = range;
  }
}

export async function readBody(message: IncomingMessage): Promise<{ body: Record<string, unknown>; form?: Params }> {
  const bytes = await readBytes(message);
  const type = message.headers['content-type'] ?? '';
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary) return { body: {}, form: parseMultipart(bytes, boundary) };
  if (message.method !== 'POST') return { body: {} };
  const text = bytes.toString('utf8');
  if (/\\u[0-9a-f]{4}/i.test(text)) refuse(40033, 'escaped characters');
  try {
    const parsed: unknown = JSON.parse(text || '{}');
    if (parsed && typeof parsed === 'object' && !Array.isArray(parsed)) return { body: parsed as Record<string, unknown> };
  } catch {
    // refused below
  }
  return refuse(40063, 'not JSON');
}

export function checkRate(world: World, path: string): void {
  if (!path.includes('/send') && tooOften(world, `api ${path}`, world.limits.callsPerMinute, 60_000)) refuse(45009);
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
