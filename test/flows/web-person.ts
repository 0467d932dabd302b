/** A person in a browser tab, without the browser: the same requests as the page makes. */
import { randomUUID } from 'node:crypto';
import type { PageMessage } from '../../bot/web/encode.ts';

export interface WebPerson {
  messages(): Promise<PageMessage[]>;
  /** Everything on the page, as one text. */
  text(): Promise<string>;
  write(text: string, quoting?: PageMessage): Promise<Response>;
  upload(name: string, bytes: Uint8Array, mime: string, words?: { caption?: string; quoting?: PageMessage }): Promise<Response>;
  /** Presses the newest button with this label. */
  press(label: string): Promise<void>;
  pressAction(action: string, message?: string): Promise<void>;
  /** Waits for the answer to a press that has these words. */
  told(words: string): Promise<string>;
  /** Waits until the page shows it. */
  sees(pattern: RegExp | string): Promise<PageMessage>;
  /** The newest message with a button of that label. */
  withButton(label: string): Promise<PageMessage>;
  leave(): void;
}

const longest = 20_000;

async function until<T>(look: () => Promise<T | undefined> | T | undefined, what: () => Promise<string> | string): Promise<T> {
  const end = performance.now() + longest;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${await what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const wordsOf = ({ lines, buttons, file }: PageMessage) =>
  [...lines.map(({ text }) => text), ...(file ? [file.name] : []), ...buttons.flat().map(({ label }) => `[${label}]`)].join('\n');

/** Follows the link as a browser does, keeping the cookie and the part. */
async function follow(url: string): Promise<{ cookie: string; part: string }> {
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const location = first.headers.get('location') ?? '';
  if (first.status !== 303 && first.status !== 200) throw new Error(`${url} answered ${first.status}`);
  return { cookie, part: new URLSearchParams(location.split('?')[1] ?? '').get('as') ?? '' };
}

/** `path`: `/chat` or `/groups/交通运输局`; with a code and a name as the printed links carry them. */
export async function webPerson(base: string, path: string, code?: string, name = ''): Promise<WebPerson> {
  const query = code ? `?${new URLSearchParams({ code, name }).toString()}` : '';
  const { cookie, part } = await follow(`${base}${encodeURI(path)}${query}`);
  const group = path.startsWith('/groups/') ? { group: path.slice('/groups/'.length) } : {};
  const address = (call: string, extra = {}) =>
    `${base}/web/api/${call}?${new URLSearchParams({ as: part, ...group, ...extra }).toString()}`;
  const toasts: string[] = [];
  const leaving = new AbortController();
  const post = (call: string, body: unknown) =>
    fetch(address(call), {
      method: 'POST',
      headers: { cookie, 'x-qihu': '1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const listen = async () => {
    const response = await fetch(address('events'), { headers: { cookie }, signal: leaving.signal });
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      rest += Buffer.from(chunk).toString();
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events)
        if (event.startsWith('event: toast'))
          toasts.push((JSON.parse(event.slice(event.indexOf('data: ') + 6)) as PageMessage).lines.map(({ text }) => text).join('\n'));
    }
  };
  listen().catch(() => undefined);

  const person: WebPerson = {
    messages: async () =>
      ((await (await fetch(address('messages'), { headers: { cookie } })).json()) as { messages: PageMessage[] }).messages,
    text: async () => (await person.messages()).map(wordsOf).join('\n\n'),
    write: (text, quoting) => post('send', { key: randomUUID(), text, ...(quoting ? { replyTo: quoting.id } : {}) }),
    upload: (name, bytes, mime, { caption, quoting } = {}) => {
      const form = new FormData();
      form.set('key', randomUUID());
      if (caption) form.set('caption', caption);
      if (quoting) form.set('replyTo', quoting.id);
      form.set('file', new Blob([bytes], { type: mime }), name);
      return fetch(address('upload'), { method: 'POST', headers: { cookie, 'x-qihu': '1' }, body: form });
    },
    press: async (label) => {
      const message = await person.withButton(label);
      const action = message.buttons.flat().find((button) => button.label === label)?.action ?? '';
      return person.pressAction(action, message.id);
    },
    pressAction: async (action, message) => void (await post('press', { key: randomUUID(), action, ...(message ? { message } : {}) })),
    told: (words) =>
      until(
        () => toasts.find((toast) => toast.includes(words)),
        () => `being told ${words}; told was ${toasts.join(' | ')}`,
      ),
    sees: (pattern) =>
      until(
        async () =>
          (await person.messages())
            .reverse()
            .find((message) => (typeof pattern === 'string' ? wordsOf(message).includes(pattern) : pattern.test(wordsOf(message)))),
        async () => `${String(pattern)} in\n${await person.text()}`,
      ),
    withButton: (label) =>
      until(
        async () => (await person.messages()).reverse().find(({ buttons }) => buttons.flat().some((button) => button.label === label)),
        async () => `the button ${label} in\n${await person.text()}`,
      ),
    leave: () => leaving.abort(),
  };
  return person;
}

/** Asks the bot for a link and opens the dashboard by it: the cookie. */
export async function signIn(url: string, person: WebPerson): Promise<string> {
  await person.write('登录');
  const { lines } = await person.sees('token=');
  const token = /token=([\w-]+)/.exec(lines.map(({ text }) => text).join('\n'))?.[1] ?? '';
  const opened = await fetch(`${url}/login`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
  return (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
