/** The web channel on its own: a store in memory, a real HTTP server on a port of the system's choice, browsers that are `fetch` with a cookie. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { Channel } from '../../../bot/channel.ts';
import type { InboundEvent } from '../../../bot/event.ts';
import type { PageMessage } from '../../../bot/web/encode.ts';
import { createWeb, type WebDeps, type WebMessage, type WebStore } from '../../../bot/web/index.ts';
import type { WebIdentity } from '../../../bot/web/ports.ts';

/** One chat after another, revisions growing by one. */
function memoryStore(now: () => Date): WebStore {
  const messages = new Map<string, WebMessage>();
  let last = 0;
  return {
    append: async ({ key, chat, author, body }) => {
      const id = Buffer.from(`${chat}|${key}`).toString('base64url').slice(-60);
      const known = messages.get(id);
      if (known) return known;
      last += 1;
      const message = { id, chat, seq: last, revision: last, at: now(), ...(author ? { author } : {}), body };
      messages.set(id, message);
      return message;
    },
    replace: async (chat, id, body) => {
      const known = messages.get(id);
      if (known?.chat !== chat) return undefined;
      last += 1;
      messages.set(id, { ...known, body, revision: last });
      return messages.get(id);
    },
    list: async (chat, { limit, after }) => {
      const all = [...messages.values()].filter((message) => message.chat === chat && message.revision > (after ?? 0));
      const sorted = all.sort((a, b) => (after === undefined ? a.seq - b.seq : a.revision - b.revision));
      return after === undefined ? sorted.slice(-limit) : sorted.slice(0, limit);
    },
  };
}

export interface Web {
  channel: Channel;
  url: string;
  store: WebStore;
  /** Accepted, each id once, as the inbox does. */
  events: InboundEvent[];
  /** Every call of `onEvent` that was accepted, repeated ones too. */
  accepted: InboundEvent[];
  files: Map<string, Buffer>;
  /** Person ids that hold a role in the group of 交通运输局. */
  members: Set<string>;
  failStoring(times: number): void;
  /** What the bot does with an event, before it is acknowledged. */
  onEvent(work: (event: InboundEvent) => Promise<void>): void;
  stop(): Promise<void>;
}

export interface WebOptions {
  files?: Record<string, Buffer>;
  deps?: Partial<WebDeps>;
}

export const groupChat = 'group-transport';

export async function openWeb({ files = {}, deps = {} }: WebOptions = {}): Promise<Web> {
  const now = () => new Date('2026-03-02T09:05:00+08:00');
  const store = memoryStore(now);
  const identities = new Map<string, WebIdentity>();
  const stored = new Map(Object.entries(files));
  const infos = new Map<string, { name: string; mime: string }>();
  const web: Pick<Web, 'events' | 'accepted' | 'members'> = { events: [], accepted: [], members: new Set() };
  let failures = 0;
  let work: (event: InboundEvent) => Promise<void> = async () => undefined;
  const all: WebDeps = {
    store,
    identities: {
      find: async (token) => identities.get(token),
      create: async (name) => {
        const identity = { id: `w${identities.size + 1}`, name };
        const token = `token-${identities.size + 1}-abcdefgh`;
        identities.set(token, identity);
        return { ...identity, token };
      },
    },
    onEvent: async (event) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('the store is away');
      }
      web.accepted.push(event);
      if (web.events.some(({ id }) => id === event.id)) return;
      web.events.push(event);
      await work(event);
    },
    groupNamed: async (name) => (name === '交通运输局' ? { chat: groupChat, title: '交通运输局' } : undefined),
    mayEnter: async (person, chat) => chat === groupChat && web.members.has(person),
    keepUpload: async ({ key, name, mime, bytes }) => {
      const ref = Buffer.from(key).toString('hex').slice(-24);
      stored.set(ref, Buffer.from(bytes));
      infos.set(ref, { name, mime });
      return { ref };
    },
    readUpload: async (ref) => {
      const bytes = stored.get(ref);
      if (!bytes) throw new Error('no such upload');
      return bytes;
    },
    readFile: async (id) => stored.get(id) ?? Promise.reject(new Error('no such file')),
    fileToken: (chat, id) => Buffer.from(`secret:${chat}:${id}`).toString('base64url'),
    fileInfo: async (id) => infos.get(id) ?? (stored.has(id) ? { name: id, mime: 'application/pdf' } : undefined),
    profile: async () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now,
    ...deps,
  };
  const channel = createWeb({ secure: false, assets: join(process.cwd(), 'bot/web/assets') }, all);
  const app = express().set('trust proxy', 'loopback');
  if (channel.routes) app.use(channel.routes);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  await channel.start();
  return {
    ...web,
    channel,
    store,
    files: stored,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failStoring: (times) => void (failures = times),
    onEvent: (given) => void (work = given),
    stop: async () => {
      await channel.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** One browser: the cookies that it was given, and nothing else. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const response = await fetch(`${this.#url}${path}`, { redirect: 'manual', ...init, headers: { cookie: this.cookie, ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects as a browser does; the address at which it ends. */
  async visit(path: string, init: RequestInit = {}): Promise<{ status: number; address: string; text: string }> {
    let response = await this.fetch(path, init as RequestInit & { headers?: Record<string, string> });
    let address = path;
    for (let hops = 0; response.status === 303 && hops < 5; hops++) {
      address = response.headers.get('location') ?? '';
      response = await this.fetch(address);
    }
    return { status: response.status, address, text: await response.text() };
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.fetch(`/web/api/${path}`, {
      method: 'POST',
      headers: { 'x-qihu': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  upload(fields: Record<string, string>, file: { name: string; mime: string; bytes: Uint8Array }, query = ''): Promise<Response> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.bytes], { type: file.mime }), file.name);
    return this.fetch(`/web/api/upload${query}`, { method: 'POST', headers: { 'x-qihu': '1' }, body: form });
  }

  async messages(query = ''): Promise<PageMessage[]> {
    const response = await this.fetch(`/web/api/messages${query}`);
    return ((await response.json()) as { messages: PageMessage[] }).messages;
  }
}

export interface StreamEvent {
  event: string;
  id: string;
  data: PageMessage & { alert?: boolean };
}

/** The server-sent events of one page. */
export async function listen(browser: Browser, query = '', headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const response = await browser.fetch(`/web/api/events${query}`, { headers, signal: leaving.signal });
  const events: StreamEvent[] = [];
  const read = async () => {
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        if (field('data')) events.push({ event: field('event'), id: field('id'), data: JSON.parse(field('data')) as StreamEvent['data'] });
      }
    }
  };
  read().catch(() => undefined);
  return { response, events, leave: () => leaving.abort() };
}

export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = performance.now() + 8000; performance.now() < end;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for: ${look.toString()}`);
}
