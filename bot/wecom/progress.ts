/** Which parts of one message are out: a second attempt goes on from there instead of beginning again. */

const remembered = 500;

export interface Progress {
  /** Runs the parts in order, leaving out those that went out under this key before. */
  run(key: string | undefined, parts: (() => Promise<void>)[]): Promise<void>;
}

export function createProgress(): Progress {
  const broken = new Map<string, number>();
  function keep(key: string, done: number): void {
    broken.set(key, done);
    const [oldest] = broken.keys();
    if (broken.size > remembered && oldest !== undefined) broken.delete(oldest);
  }
  return {
    async run(key, parts) {
      let done = key === undefined ? 0 : (broken.get(key) ?? 0);
      if (key !== undefined) broken.delete(key);
      for (const part of parts.slice(done)) {
        try {
          await part();
        } catch (error) {
          if (key !== undefined && done > 0) keep(key, done);
          throw error;
        }
        done += 1;
      }
    },
  };
}
