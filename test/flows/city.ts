/** A whole city in one process for a story: its own data folder, a hand-set clock, web people, and a way to wait for what they see. */
import './agenda-timers.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, type Running } from '../../app/run.ts';
import { announceBulletins, proposeMeetings, runDeadlines, runReceptions, sendDigests } from '../../app/tasks.ts';
import { readConfig } from '../../config.ts';
import type { HouseOptions } from '../../app/compose.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const allBuckets = Array.from({ length: 16 }, (_, bucket) => bucket);

export interface TestCity {
  running: Running;
  url: string;
  /** Sets the clock and rings what is due by then. */
  clock(at: string): Promise<void>;
  /** Ends the process in order and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface CityOptions {
  at: string;
  env?: Record<string, string>;
  rates?: HouseOptions['rates'];
}

const key = Buffer.alloc(32, 7).toString('base64');

export async function openCity({ at, env = {}, rates }: CityOptions): Promise<TestCity> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qihu-'));
  const mongodb = process.env['MONGODB_URI'];
  const base = {
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'silent',
    SEED: 'demo',
    ...(mongodb
      ? {
          MONGODB_URI: `${mongodb.replace(/\/[^/?]*(\?|$)/, `/qihu-${Date.now()}${Math.random().toString(36).slice(2, 6)}$1`)}`,
          ENCRYPTION_KEY: key,
        }
      : {}),
    ...env,
  };
  let now = new Date(at);
  const options = { now: () => now, log: silent, ...(rates ? { rates } : {}) };
  const begin = async () => {
    const running = await start(readConfig(base), options);
    await running.stocked;
    return running;
  };
  const city: TestCity = {
    running: await begin(),
    url: '',
    clock: async (moment) => {
      now = new Date(moment);
      await runDeadlines(city.running.house.tasks, allBuckets);
      await sendDigests(city.running.house.tasks);
      await runReceptions(city.running.house.tasks);
      await announceBulletins(city.running.house.tasks);
      await proposeMeetings(city.running.house.tasks);
      city.running.house.queues.outbox.wake();
    },
    restart: async () => {
      await city.running.stop();
      city.running = await begin();
      city.url = city.running.url;
    },
    stop: async () => {
      await city.running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  city.url = city.running.url;
  return city;
}
