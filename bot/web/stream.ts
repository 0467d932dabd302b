/** Live updates by server-sent events: what changed in the chat, and the answers to one's own presses. */
import type { Request, Response } from 'express';
import { toastChat } from './client.ts';
import { encode } from './encode.ts';
import type { Hub } from './hub.ts';
import type { Here } from './place.ts';
import type { WebDeps } from './ports.ts';

const poll = 1500;
const atOnce = 100;

interface Feed {
  chat: string;
  seen: number;
  event: 'message' | 'toast';
}

/** Writes everything new of one feed, one look at a time. */
function follow(
  feed: Feed,
  write: (event: string, id: number, data: unknown) => void,
  { deps, reader }: { deps: WebDeps; reader: string },
): () => void {
  let looking = false;
  let again = false;
  const look = async () => {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again) {
        again = false;
        const fresh = await deps.store.list(feed.chat, { limit: atOnce, after: feed.seen });
        for (const message of fresh) {
          feed.seen = Math.max(feed.seen, message.revision);
          write(feed.event, message.revision, encode(message, reader, deps.fileToken));
        }
        if (fresh.length === atOnce) again = true;
      }
    } catch {
      deps.log.warn({}, 'a page could not be brought up to date; it is tried again');
    } finally {
      looking = false;
    }
  };
  return () => void look();
}

export function stream(request: Request, response: Response, { person, place }: Here, deps: WebDeps, hub: Hub): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  response.write('retry: 2000\n\n');
  const write = (event: string, id: number, data: unknown) =>
    void response.write(`event: ${event}\n${event === 'message' ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`);
  const after = Number(request.headers['last-event-id'] ?? request.query['after'] ?? 0);
  const since = deps.now().getTime() * 1000;
  const feeds: Feed[] = [
    { chat: place.chat, seen: Number.isFinite(after) ? after : 0, event: 'message' },
    { chat: toastChat(person.id), seen: since, event: 'toast' },
  ];
  const ends = feeds.map((feed) => {
    const look = follow(feed, write, { deps, reader: person.id });
    look();
    return hub.watch(feed.chat, look, poll);
  });
  const beat = setInterval(() => void response.write(': beat\n\n'), 20_000).unref();
  response.on('close', () => {
    clearInterval(beat);
    for (const end of ends) end();
  });
}
