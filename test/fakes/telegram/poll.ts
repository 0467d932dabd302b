/** getUpdates: a true long poll. https://core.telegram.org/bots/api#getupdates */
import type { Clock } from './clock.ts';
import { conflict } from './errors.ts';
import * as read from './params.ts';
import type { UpdateQueue } from './queue.ts';
import type { Params, Update } from './types.ts';

export interface Poller {
  getUpdates(params: Params, closed: AbortSignal): Promise<Update[]>;
  /** A new update: whoever waits gets it. */
  wake(): void;
  /** setWebhook ends a poll that waits. */
  interrupt(by: string): void;
}

const longest = 50;

function confirm(queue: UpdateQueue, offset: number): void {
  if (offset > 0) queue.remove(({ update }) => update.update_id < offset);
  if (offset < 0) {
    const kept = new Set(queue.waiting().slice(offset));
    queue.remove((waiting) => !kept.has(waiting));
  }
}

export function createPoller(queue: UpdateQueue, clock: Clock): Poller {
  let current: { end: AbortController; conflict?: string } | undefined;
  let news = new AbortController();

  function interrupt(by: string): void {
    if (!current) return;
    current.conflict = by;
    current.end.abort();
  }

  async function wait(seconds: number, closed: AbortSignal): Promise<void> {
    const mine: NonNullable<typeof current> = { end: new AbortController() };
    current = mine;
    await clock.sleep(seconds * 1000, AbortSignal.any([closed, mine.end.signal, news.signal]));
    if (current === mine) current = undefined;
    if (mine.conflict) throw conflict(`terminated by ${mine.conflict}`);
  }

  return {
    interrupt,
    wake() {
      news.abort();
      news = new AbortController();
    },
    async getUpdates(params, closed) {
      interrupt('other getUpdates request; make sure that only one bot instance is running');
      queue.allow(read.json<string[]>(params, 'allowed_updates'));
      confirm(queue, read.integer(params, 'offset') ?? 0);
      const limit = Math.min(Math.max(read.integer(params, 'limit') ?? 100, 1), 100);
      const seconds = Math.min(read.integer(params, 'timeout') ?? 0, longest);
      if (queue.waiting().length === 0 && seconds > 0) await wait(seconds, closed);
      return closed.aborted
        ? []
        : queue
            .waiting()
            .slice(0, limit)
            .map(({ update }) => update);
    },
  };
}
