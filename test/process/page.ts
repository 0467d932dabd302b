/** A page that does not give up: what it posts it posts again, under the same key, until it is taken. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PageMessage } from '../../bot/web/encode.ts';

export interface Page {
  messages(): Promise<PageMessage[]>;
  /** Resolves when the server has taken it; with how many attempts it took. */
  send(text: string, quoting?: PageMessage): Promise<number>;
  press(message: PageMessage, label: string): Promise<number>;
  /** Follows the live updates until it is left; each is handed over as it comes. */
  listen(onMessage: (message: PageMessage) => void): () => void;
}

export const wordsOf = ({ lines }: PageMessage): string => lines.map(({ text }) => text).join('\n');
export const labelsOf = ({ buttons }: PageMessage): string[] => buttons.flat().map(({ label }) => label);

const patience = 60_000;
const pause = 100;

/** Until it is answered with a success, whatever happens in between. */
async function insist(call: () => Promise<Response>): Promise<{ response: Response; attempts: number }> {
  const end = performance.now() + patience;
  for (let attempts = 1; ; attempts++) {
    const response = await call().catch((error: unknown) => String(error));
    if (typeof response !== 'string' && response.status < 400) return { response, attempts };
    if (typeof response !== 'string' && response.status < 500) throw new Error(`${response.url} answered ${response.status}`);
    if (performance.now() > end)
      throw new Error(`no success in ${patience} ms: ${typeof response === 'string' ? response : response.status}`);
    await sleep(pause);
  }
}

/** `base` is asked for at every call: the program may come back elsewhere. */
export async function openPage(base: () => string, path: string, code: string, name: string): Promise<Page> {
  const link = () => `${base()}${encodeURI(path)}?${new URLSearchParams({ code, name }).toString()}`;
  const { response } = await insist(() => fetch(link(), { redirect: 'manual' }));
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const as = new URL(response.headers.get('location') ?? '', base()).searchParams.get('as') ?? '';
  if (response.headers.get('location')?.includes('refused')) throw new Error(`${code} was refused at ${path}`);
  const group = path.startsWith('/groups/') ? { group: path.slice('/groups/'.length) } : {};
  const address = (call: string) => `${base()}/web/api/${call}?${new URLSearchParams({ as, ...group, limit: '1000' }).toString()}`;
  const headers = { cookie, 'x-qihu': '1', 'content-type': 'application/json' };
  const post = async (call: string, body: object) => {
    const sent = JSON.stringify({ key: randomUUID(), ...body });
    return (await insist(() => fetch(address(call), { method: 'POST', headers, body: sent }))).attempts;
  };
  return {
    messages: async () => {
      const { response: answer } = await insist(() => fetch(address('messages'), { headers }));
      return ((await answer.json()) as { messages: PageMessage[] }).messages;
    },
    send: (text, quoting) => post('send', { text, ...(quoting ? { replyTo: quoting.id } : {}) }),
    press: (message, label) => {
      const action = message.buttons.flat().find((button) => button.label === label)?.action;
      if (!action) throw new Error(`no button ${label} under ${wordsOf(message)}`);
      return post('press', { action, message: message.id });
    },
    listen: (onMessage) => {
      const leaving = new AbortController();
      void follow(() => fetch(address('events'), { headers, signal: leaving.signal }), onMessage).catch(() => undefined);
      return () => leaving.abort();
    },
  };
}

async function follow(open: () => Promise<Response>, onMessage: (message: PageMessage) => void): Promise<void> {
  const { body, status } = await open();
  if (status !== 200) throw new Error(`the live updates answered ${status}`);
  let rest = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    rest += Buffer.from(chunk).toString();
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events)
      if (event.startsWith('event: message')) onMessage(JSON.parse(event.slice(event.indexOf('data: ') + 6)) as PageMessage);
  }
}
