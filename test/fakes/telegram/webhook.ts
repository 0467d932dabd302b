/** Delivery by webhook: one update of a queue at a time, again and again until it is taken. */
import http from 'node:http';
import type { Clock } from './clock.ts';
import type { UpdateQueue, Waiting } from './queue.ts';
import type { Update } from './types.ts';

export interface Hook {
  url: string;
  secret: string | undefined;
}

export interface Switches {
  /** How many times each update is delivered, at once; 1 is usual. */
  copies: number;
  /** Deliver the newest of a queue first. */
  reorder: boolean;
  /** Keep everything back. */
  paused: boolean;
}

/** One attempt; `status` 0 when nobody answered. */
export interface Attempt {
  updateId: number;
  status: number;
}

const patience = 60_000;

/** First retry at once, then 2, 4, 8 s and so on, at most a minute. */
export const retryDelay = (failures: number) => (failures <= 1 ? 0 : Math.min(2 ** (failures - 1), 60) * 1000);

function post(hook: Hook, update: Update, stop: AbortSignal): Promise<number> {
  const body = JSON.stringify(update);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(hook.secret && { 'x-telegram-bot-api-secret-token': hook.secret }),
  };
  return new Promise((resolve) => {
    const request = http.request(hook.url, { method: 'POST', headers, signal: stop, agent: false }, (response) => {
      response.resume();
      response.once('close', () => resolve(response.complete ? (response.statusCode ?? 0) : 0));
    });
    request.once('error', () => resolve(0));
    request.end(body);
  });
}

export interface Deliverer {
  switches: Switches;
  attempts: Attempt[];
  lastError(): string | undefined;
  set(hook: Hook | undefined): void;
  hook(): Hook | undefined;
  /** Something may be deliverable. */
  pump(): void;
  stop(): void;
}

export function createDeliverer(queue: UpdateQueue, clock: Clock, changed: () => void): Deliverer {
  const switches: Switches = { copies: 1, reorder: false, paused: false };
  const attempts: Attempt[] = [];
  const busy = new Set<string>();
  let hook: Hook | undefined;
  let ending = new AbortController();
  let lastError: string | undefined;

  async function once(to: Hook, { update }: Waiting, end: AbortSignal): Promise<boolean> {
    const late = new AbortController();
    const over = new AbortController();
    void clock.sleep(patience, over.signal).then(() => late.abort());
    const copies = Array.from({ length: switches.copies }, () => post(to, update, AbortSignal.any([end, late.signal])));
    const statuses = await Promise.all(copies);
    over.abort();
    for (const status of statuses) attempts.push({ updateId: update.update_id, status });
    const failed = statuses.find((status) => status < 200 || status > 299);
    if (failed !== undefined) lastError = failed === 0 ? 'Connection timed out or refused' : `Wrong response from the webhook: ${failed}`;
    return failed === undefined;
  }

  const mine = (name: string) => queue.waiting().filter((waiting) => waiting.queue === name);

  async function drain(name: string, end: AbortSignal): Promise<void> {
    let failures = 0;
    let current: Waiting | undefined;
    while (hook && !end.aborted && !switches.paused) {
      const list = mine(name);
      if (!current || !list.includes(current)) current = switches.reorder ? list.at(-1) : list[0];
      const chosen = current;
      if (!chosen) return;
      if (await once(hook, chosen, end)) {
        queue.remove((waiting) => waiting === chosen);
        failures = 0;
      } else {
        failures += 1;
        await clock.sleep(retryDelay(failures), end);
      }
      changed();
    }
  }

  function pump(): void {
    if (!hook || switches.paused) return;
    for (const { queue: name } of queue.waiting()) {
      if (busy.has(name)) continue;
      busy.add(name);
      void drain(name, ending.signal).finally(() => {
        busy.delete(name);
        if (mine(name).length > 0) setImmediate(pump);
      });
    }
  }

  return {
    switches,
    attempts,
    lastError: () => lastError,
    hook: () => hook,
    set(next) {
      if (next?.url === hook?.url && next?.secret === hook?.secret) return;
      ending.abort();
      ending = new AbortController();
      hook = next;
      setImmediate(pump);
    },
    pump,
    stop() {
      hook = undefined;
      ending.abort();
    },
  };
}
