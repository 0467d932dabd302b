/** Which pieces of a long text are out: a second attempt goes on from there instead of beginning again. */
import type { Receipt } from '../channel.ts';

/** Messages that broke off and have not come back; more than these are forgotten, oldest first. */
const remembered = 500;

export interface Progress {
  /** Receipts of the pieces already sent under this key. */
  of(key: string): Receipt[];
  /** Broke off after these. */
  keep(key: string, receipts: Receipt[]): void;
}

export function createProgress(): Progress {
  const broken = new Map<string, Receipt[]>();
  return {
    of(key) {
      const receipts = broken.get(key) ?? [];
      broken.delete(key);
      return receipts;
    },
    keep(key, receipts) {
      broken.set(key, receipts);
      const [oldest] = broken.keys();
      if (broken.size > remembered && oldest !== undefined) broken.delete(oldest);
    },
  };
}
