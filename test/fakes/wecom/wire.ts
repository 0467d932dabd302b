/** Encrypted callbacks to the bot, by the official library alone, with WeCom's patience and its two ways of trying again. */
import { randomBytes } from 'node:crypto';
import { encrypt, getSignature } from '@wecom/crypto';
import type { World } from './world.ts';

export interface Keys {
  token: string;
  aesKey: string;
  receiveId: string;
}

export interface Posting {
  url: string;
  keys: Keys;
  /** The cipher text in the envelope of the road. */
  envelope: (encrypted: string) => string;
  /** How often it is tried again; the policy's usual when not said. */
  retries?: number;
  nonce?: string;
}

export interface Delivered {
  status: number | 'timeout' | 'broken';
  body: string;
  attempts: number;
}

/** Values that belong into CDATA; an end mark inside is split, as WeCom does. */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export function signedUrl(url: string, keys: Keys, encrypted: string, now: number, nonce = randomBytes(5).toString('hex')): URL {
  const timestamp = String(Math.floor(now / 1000));
  const full = new URL(url);
  full.searchParams.set('msg_signature', getSignature(keys.token, timestamp, nonce, encrypted));
  full.searchParams.set('timestamp', timestamp);
  full.searchParams.set('nonce', nonce);
  return full;
}

async function once(url: URL, body: string, ms: number): Promise<{ status: Delivered['status']; body: string }> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/xml' }, signal: AbortSignal.timeout(ms) });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    return { status: (error as Error).name === 'TimeoutError' ? 'timeout' : 'broken', body: '' };
  }
}

/** `any-error` tries again after every answer but 200, `no-answer` only when there was none. Both are documented. */
export async function post(world: World, text: string, { url, keys, envelope, retries, nonce }: Posting): Promise<Delivered> {
  const encrypted = encrypt(keys.aesKey, text, keys.receiveId);
  const target = signedUrl(url, keys, encrypted, world.clock.now(), nonce);
  const most = retries ?? world.limits.callbackRetries;
  for (let attempts = 1; ; attempts++) {
    const { status, body } = await once(target, envelope(encrypted), world.limits.callbackMs);
    const failed = world.retryPolicy === 'any-error' ? status !== 200 : status === 'timeout' || status === 'broken';
    if (!failed || attempts > most) return { status, body, attempts };
    await world.clock.sleep(20);
  }
}

/** https://developer.work.weixin.qq.com/document/path/90238: the plain text comes back within a second. */
export async function greet(
  world: World,
  url: string,
  keys: Keys,
  message = '1616140317555161061',
): Promise<{ status: number; body: string }> {
  const encrypted = encrypt(keys.aesKey, message, keys.receiveId);
  const target = signedUrl(url, keys, encrypted, world.clock.now());
  target.searchParams.set('echostr', encrypted);
  const response = await fetch(target, { signal: AbortSignal.timeout(world.limits.echoMs) });
  return { status: response.status, body: await response.text() };
}
