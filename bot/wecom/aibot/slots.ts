/** An HTTP answer that is kept open for a few seconds, for whoever has something to say by then. */

export interface Slot {
  /** Throws when the answer was given already, or time was up. */
  give(body: Record<string, unknown>): void;
  /** What was given; undefined when time was up. */
  given: Promise<Record<string, unknown> | undefined>;
  readonly open: boolean;
}

/** `after` milliseconds it closes empty. */
export function openSlot(after: number): Slot {
  let settle: (body: Record<string, unknown> | undefined) => void = () => undefined;
  let open = true;
  const given = new Promise<Record<string, unknown> | undefined>((resolve) => (settle = resolve));
  const close = (body?: Record<string, unknown>) => {
    open = false;
    clearTimeout(timer);
    settle(body);
  };
  const timer = setTimeout(close, after).unref();
  return {
    given,
    get open() {
      return open;
    },
    give(body) {
      if (!open) throw new Error('this answer was given already');
      close(body);
    },
  };
}
