/** Waiting for something to become true, looked at after every change; bounded. */

export interface Waiters {
  changed: () => void;
  waitFor: <T>(look: () => T, ms?: number) => Promise<NonNullable<T>>;
}

export function createWaiters(): Waiters {
  const looks = new Set<() => void>();
  return {
    changed() {
      for (const look of looks) look();
    },
    waitFor<T>(look: () => T, ms = 20_000) {
      return new Promise<NonNullable<T>>((resolve, reject) => {
        const end = (finish: () => void) => {
          looks.delete(check);
          clearTimeout(timer);
          clearInterval(ticks);
          finish();
        };
        const check = () => {
          try {
            const found = look();
            if (found) end(() => resolve(found));
          } catch (error) {
            end(() => reject(error instanceof Error ? error : new Error(String(error))));
          }
        };
        const timer = setTimeout(() => end(() => reject(new Error(`waited ${ms} ms in vain for: ${look.toString()}`))), ms);
        // What a test watches may change outside the stand-in: look now and then as well.
        const ticks = setInterval(check, 10);
        looks.add(check);
        check();
      });
    },
  };
}
