/** A callback tells ids, people have names: looked up once, kept for a while, never waited for long. */
import type { Log } from '../channel.ts';
import { describe } from './failure.ts';

export interface Names {
  /** The name, or `otherwise` while it cannot be had. */
  of(id: string, otherwise: string): Promise<string>;
}

export interface NameOptions {
  look: (id: string) => Promise<string | undefined>;
  log: Log;
  /** Milliseconds: how long one event may wait for a name, and how long a name is kept. */
  patience?: number;
  keep?: number;
}

const most = 5000;

export function createNames({ look, log, patience = 1500, keep = 3_600_000 }: NameOptions): Names {
  const known = new Map<string, { name: Promise<string | undefined>; at: number }>();

  function ask(id: string): Promise<string | undefined> {
    const name = look(id).catch((error: unknown) => {
      known.delete(id);
      log.warn({ error: describe(error) }, 'a name could not be looked up');
      return undefined;
    });
    known.set(id, { name, at: performance.now() });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return name;
  }

  return {
    async of(id, otherwise) {
      const before = known.get(id);
      const name = before && performance.now() - before.at < keep ? before.name : ask(id);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
      try {
        return (await Promise.race([name, late])) || otherwise;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
