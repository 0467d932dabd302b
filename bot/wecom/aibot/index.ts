/** The robot 智能机器人: the only way in from a work group, by a long connection or by URL. */
import type { Router } from 'express';
import type { InboundEvent } from '../../event.ts';
import type { Api } from '../api.ts';
import type { Asks } from '../asks.ts';
import type { Road } from '../client.ts';
import { checkKey } from '../crypto.ts';
import { describe } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Names } from '../names.ts';
import { createPace } from '../pace.ts';
import { claimant, type WecomDeps } from '../ports.ts';
import type { BotSettings } from '../settings.ts';
import { createAibotClient } from './client.ts';
import type { Answers } from './connection.ts';
import type { RobotLine } from './line.ts';
import { relayed, serveRelay } from './relayed.ts';
import { createPeople } from './people.ts';
import { createAibotReceive } from './receive.ts';
import { createSocket } from './socket.ts';
import { createUrlLine } from './url.ts';
import { createWindows } from './windows.ts';

export interface AibotRoad extends Road {
  routes?: Router;
}

export interface AibotOptions {
  settings: BotSettings;
  deps: WecomDeps;
  asks: Asks;
  /** The application, where there is one: it knows members by name and opens encrypted ids. */
  app: { api: Api; names: Names } | undefined;
  /** Milliseconds, see Tuning. */
  hold: number;
}

type Receive = (body: unknown, answers: Answers) => Promise<void>;

/** Times that an event is tried to be stored, a little later each time: the socket brings it once only. */
const storeAttempts = 6;

async function insist(onEvent: WecomDeps['onEvent'], event: InboundEvent): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await onEvent(event);
    } catch (error) {
      if (attempt >= storeAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 4 ** attempt));
    }
  }
}

/** By the socket events are stored one after the other, in the order of arrival. */
function socketLine(settings: Extract<BotSettings, { mode: 'ws' }>, deps: WecomDeps, receive: Receive): RobotLine {
  const { notes, log } = deps;
  let before: Promise<void> = Promise.resolve();
  const line = createSocket({
    settings,
    notes,
    log,
    owner: claimant(deps),
    onBody: (body, answers) => {
      before = before
        .then(() => receive(body, answers))
        .catch((error: unknown) => log.error({ error: describe(error) }, 'an event of the robot could not be stored and is lost'));
    },
  });
  const stop = async () => {
    await line.stop();
    await before;
  };
  return { ...line, stop };
}

export function createAibot({ settings, deps, asks, app, hold }: AibotOptions): AibotRoad {
  const { log, notes, now } = deps;
  if (settings.mode === 'url') checkKey(settings.aesKey, 'WECOM_BOT_AES_KEY');
  const people = createPeople(app?.api, notes, log);
  const windows = createWindows();
  const onEvent =
    settings.mode === 'ws' ? (event: InboundEvent) => insist(deps.onEvent, event) : (event: InboundEvent) => deps.onEvent(event);
  const receive = createAibotReceive({ people, names: app?.names, asks, windows, now, log, onEvent });
  const line: RobotLine & { routes?: Router } =
    settings.mode === 'ws' ? socketLine(settings, deps, receive) : createUrlLine({ settings, now, log, hold, receive });
  const pace = createPace(limits.pace, log);
  const client = createAibotClient({ line, people, asks, pace, windows, readFile: (id) => deps.readFile(id) });
  const { relay } = deps;
  let unserve = () => {};
  return {
    client: relay ? relayed(client, relay, () => line.here()) : client,
    ...(line.routes ? { routes: line.routes } : {}),
    async start() {
      await line.start();
      if (relay) unserve = serveRelay(relay, client, () => line.here());
    },
    async stop() {
      unserve();
      await line.stop();
    },
    health: () => line.health(),
  };
}
