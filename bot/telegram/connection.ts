/** Getting to know each other: who are we, where do updates go. Telegram being away must not stop the rest of the program. */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import type { ChannelHealth, Log } from '../channel.ts';
import type { Api } from './api.ts';
import { createWaiting } from './backoff.ts';
import type { Backoff } from './backoff.ts';
import { direct } from './direction.ts';
import type { Webhook } from './direction.ts';
import { causeOf, describe } from './failure.ts';
import { publishMenus } from './menu.ts';
import type { Me } from './update.ts';

export interface Connection {
  /** Resolves when connected, or when Telegram is away and is tried again behind the scenes. */
  open(): Promise<void>;
  close(): void;
  me(): Me | undefined;
}

export interface ConnectionDeps {
  api: Api;
  log: Log;
  /** Undefined for polling. */
  webhook: Webhook | undefined;
  /** Once, when Telegram knows where to send updates. */
  onOpen: () => void;
  onHealth: (health: ChannelHealth) => void;
  backoff: Backoff;
}

const self = z.object({ id: z.number(), username: z.string() });

/** Trouble that only a person can end, in the operator's words; undefined for trouble that passes. */
function lasting(error: unknown): Error | undefined {
  if (causeOf(error, 'private').type === 'unauthorized') {
    return new Error('TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it again from @BotFather');
  }
  const declined = error instanceof TelegramError && error.code === 400 && error.description.includes('webhook');
  return declined ? new Error(`PUBLIC_URL: Telegram does not take this address (${error.description})`) : undefined;
}

export function createConnection({ api, log, webhook, onOpen, onHealth, backoff }: ConnectionDeps): Connection {
  const closing = new AbortController();
  let me: Me | undefined;

  async function connect(): Promise<void> {
    me = self.parse(await api.call('getMe'));
    await direct(api, webhook);
    if (closing.signal.aborted) return;
    onHealth({ ok: true, detail: webhook ? 'webhook' : 'polling' });
    onOpen();
    await publishMenus(api).catch((error: unknown) => log.warn({ error: describe(error) }, 'telegram menus not set'));
  }

  function away(error: unknown): void {
    log.warn({ error: describe(error) }, 'telegram cannot be reached, trying again');
    onHealth({ ok: false, detail: 'telegram cannot be reached, trying again' });
  }

  async function keepTrying(): Promise<void> {
    const waiting = createWaiting(backoff, closing.signal);
    for (await waiting.wait(); !closing.signal.aborted; await waiting.wait()) {
      try {
        return await connect();
      } catch (error) {
        const end = lasting(error);
        if (end) return giveUp(end);
        away(error);
      }
    }
  }

  function giveUp(end: Error): void {
    log.error({}, end.message);
    onHealth({ ok: false, detail: end.message });
  }

  return {
    async open() {
      try {
        await connect();
      } catch (error) {
        const end = lasting(error);
        if (end) throw end;
        away(error);
        void keepTrying();
      }
    },
    close: () => closing.abort(),
    me: () => me,
  };
}
