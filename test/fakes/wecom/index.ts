/** A strict stand-in for WeCom: it refuses what WeCom refuses, and remembers every call. */
import { realClock, type Clock } from '../telegram/clock.ts';
import { createFaults, type Fault } from '../telegram/faults.ts';
import { createWaiters, type Waiters } from '../telegram/wait.ts';
import { createGroup, type FakeGroup } from './aibot/group.ts';
import { createRobotChat, type RobotChat } from './aibot/single.ts';
import { serveSocket } from './aibot/socket.ts';
import { createCustomer, newCustomer, type FakeCustomer } from './kf/customer.ts';
import type { KfAccount } from './kf/world.ts';
import { usualLimits, type Limits } from './limits.ts';
import { createMember, type FakeMember } from './member.ts';
import { listen } from './server.ts';
import type { App, Call, Shown, World } from './world.ts';

export type { FakeMember } from './member.ts';
export type { FakeGroup } from './aibot/group.ts';
export type { FakeCustomer } from './kf/customer.ts';
export type { Shown, World } from './world.ts';

export interface FakeOptions {
  clock?: Clock;
  limits?: Partial<Limits>;
  retryPolicy?: World['retryPolicy'];
  /** The robot's user ids are encrypted. */
  openIds?: boolean;
}

export interface FakeWecom {
  url: string;
  socketUrl: string;
  corpId: string;
  app: App;
  world: World;
  calls: Call[];
  member(userid: string, name: string): FakeMember;
  group(title: string, members: FakeMember[]): FakeGroup;
  robotChat(member: FakeMember): RobotChat;
  customer(nickname: string, account?: string): FakeCustomer;
  fault(fault: Fault): void;
  /** Every token given out so far is void. */
  voidTokens(): void;
  waitFor: Waiters['waitFor'];
  stop(): Promise<void>;
}

export const newAccount = (id: string, name: string): KfAccount => ({ id, name, granted: true, log: [], servicers: new Set() });

const key = (letter: string) => letter.repeat(42) + 'E';

function newWorld({ clock = realClock(), limits, retryPolicy = 'any-error', openIds = false }: FakeOptions, changed: () => void): World {
  const world: World = {
    clock,
    limits: { ...usualLimits, ...limits },
    corpId: 'ww6a112864f8022910',
    apps: new Map(),
    members: new Map(),
    tokens: new Map(),
    feeds: new Map(),
    cards: new Map(),
    codes: new Map(),
    sentRequests: new Map(),
    messages: new Map(),
    dropped: [],
    media: new Map(),
    appchats: new Map(),
    hooks: new Map(),
    oauth: new Map(),
    openIds: new Map(),
    kf: {
      secret: 'kf-secret',
      token: 'kfToken1',
      aesKey: key('K'),
      accounts: new Map([['wkAccount1', newAccount('wkAccount1', '企呼')]]),
      customers: new Map(),
      syncTokens: new Map(),
      welcomes: new Map(),
      msgids: new Set(),
      calling: true,
      emptyPages: 0,
    },
    aibot: {
      id: 'aibQihu',
      secret: 'bot-secret',
      token: 'botToken1',
      aesKey: key('B'),
      plainIds: !openIds,
      chats: new Map(),
      asked: new Map(),
      streams: new Map(),
      uploads: new Map(),
      responseUrls: new Map(),
      hidden: new Map(),
      subscriptions: 0,
    },
    calls: [],
    faults: createFaults(),
    trustedOnly: false,
    retryPolicy,
    windows: new Map(),
    wrongSecrets: [],
    serial: 0,
    changed,
    next: () => (world.serial += 1),
  };
  return world;
}

export async function createFakeWecom(options: FakeOptions = {}): Promise<FakeWecom> {
  const waiters = createWaiters();
  const world = newWorld(options, waiters.changed);
  const app: App = { agentId: 1_000_002, secret: 'app-secret', token: 'appToken1', aesKey: key('A'), range: new Set(), rootRange: true };
  world.apps.set(app.agentId, app);
  const { url, server, stop } = await listen(world);
  world.aibot.responseRoot = url;
  const socket = serveSocket(world, server);
  return {
    url,
    socketUrl: url.replace('http:', 'ws:'),
    corpId: world.corpId,
    app,
    world,
    calls: world.calls,
    member: (userid, name) => createMember(world, app, userid, name),
    group: (title, members) => createGroup(world, title, members),
    robotChat: (member) => createRobotChat(world, member),
    customer: (nickname, account = 'wkAccount1') => createCustomer(world, newCustomer(world, nickname), account),
    fault: world.faults.add,
    voidTokens: () => {
      for (const token of world.tokens.values()) token.valid = false;
    },
    waitFor: waiters.waitFor,
    stop: async () => {
      socket.stop();
      await stop();
    },
  };
}

/** The buttons of a message, in reading order. */
export const labels = (shown: Shown): string[] => shown.buttons.map(({ label }) => label);
