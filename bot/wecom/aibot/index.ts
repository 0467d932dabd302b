/** The robot 智能机器人: the only way in from a work group. */
import type { ChannelHealth } from '../../channel.ts';
import type { Api } from '../api.ts';
import type { Asks } from '../asks.ts';
import { describe } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Names } from '../names.ts';
import { createPace } from '../pace.ts';
import type { WecomDeps } from '../ports.ts';
import type { BotSettings } from '../settings.ts';
import type { RoadClient } from '../client.ts';
import { createAibotClient } from './client.ts';
import { createPeople } from './people.ts';
import { createAibotReceive } from './receive.ts';
import { createSocket } from './socket.ts';
import { createWindows } from './windows.ts';

export interface AibotRoad {
  client: RoadClient;
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): ChannelHealth;
}

export interface AibotOptions {
  settings: Extract<BotSettings, { mode: 'ws' }>;
  deps: WecomDeps;
  asks: Asks;
  /** The application, where there is one: it knows members by name and opens encrypted ids. */
  app: { api: Api; names: Names } | undefined;
}

/** Times that an event is tried to be stored, a little later each time: the socket brings it once only. */
const storeAttempts = 6;

export function createAibot({ settings, deps, asks, app }: AibotOptions): AibotRoad {
  const { log, notes, now } = deps;
  const people = createPeople(app?.api, notes, log);
  const windows = createWindows();
  const receive = createAibotReceive({ people, names: app?.names, asks, windows, now, log, onEvent: insist });
  /** One after the other, in the order of arrival. */
  let before: Promise<void> = Promise.resolve();

  async function insist(event: Parameters<WecomDeps['onEvent']>[0]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await deps.onEvent(event);
      } catch (error) {
        if (attempt >= storeAttempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20 * 4 ** attempt));
      }
    }
  }

  const line = createSocket({
    settings,
    notes,
    log,
    onBody: (body, answers) => {
      before = before
        .then(() => receive(body, answers))
        .catch((error: unknown) => log.error({ error: describe(error) }, 'an event of the robot could not be stored and is lost'));
    },
  });
  const pace = createPace(limits.pace, log);
  return {
    client: createAibotClient({ line, people, asks, pace, windows, readFile: (id) => deps.readFile(id) }),
    start: () => line.start(),
    async stop() {
      await line.stop();
      await before;
    },
    health: () => line.health(),
  };
}
