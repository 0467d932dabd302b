/** Telegram's way in by asking. https://core.telegram.org/bots/api#getupdates */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import type { ChannelHealth, Log } from '../channel.ts';
import type { Api } from './api.ts';
import { createWaiting } from './backoff.ts';
import type { Backoff } from './backoff.ts';
import { describe } from './failure.ts';
import type { Receive } from './receive.ts';
import { allowedUpdates } from './update.ts';

export interface PollingDeps {
  api: Api;
  receive: Receive;
  log: Log;
  onHealth: (health: ChannelHealth) => void;
  backoff: Backoff;
}

export interface Polling {
  start(): void;
  /** Lets the batch in hand be stored, and confirms it. */
  stop(): Promise<void>;
}

/** How long Telegram holds the question open while nothing happens. */
const patience = 50;

/** Only the number matters here: whatever else is wrong with an update, it is passed over by its number. */
const batch = z.array(z.looseObject({ update_id: z.number() }));
type Batch = z.infer<typeof batch>;

/** What to tell the operator, by what went wrong. */
function explain(error: unknown): string {
  if (!(error instanceof TelegramError)) return 'telegram cannot be reached, trying again';
  if (error.code === 401) return 'telegram refuses TELEGRAM_BOT_TOKEN: receiving stopped';
  if (error.code !== 409) return 'telegram declined getUpdates, trying again';
  return error.description.includes('webhook')
    ? 'a webhook is set for this bot: set TELEGRAM_MODE=webhook, or stop the program that sets it'
    : 'another program receives for this bot: only one may run with TELEGRAM_MODE=polling';
}

/** The questions to Telegram, and the place we have reached. */
function createReader(api: Api) {
  let offset: number | undefined;
  return {
    async ask(timeout: number, signal: AbortSignal): Promise<Batch> {
      const params = { timeout, allowed_updates: allowedUpdates, ...(offset !== undefined && { offset }) };
      return batch.parse(await api.call('getUpdates', params, { signal, timeout: (timeout + 10) * 1000 }));
    },
    /** In order, one by one: the offset never passes an update that is not stored. */
    async store(updates: Batch, receive: Receive): Promise<void> {
      for (const update of updates) {
        await receive(update);
        offset = update.update_id + 1;
      }
    },
    /** Unconfirmed they would only come again, and be known. */
    async confirm(): Promise<void> {
      if (offset !== undefined) await api.call('getUpdates', { offset, limit: 1, timeout: 0 }, { timeout: 2000 }).catch(() => undefined);
    },
  };
}

export function createPolling({ api, receive, log, onHealth, backoff }: PollingDeps): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reader = createReader(api);
  const waiting = createWaiting(backoff, signal);
  /** The first question, and the first after trouble, is answered at once: it tells whether we receive. */
  let healthy = false;
  let running: Promise<void> = Promise.resolve();

  async function turn(): Promise<void> {
    let updates: Batch | undefined;
    try {
      updates = await reader.ask(healthy ? patience : 0, signal);
      await reader.store(updates, receive);
      waiting.reset();
      healthy = true;
      onHealth({ ok: true, detail: 'polling' });
    } catch (error) {
      if (!signal.aborted || updates) await trouble(error, updates ? 'telegram updates not stored, asking for them again' : explain(error));
    }
  }

  async function trouble(error: unknown, detail: string): Promise<void> {
    healthy = false;
    log.error({ error: describe(error) }, detail);
    onHealth({ ok: false, detail });
    if (error instanceof TelegramError && error.code === 401) stopping.abort();
    await waiting.wait(error instanceof TelegramError ? error.parameters?.retry_after : undefined);
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) await turn();
  }

  return {
    start() {
      running = loop();
    },
    async stop() {
      stopping.abort();
      await running;
      await reader.confirm();
    },
  };
}
