/** Who a browser tab is: one cookie for each part that is played, so that several people fit into one browser. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { cleanName } from './clean.ts';
import type { WebDeps, WebIdentity } from './ports.ts';

const partPattern = /^[A-Za-z0-9_-]{1,16}$/;
const year = 365 * 86_400_000;

/** The part named in the address (`?as=`); the ordinary visitor has none. */
export function partOf(request: Request): string {
  const part = request.query['as'];
  return typeof part === 'string' && partPattern.test(part) ? part : '';
}

/** The part that a link with this code and name opens: always the same, so that the link can be opened again. */
export function partFor(code: string, name: string): string {
  return createHash('sha256').update(`${code}|${name}`).digest('base64url').slice(0, 10);
}

const cookieName = (part: string) => (part ? `qihu_${part}` : 'qihu');

function cookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}

export async function identify(request: Request, part: string, identities: WebDeps['identities']): Promise<WebIdentity | undefined> {
  const token = cookie(request, cookieName(part));
  return token ? identities.find(token) : undefined;
}

export interface Newcomer {
  part: string;
  /** As they wrote it; cleaned here. */
  name: string;
  otherwise: string;
  secure: boolean;
}

/** A new person for this part; the browser keeps the token. */
export async function introduce(response: Response, newcomer: Newcomer, identities: WebDeps['identities']): Promise<WebIdentity> {
  const { part, name, otherwise, secure } = newcomer;
  const { token, ...identity } = await identities.create(cleanName(name) || otherwise);
  response.cookie(cookieName(part), token, { httpOnly: true, sameSite: 'lax', secure, maxAge: year, path: '/' });
  return identity;
}
