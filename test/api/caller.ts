/** A system of the city that calls `/api/v1`: its token comes from the page that an administrator uses. */
import { signIn, webPerson, type WebPerson } from '../flows/web-person.ts';

export interface Called {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export interface Caller {
  get(path: string): Promise<Called>;
  post(path: string, body: unknown): Promise<Called>;
}

/** Any request to the API, and its JSON. */
export async function call(url: string, path: string, init: RequestInit = {}): Promise<Called> {
  const response = await fetch(`${url}${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

export function caller(url: string, token: string): Caller {
  const headers = { authorization: `Bearer ${token}` };
  return {
    get: (path) => call(url, `/api/v1${path}`, { headers }),
    post: (path, body) =>
      call(url, `/api/v1${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

/** Signed in with that code: the cookie. */
export async function cookieOf(url: string, code: string, people: WebPerson[]): Promise<string> {
  const person = await webPerson(url, '/chat', code, '郑主任');
  people.push(person);
  await person.sees('已登记为');
  return signIn(url, person);
}

export const page = (url: string, cookie: string, path: string, form?: Record<string, string>) =>
  fetch(`${url}${path}`, {
    headers: { cookie },
    redirect: 'manual',
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });

export const tokenIn = (text: string): string => /qihu_[\w-]{32}/.exec(text)?.[0] ?? '';

/** Makes a token on the page 接口. */
export async function makeToken(url: string, cookie: string, name: string, scope: 'read' | 'write'): Promise<string> {
  return tokenIn(await (await page(url, cookie, '/tokens', { name, scope })).text());
}

export const errorOf = ({ body }: Called) => body['error'] as { code: string; message: string };
