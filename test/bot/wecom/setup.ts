/** A channel, the stand-in for WeCom, and an inbox that can fail. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Address, Channel } from '../../../bot/channel.ts';
import type { InboundEvent } from '../../../bot/event.ts';
import { createWecom, type Tuning, type WecomDeps, type WecomSettings } from '../../../bot/wecom/index.ts';
import type { Notes } from '../../../bot/wecom/ports.ts';
import { createFakeWecom, type FakeOptions, type FakeWecom } from '../../fakes/wecom/index.ts';
import { memoryBudgets, memoryNotes } from './stores.ts';

export { failureOf } from '../telegram/setup.ts';

export interface Logged {
  level: 'info' | 'warn' | 'error';
  fields: Record<string, unknown>;
  message: string;
}

export type Road = 'app' | 'kf' | 'bot' | 'bot-url';

export interface Setup {
  fake: FakeWecom;
  channel: Channel;
  events: InboundEvent[];
  /** Every call of onEvent that was accepted, repeated ones included. */
  stored: string[];
  logs: Logged[];
  notes: Notes;
  publicUrl: string;
  failStoring(times: number): void;
  stop(): Promise<void>;
}

export interface SetupOptions {
  roads?: Road[];
  fake?: FakeOptions;
  tuning?: Partial<Tuning>;
  settings?: Partial<WecomSettings>;
  files?: Record<string, Uint8Array>;
  start?: boolean;
  deps?: Partial<WecomDeps>;
}

export const chatOf = (chat: string, kind: Address['kind'] = 'private'): Address => ({ channel: 'wecom', chat, kind });

export function settingsFor({ app, world, url, socketUrl, corpId }: FakeWecom, roads: Road[]): WecomSettings {
  const { kf, aibot } = world;
  return {
    corpId,
    apiRoot: url,
    ...(roads.includes('app') ? { app: { agentId: app.agentId, secret: app.secret, token: app.token, aesKey: app.aesKey } } : {}),
    ...(roads.includes('kf') ? { kf: { secret: kf.secret, token: kf.token, aesKey: kf.aesKey } } : {}),
    ...(roads.includes('bot') ? { bot: { mode: 'ws', id: aibot.id, secret: aibot.secret, url: socketUrl } } : {}),
    ...(roads.includes('bot-url') ? { bot: { mode: 'url', token: aibot.token, aesKey: aibot.aesKey } } : {}),
  };
}

export function callbacksTo({ app, world }: FakeWecom, base: string, roads: Road[]): void {
  if (roads.includes('app')) app.callbackUrl = `${base}/wecom/app`;
  if (roads.includes('kf')) world.kf.callbackUrl = `${base}/wecom/kf`;
  if (roads.includes('bot-url')) world.aibot.callbackUrl = `${base}/wecom/bot`;
}

function inbox() {
  const events: InboundEvent[] = [];
  const stored: string[] = [];
  let failing = 0;
  return {
    events,
    stored,
    failStoring: (times: number) => void (failing = times),
    async onEvent(event: InboundEvent) {
      if (failing > 0) {
        failing -= 1;
        throw new Error('database away');
      }
      stored.push(event.id);
      if (!events.some(({ id }) => id === event.id)) events.push(event);
    },
  };
}

export async function setUp(options: SetupOptions = {}): Promise<Setup> {
  const { roads = ['app'], files = {} } = options;
  const fake = await createFakeWecom(options.fake);
  const app = express();
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  callbacksTo(fake, publicUrl, roads);
  const logs: Logged[] = [];
  const log = (level: Logged['level']) => (fields: Record<string, unknown>, message: string) => void logs.push({ level, fields, message });
  const now = () => new Date(fake.world.clock.now());
  const notes = memoryNotes(now);
  const { onEvent, ...store } = inbox();
  const deps = {
    onEvent,
    readFile: (id: string) => Promise.resolve(files[id] ?? Buffer.from(`bytes of ${id}`)),
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    notes,
    budgets: memoryBudgets(),
    now,
    ...options.deps,
  };
  const channel = createWecom({ ...settingsFor(fake, roads), ...options.settings }, deps, {
    pause: 0,
    refused: 50,
    sync: 5,
    hold: 300,
    ...options.tuning,
  });
  if (channel.routes) app.use(channel.routes);
  async function stop(): Promise<void> {
    await channel.stop();
    server.close();
    server.closeAllConnections();
    await fake.stop();
  }
  try {
    if (options.start !== false) await channel.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { fake, channel, logs, notes, publicUrl, ...store, stop };
}

export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`waited in vain for: ${look.toString()}`);
}
