/** Time for the stand-in: real, hurried, or turned by hand. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early, without an error, when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Waits are `timeScale` times shorter than they say; the hour stays the real one. */
export function realClock(timeScale = 1): Clock {
  return {
    now: () => Date.now(),
    sleep: (ms, signal) => pause(ms / timeScale, undefined, { ref: false, ...(signal && { signal }) }).catch(() => undefined),
  };
}

export interface ManualClock extends Clock {
  advance(ms: number): void;
}

/** Stands still until advanced. */
export function manualClock(start = Date.UTC(2026, 2, 2, 1, 0)): ManualClock {
  let time = start;
  let sleeping: { until: number; wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted) return resolve();
        const sleeper = { until: time + ms, wake: resolve };
        sleeping.push(sleeper);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
    advance(ms) {
      time += ms;
      const due = sleeping.filter(({ until }) => until <= time);
      sleeping = sleeping.filter(({ until }) => until > time);
      for (const { wake } of due) wake();
    },
  };
}
