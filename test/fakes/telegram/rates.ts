/** How much Telegram lets pass; edits share the limit of messages. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
import type { Clock } from './clock.ts';
import { tooMany } from './errors.ts';

interface Window {
  count: number;
  ms: number;
}

/** One a second for a private chat, where a burst of three is tolerated; twenty a minute for a group; thirty a second in all. */
const privateWindow: Window = { count: 3, ms: 3000 };
const groupWindow: Window = { count: 20, ms: 60_000 };
const wholeWindow: Window = { count: 30, ms: 1000 };
const webhookWindow: Window = { count: 1, ms: 1000 };

export interface Rates {
  on: boolean;
  /** Counts `messages` to a chat (negative ids are groups), or throws 429 and counts nothing. */
  spend(chatId: number, messages?: number): void;
  spendSetWebhook(): void;
}

export function createRates(clock: Clock, on: boolean): Rates {
  const spent = new Map<string, number[]>();

  function recent(key: string, { ms }: Window): number[] {
    const times = (spent.get(key) ?? []).filter((time) => time > clock.now() - ms);
    spent.set(key, times);
    return times;
  }

  /** Milliseconds until the window has room again. */
  function wait(key: string, window: Window, messages: number): number {
    const times = recent(key, window);
    const surplus = times.length + messages - window.count;
    return surplus <= 0 ? 0 : (times[Math.min(surplus, times.length) - 1] ?? clock.now()) + window.ms - clock.now();
  }

  function take(windows: [string, Window][], messages: number): void {
    const ms = Math.max(...windows.map(([key, window]) => wait(key, window, messages)));
    if (ms > 0) throw tooMany(Math.max(1, Math.ceil(ms / 1000)));
    for (const [key] of windows) for (let n = 0; n < messages; n += 1) spent.get(key)?.push(clock.now());
  }

  const rates: Rates = {
    on,
    spend(chatId, messages = 1) {
      const chat: [string, Window] = [`chat ${chatId}`, chatId < 0 ? groupWindow : privateWindow];
      if (rates.on) take([chat, ['all', wholeWindow]], messages);
    },
    spendSetWebhook() {
      if (rates.on) take([['webhook', webhookWindow]], 1);
    },
  };
  return rates;
}
