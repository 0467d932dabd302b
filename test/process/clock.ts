/** The real program under a wall clock that the test sets. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Environment, folder, type Program, root, until } from './program.ts';

export interface Clock {
  env: Environment;
  /** Puts it forward or back; from there it goes on. */
  set(moment: string): void;
  now(): Date;
}

export function openClock(moment: string): Clock {
  const file = join(folder(), 'offset');
  let offset = 0;
  const set = (to: string) => {
    offset = Date.parse(to) - Date.now();
    writeFileSync(`${file}.new`, String(offset));
    renameSync(`${file}.new`, file); // Whole at every moment: the program reads it many times a second.
  };
  set(moment);
  return {
    env: {
      CLOCK_OFFSET_FILE: file,
      NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test', 'process', 'shifted-clock.mjs')).href}`,
    },
    set,
    now: () => new Date(Date.now() + offset),
  };
}

interface Ready {
  jobs: { lastRuns: Record<string, string> };
  queues: { outbox: { waiting: number } };
}

const names = ['check-deadlines', 'sweep-queues', 'hand-on-unsaid', 'send-digests'];
const patience = 15_000;

/** Waits until every job has run since the clock was set to that moment. */
export async function everyJobRan({ url }: Program, clock: Clock, since: string): Promise<void> {
  const from = Date.parse(since);
  const ready = async () => (await (await fetch(`${url}/readyz`)).json()) as Ready;
  const ran = (at: string | undefined) => at !== undefined && Date.parse(at) >= from && Date.parse(at) <= clock.now().getTime();
  await until(
    async () => {
      await sleep(200); // The jobs run every few seconds; to be asked costs the program more than they do.
      const { lastRuns } = (await ready()).jobs;
      return names.every((name) => ran(lastRuns[name]));
    },
    async () => `every job to run at ${since}; they ran ${JSON.stringify((await ready()).jobs.lastRuns)}`,
    patience,
  );
}
