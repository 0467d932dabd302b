/** Waiting before trying again, longer each time, and no longer than someone wants to stop. */
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds: the first wait, and the longest after doubling. */
export interface Backoff {
  first: number;
  longest: number;
}

export interface Waiting {
  /** `asked` seconds when Telegram names them, else a little longer than the last time. */
  wait(asked?: number): Promise<void>;
  /** It worked: start with the shortest wait next time. */
  reset(): void;
}

export function createWaiting({ first, longest }: Backoff, signal: AbortSignal): Waiting {
  let next = first;
  return {
    async wait(asked) {
      await pause(asked === undefined ? next : asked * 1000, undefined, { signal }).catch(() => undefined);
      next = Math.min(next * 2, longest);
    },
    reset() {
      next = first;
    },
  };
}
