/** Token buckets by platform rule: each chat, each group, and the whole channel. */

interface Rate {
  count: number;
  seconds: number;
}

export interface ChannelRates {
  private: Rate;
  group: Rate;
  all: Rate;
}

/** Milliseconds of elapsed time; the wall clock may jump. */
type Elapsed = () => number;

class Tokens {
  readonly #perMs: number;
  readonly #size: number;
  #left: number;
  #at: number;

  constructor({ count, seconds }: Rate, share: number, now: number) {
    this.#perMs = count / share / (seconds * 1000);
    this.#size = Math.max(1, count / share);
    this.#left = this.#size;
    this.#at = now;
  }

  /** Milliseconds until one is free; 0 when there is one now. */
  wait(now: number): number {
    this.#left = Math.min(this.#size, this.#left + (now - this.#at) * this.#perMs);
    this.#at = now;
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) / this.#perMs);
  }

  take(): void {
    this.#left -= 1;
  }

  get full(): boolean {
    return this.#left >= this.#size;
  }
}

export interface RateLimits {
  /** Takes a token of the chat and one of the channel, or says how many ms to wait for them. */
  take(channel: string, chat: string, kind: 'private' | 'group'): number;
}

const forgetAbove = 10_000;

/** `share`: among how many processes the channel's total is divided. */
export function createRateLimits(
  rates: Map<string, ChannelRates>,
  share: () => number,
  elapsed: Elapsed = () => performance.now(),
): RateLimits {
  const buckets = new Map<string, Tokens>();
  const bucket = (key: string, rate: Rate, among: number, now: number) => {
    const known = buckets.get(key) ?? new Tokens(rate, among, now);
    buckets.set(key, known);
    return known;
  };
  return {
    take: (channel, chat, kind) => {
      const rate = rates.get(channel);
      if (!rate) return 0;
      const now = elapsed();
      if (buckets.size > forgetAbove) for (const [key, tokens] of buckets) if (tokens.wait(now) === 0 && tokens.full) buckets.delete(key);
      const own = bucket(`${channel}:${chat}`, rate[kind], 1, now);
      const all = bucket(channel, rate.all, share(), now);
      const wait = Math.max(own.wait(now), all.wait(now));
      if (wait > 0) return wait;
      own.take();
      all.take();
      return 0;
    },
  };
}
