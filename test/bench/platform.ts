/** The least that a Telegram can be: delivers webhooks over kept connections, answers every call, tells who waits for it. No checks: it must not be what is measured. */
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sent {
  chat: number;
  text: string;
  buttons: Array<{ text: string; callback_data: string }>;
  messageId: number;
}

export interface Platform {
  url: string;
  /** Delivers one update; resolves with the milliseconds until it was acknowledged. */
  deliver(update: object): Promise<number>;
  /** The next message to that chat, or the next one that says that. */
  next(chat: number, says?: RegExp): Promise<Sent>;
  onSent(listener: (sent: Sent) => void): void;
  aim(url: string, secret: string): void;
  close(): void;
}

async function read(stream: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

export async function openPlatform(): Promise<Platform> {
  let messageId = 1;
  let target = { url: '', secret: '' };
  const waiting = new Map<number, { says: RegExp | undefined; resolve: (sent: Sent) => void }>();
  const listeners: Array<(sent: Sent) => void> = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });

  const handle = (method: string, body: { chat_id?: number; text?: string; reply_markup?: { inline_keyboard?: Sent['buttons'][] } }) => {
    if (method === 'getMe') return { id: 1, is_bot: true, first_name: 'bench', username: 'bench_bot' };
    if (method === 'getWebhookInfo') return { url: target.url, has_custom_certificate: false, pending_update_count: 0 };
    if (!method.startsWith('sendMessage') && !method.startsWith('editMessageText')) return true;
    const chat = Number(body.chat_id);
    const sent = { chat, text: body.text ?? '', buttons: body.reply_markup?.inline_keyboard?.flat() ?? [], messageId: messageId++ };
    setImmediate(() => {
      for (const listener of listeners) listener(sent);
      const wanted = waiting.get(chat);
      if (!wanted || (wanted.says && !wanted.says.test(sent.text))) return;
      waiting.delete(chat);
      wanted.resolve(sent);
    });
    return { message_id: sent.messageId, date: 1, chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' }, text: sent.text };
  };

  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming);
    const method = incoming.url?.split('/').at(-1) ?? '';
    const result = handle(method, body ? (JSON.parse(body) as object) : {});
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    aim: (url, secret) => void (target = { url, secret }),
    onSent: (listener) => void listeners.push(listener),
    next: (chat, says) => new Promise((resolve) => waiting.set(chat, { says, resolve })),
    deliver: (update) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const call = request(
          target.url,
          { method: 'POST', agent, headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': target.secret } },
          (response) => {
            response.resume();
            response.on('end', () => resolve(performance.now() - began));
          },
        );
        call.on('error', reject);
        call.end(JSON.stringify(update));
      }),
    close: () => {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
