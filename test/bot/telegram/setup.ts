/** A channel, a stand-in for Telegram, and an inbox that can fail. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Address, Channel, DeliveryFailure } from '../../../bot/channel.ts';
import type { InboundEvent } from '../../../bot/event.ts';
import { createTelegram } from '../../../bot/telegram/index.ts';
import type { TelegramSettings, Tuning } from '../../../bot/telegram/index.ts';
import { createFakeTelegram } from '../../fakes/telegram/index.ts';
import type { FakeOptions, FakeTelegram } from '../../fakes/telegram/index.ts';

export interface Logged {
  level: 'info' | 'warn' | 'error';
  fields: Record<string, unknown>;
  message: string;
}

export interface Setup {
  fake: FakeTelegram;
  channel: Channel;
  events: InboundEvent[];
  logs: Logged[];
  /** Where the webhook is served; empty when polling. */
  publicUrl: string;
  /** Rejects the next calls of onEvent. */
  failStoring(times: number): void;
  /** Runs before an event is stored, however long it takes. */
  beforeStoring(wait: (event: InboundEvent) => Promise<void>): void;
  stop(): Promise<void>;
}

export interface SetupOptions {
  settings?: Partial<TelegramSettings>;
  fake?: FakeOptions;
  tuning?: Partial<Tuning>;
  files?: Record<string, Uint8Array>;
  /** Leave starting to the test. */
  start?: boolean;
}

export const privateChat = (id: number): Address => ({ channel: 'telegram', chat: String(id), kind: 'private' });
export const groupChat = (id: number): Address => ({ channel: 'telegram', chat: String(id), kind: 'group' });

/** What a rejected send or fetch says to the outbox. */
export async function failureOf(attempt: Promise<unknown>): Promise<DeliveryFailure['failure'] | undefined> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error && error.name === 'DeliveryFailure' ? (error as DeliveryFailure).failure : undefined;
}

function inbox(logs: Logged[], files: Record<string, Uint8Array>) {
  const events: InboundEvent[] = [];
  let failing = 0;
  let wait: (event: InboundEvent) => Promise<void> = () => Promise.resolve();
  const log = (level: Logged['level']) => (fields: Record<string, unknown>, message: string) => void logs.push({ level, fields, message });
  return {
    events,
    failStoring: (times: number) => void (failing = times),
    beforeStoring: (next: typeof wait) => void (wait = next),
    deps: {
      async onEvent(event: InboundEvent) {
        await wait(event);
        if (failing > 0) {
          failing -= 1;
          throw new Error('database away');
        }
        if (!events.some(({ id }) => id === event.id)) events.push(event);
      },
      readFile: (id: string) => Promise.resolve(files[id] ?? Buffer.from(`bytes of ${id}`)),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
    },
  };
}

async function serve(): Promise<{ app: express.Express; url: string; close: () => void }> {
  const app = express();
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { app, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export async function setUp(options: SetupOptions = {}): Promise<Setup> {
  const logs: Logged[] = [];
  const fake = await createFakeTelegram({ timeScale: 200, ...options.fake });
  const mode = options.settings?.mode ?? 'polling';
  const web = mode === 'webhook' ? await serve() : undefined;
  const { deps, ...store } = inbox(logs, options.files ?? {});
  const settings = { token: fake.token, apiRoot: fake.url, mode, ...(web && { publicUrl: web.url }), ...options.settings };
  const channel = createTelegram(settings, deps, { backoff: { first: 5, longest: 20 }, ...options.tuning });
  if (channel.intake) web?.app.use(channel.intake);
  if (options.start !== false) await channel.start();
  async function stop(): Promise<void> {
    await channel.stop();
    web?.close();
    await fake.stop();
  }
  return { fake, channel, logs, publicUrl: web?.url ?? '', ...store, stop };
}
