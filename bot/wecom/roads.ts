/** The roads that the settings open, and which of them leads where. */
import type { Router } from 'express';
import { DeliveryFailure } from '../channel.ts';
import type { Address, ChannelHealth, NewGroup } from '../channel.ts';
import type { IncomingFile } from '../event.ts';
import { groupPrefix } from './aibot/decode.ts';
import { downloadForRobot } from './aibot/download.ts';
import { createAibot } from './aibot/index.ts';
import { makeAppchat } from './app/groups.ts';
import { createApp } from './app/index.ts';
import { createAsks } from './asks.ts';
import type { RoadClient } from './client.ts';
import { createHttp } from './http.ts';
import { kfPrefix } from './kf/chat.ts';
import { createKf } from './kf/index.ts';
import { limits } from './limits.ts';
import { download } from './media.ts';
import { createPace } from './pace.ts';
import type { WecomDeps } from './ports.ts';
import { createPushClient } from './push/client.ts';
import { readPlace } from './push/place.ts';
import type { WecomSettings } from './settings.ts';

/** Milliseconds; tests shorten them. */
export interface Tuning {
  call: number;
  /** Between the pieces of one text. */
  pause: number;
  /** Of silence after refused credentials. */
  refused: number;
  /** Before customer messages that could not be fetched are asked for again. */
  sync: number;
  /** That the answer to a message to the robot is kept open, by URL. */
  hold: number;
}

export interface Road {
  routes?: Router;
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): ChannelHealth;
}

export interface Roads {
  all: Road[];
  /** Undefined when no road leads there. */
  clientTo(to: Address): RoadClient | undefined;
  /** For people outside: they need a link to come in. */
  invitationLink(code: string): string | undefined;
  doorLink(scene: string): Promise<string | undefined>;
  makeGroup(group: NewGroup): Promise<string>;
  fetch(file: IncomingFile): Promise<Uint8Array>;
}

export function openRoads(settings: WecomSettings, deps: WecomDeps, pace: Tuning): Roads {
  const { corpId, bot } = settings;
  const http = createHttp(settings.apiRoot, pace.call);
  const asks = createAsks(deps.notes);
  const shared = { corpId, http, deps, asks, pause: pace.pause, refusedPause: pace.refused };
  const kf = settings.kf && createKf({ ...shared, settings: settings.kf, syncPause: pace.sync });
  const app = settings.app && createApp({ ...shared, settings: settings.app, ...(kf ? { onKf: kf.wake } : {}) });
  const robot = bot && createAibot({ settings: bot, deps, asks, app, hold: pace.hold });
  const push = createPushClient({
    http,
    api: app?.api,
    pace: createPace(limits.hookPace, deps.log),
    readFile: (id) => deps.readFile(id),
  });
  return {
    all: [app, robot, kf].filter((road) => road !== undefined),
    /** By the application to a member, by the robot to a group, and to a member where there is no application. */
    clientTo: ({ chat }) => {
      if (readPlace(chat)) return push;
      if (chat.startsWith(kfPrefix)) return kf?.client;
      return (chat.startsWith(groupPrefix) ? robot : (app ?? robot))?.client;
    },
    invitationLink: (code) => kf?.invitationLink(code),
    doorLink: async (scene) => kf?.doorLink(scene),
    async makeGroup(group) {
      if (!app) throw new DeliveryFailure({ type: 'refused' }, 'groups are made by the application');
      return makeAppchat(app.api, group);
    },
    async fetch({ ref }) {
      const [road, id = ''] = ref.split(/:(.*)/s);
      if (road === 'app' && app) return download(app.api, id);
      if (road === 'kf' && kf) return download(kf.api, id);
      if (road === 'bot') return downloadForRobot(id, pace.call * 8);
      throw new DeliveryFailure({ type: 'refused' }, 'the road that this file came by is closed');
    },
  };
}
