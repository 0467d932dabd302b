/** Parameters as Telegram reads them: a number may be text, an object may be JSON text. */
import { bad } from './errors.ts';
import type { Params } from './types.ts';

export function text(params: Params, name: string): string | undefined {
  const value = params[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw bad(`${name} must be a String`);
  return String(value as string | number | boolean);
}

export function integer(params: Params, name: string): number | undefined {
  const value = text(params, name);
  if (value === undefined || value === '') return undefined;
  if (!/^-?\d+$/.test(value)) throw bad(`${name} must be an Integer`);
  return Number(value);
}

export const flag = (params: Params, name: string): boolean => ['true', '1'].includes(text(params, name)?.toLowerCase() ?? '');

/** An object or array, given as such or as JSON text. */
export function json<T>(params: Params, name: string): T | undefined {
  const value = params[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'object') return value as T;
  try {
    return JSON.parse(String(value as string)) as T;
  } catch {
    throw bad(`can't parse ${name}: Can't parse JSON object`);
  }
}

export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw bad(`parameter "${name}" is required`);
  return value;
}
