/** Stops asking after failures in a row: a dead provider must not cost every message its budget. */
export interface Circuit {
  /** Whether one may ask now. After a rest one may, and the others wait for what becomes of it: whoever is admitted tells by `succeed` or `fail`. */
  admits(): boolean;
  /** The last answer did not come, and this is not the attempt after a rest. */
  doubts(): boolean;
  succeed(): void;
  /** `askedMs`: how long the provider asks to be left alone. True when this failure opened the circuit. */
  fail(askedMs?: number): boolean;
}

/** A circuit that opens after `failures` in a row for `restMs`; `now` in milliseconds. */
export function circuit({ failures, restMs, now }: { failures: number; restMs: number; now: () => number }): Circuit {
  let inARow = 0;
  let restsUntil = 0;
  // From an opening until the first success: nobody knows whether the provider is back.
  let doubted = false;
  let trying = false;
  const resting = () => now() < restsUntil;
  return {
    admits: () => {
      if (resting() || trying) return false;
      trying = doubted;
      return true;
    },
    doubts: () => inARow > 0 && !trying,
    succeed: () => {
      inARow = 0;
      trying = false;
      // A late answer from before the opening proves nothing about now.
      doubted &&= resting();
    },
    fail: (askedMs) => {
      inARow++;
      const rested = resting();
      if (askedMs === undefined && (rested || (!trying && inARow < failures))) return false;
      inARow = 0;
      doubted = true;
      trying = false;
      restsUntil = Math.max(restsUntil, now() + (askedMs ?? restMs));
      return !rested;
    },
  };
}
