/**
 * A strict stand-in for the Telegram Bot API: point a bot's apiRoot at `url` and play the people.
 *
 * @example
 * const fake = await createFakeTelegram();
 * const li = fake.user({ name: '李明' });
 * li.send('厂门口的路坏了');
 * const [, answer] = await fake.waitFor(() => li.transcript().length > 1 && li.transcript());
 */
import { realClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createFaults } from './faults.ts';
import type { Fault } from './faults.ts';
import { createGroup } from './group.ts';
import type { FakeGroup, GroupOptions } from './group.ts';
import { createRates } from './rates.ts';
import { listen } from './server.ts';
import type { Call } from './server.ts';
import { transcriptOf } from './transcript.ts';
import type { Line } from './transcript.ts';
import type { Payload, Update, User } from './types.ts';
import { createUpdates } from './updates.ts';
import { createUser } from './user.ts';
import type { FakeUser, UserOptions } from './user.ts';
import { createWaiters } from './wait.ts';
import type { Attempt, Switches } from './webhook.ts';
import type { World } from './world.ts';

export interface FakeOptions {
  token?: string;
  username?: string;
  port?: number;
  clock?: Clock;
  /** Shortens every wait of the stand-in (retries, long polls), not the hour. Ignored with an own clock. */
  timeScale?: number;
  /** 429 as Telegram gives it; off unless asked for. */
  rateLimits?: boolean;
  /** Accept plain http for a webhook, as a self-hosted server does; true unless said otherwise. */
  local?: boolean;
  /** Group privacy mode of the bot; on unless said otherwise. */
  privacy?: boolean;
}

export interface FakeTelegram {
  readonly url: string;
  readonly token: string;
  readonly me: User;
  user(options: UserOptions): FakeUser;
  group(title: string, options?: GroupOptions): FakeGroup;
  /** Trouble for the next calls of a method. */
  fault(fault: Fault): void;
  /** What is seen in a chat now. */
  transcript(chatId: number): Line[];
  calls(method?: string): Call[];
  /** Bytes of a file by its id, as a line of the transcript names it. */
  file(id: string): Buffer | undefined;
  /** The menu of a scope and language, as set by the bot. */
  menu(scope: string, language?: string): { command: string; description: string }[];
  /** Any update at all, for shapes that no person here can cause. */
  emit(payload: Payload): void;
  /** Updates that the bot has not confirmed. */
  pending(): Update[];
  /** Attempts at the webhook so far. */
  attempts(): Attempt[];
  /** How the webhook delivers from now on. */
  deliver(how: Partial<Switches>): void;
  /** Switches 429 on or off. */
  rateLimits(on: boolean): void;
  /** Resolves with the first truthy value; fails after `ms` with what was waited for. */
  waitFor<T>(look: () => T, ms?: number): Promise<NonNullable<T>>;
  stop(): Promise<void>;
}

export async function createFakeTelegram(options: FakeOptions = {}): Promise<FakeTelegram> {
  const { token = '7000001:AAE-stand-in_token-of-thirty-five-ch', username = 'qihu_test_bot' } = options;
  const clock = options.clock ?? realClock(options.timeScale);
  const rates = createRates(clock, options.rateLimits ?? false);
  const { changed, waitFor } = createWaiters();
  const updates = createUpdates(clock, rates, { local: options.local ?? true, changed });
  const faults = createFaults();
  let last = 100;
  const me: User = { id: 7_000_001, is_bot: true, first_name: '企呼', username };
  const empty = { people: new Map(), rooms: new Map(), files: new Map(), presses: new Map(), menus: new Map() };
  const number = () => (last += 1);
  const world: World = { me, privacy: options.privacy ?? true, clock, rates, ...empty, emit: updates.emit, changed, number };
  const server = await listen({ token, world, updates, faults }, options.port ?? 0);
  return {
    url: server.url,
    token,
    me,
    user: (who) => createUser(world, who),
    group: (title, how) => createGroup(world, title, how),
    fault: (fault) => faults.add(fault),
    transcript(chatId) {
      const room = world.rooms.get(chatId);
      return room ? transcriptOf(room, me.id) : [];
    },
    calls: (method) => server.calls.filter((call) => method === undefined || call.method === method),
    file: (id) => world.files.get(id)?.bytes,
    menu: (scope, language = '') => world.menus.get(`${scope} ${language}`.trim()) ?? [],
    emit: (payload) => updates.emit(payload),
    pending: () => updates.pending(),
    attempts: () => updates.deliverer.attempts,
    deliver(how) {
      Object.assign(updates.deliverer.switches, how);
      updates.deliverer.pump();
    },
    rateLimits: (on) => void (rates.on = on),
    waitFor,
    async stop() {
      updates.deliverer.stop();
      await server.stop();
    },
  };
}

export { manualClock, realClock } from './clock.ts';
export type { Clock, ManualClock } from './clock.ts';
export type { FakeGroup } from './group.ts';
export type { Line } from './transcript.ts';
export type { FakeUser } from './user.ts';
