/** Stops asking after failures in a row: a dead provider must not cost every message its budget. */
export interface Circuit {
  open(): boolean;
  succeed(): void;
  /** True when this failure opened the circuit. */
  fail(): boolean;
}

/** A circuit that opens after `failures` in a row for `restMs`; `now` in milliseconds. */
export function circuit({ failures, restMs, now }: { failures: number; restMs: number; now: () => number }): Circuit {
  let inARow = 0;
  let closedFrom = 0;
  return {
    open: () => now() < closedFrom,
    succeed: () => {
      inARow = 0;
    },
    fail: () => {
      inARow++;
      if (inARow < failures) return false;
      inARow = 0;
      closedFrom = now() + restMs;
      return true;
    },
  };
}
