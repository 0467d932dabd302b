/** What the platforms let pass: so many messages in any window of so many seconds, for each chat and for the whole channel. */

interface Rate {
  count: number;
  seconds: number;
}

export interface ChannelRates {
  private: Rate;
  group: Rate;
  all: Rate;
}

/** The moments of the last messages, by elapsed time: the wall clock may jump. */
class Window {
  readonly #length: number;
  readonly #count: number;
  readonly #sent: number[] = [];

  constructor({ count, seconds }: Rate) {
    this.#length = seconds * 1000;
    this.#count = count;
  }

  /** Milliseconds until one more of this process may go, when so many share the rate; 0 when it may go now. */
  wait(now: number, among: number): number {
    const first = this.#sent.findIndex((moment) => now - moment < this.#length);
    this.#sent.splice(0, first === -1 ? this.#sent.length : first);
    const most = Math.max(1, Math.floor(this.#count / among));
    const blocking = this.#sent[this.#sent.length - most];
    return blocking === undefined ? 0 : Math.ceil(this.#length - (now - blocking)) + 1;
  }

  take(now: number): void {
    this.#sent.push(now);
  }

  get empty(): boolean {
    return this.#sent.length === 0;
  }
}

export interface RateLimits {
  /** Counts a message of the chat, or says how many ms to wait before it may go. */
  take(channel: string, chat: string, kind: 'private' | 'group'): number;
}

const forgetAbove = 5000;

/** `share`: among how many processes the channel's total is divided. */
export function createRateLimits(
  rates: ReadonlyMap<string, ChannelRates>,
  share: () => number,
  elapsed: () => number = () => performance.now(),
): RateLimits {
  const windows = new Map<string, Window>();
  const windowOf = (key: string, rate: Rate) => {
    const known = windows.get(key) ?? new Window(rate);
    windows.set(key, known);
    return known;
  };
  const forget = (now: number) => {
    for (const [key, window] of windows) if (window.wait(now, 1) === 0 && window.empty) windows.delete(key);
  };
  return {
    take: (channel, chat, kind) => {
      const rate = rates.get(channel);
      if (!rate) return 0;
      const now = elapsed();
      if (windows.size > forgetAbove) forget(now);
      const own = windowOf(`${channel}:${chat}`, rate[kind]);
      const all = windowOf(channel, rate.all);
      const wait = Math.max(own.wait(now, 1), all.wait(now, share()));
      if (wait > 0) return wait;
      own.take(now);
      all.take(now);
      return 0;
    },
  };
}
