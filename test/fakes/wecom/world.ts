/** Everything that the stand-in knows. */
import type { Clock } from '../telegram/clock.ts';
import type { Faults } from '../telegram/faults.ts';
import type { Limits } from './limits.ts';
import type { AibotWorld } from './aibot/world.ts';
import type { KfWorld } from './kf/world.ts';

/** One message as its reader sees it now. */
export interface Shown {
  /** As the platform names it: msgid, or task_id of a card. */
  id: string;
  /** `bot`, or a member. */
  from: string;
  kind: 'text' | 'markdown' | 'card' | 'file' | 'menu' | 'other';
  text: string;
  buttons: { label: string; key: string }[];
  card?: Record<string, unknown>;
  file?: { name: string; bytes: Buffer };
  /** WeCom cut it: it was too long. */
  truncated?: true;
  mentioned?: string[];
}

export interface App {
  agentId: number;
  secret: string;
  token: string;
  aesKey: string;
  /** Set by the test once the bot listens. */
  callbackUrl?: string;
  /** Members within its range. */
  range: Set<string>;
  rootRange: boolean;
  menu?: Record<string, unknown>[];
}

export interface Card {
  taskId: string;
  agentId: number;
  shown: Map<string, Shown>;
}

export interface Media {
  id: string;
  type: string;
  name: string;
  mime: string;
  bytes: Buffer;
  at: number;
}

export interface Appchat {
  id: string;
  agentId: number;
  name: string;
  owner: string;
  members: Set<string>;
  feed: Shown[];
}

export interface Hook {
  key: string;
  feed: Shown[];
  state: 'on' | 'disabled' | 'removed';
  /** What it has uploaded. */
  media: Set<string>;
}

export interface Call {
  path: string;
  query: Record<string, string>;
  body: unknown;
  errcode: number;
}

export interface World {
  clock: Clock;
  limits: Limits;
  corpId: string;
  apps: Map<number, App>;
  /** By lower-case userid. */
  members: Map<string, { userid: string; name: string }>;
  tokens: Map<string, { secret: string; until: number; valid: boolean }>;
  /** What each member sees in each application, by `${agentId} ${userid}`. */
  feeds: Map<string, Shown[]>;
  cards: Map<string, Card>;
  codes: Map<string, { card: Card; at: number; spent: boolean; to?: string }>;
  sentRequests: Map<string, number>;
  messages: Map<string, { at: number; remove: () => void }>;
  dropped: { member: string }[];
  media: Map<string, Media>;
  appchats: Map<string, Appchat>;
  hooks: Map<string, Hook>;
  oauth: Map<string, { at: number; used: boolean; member?: string; outsider?: string }>;
  openIds: Map<string, string>;
  kf: KfWorld;
  aibot: AibotWorld;
  calls: Call[];
  faults: Faults;
  /** When set, only these addresses may call. */
  trustedOnly: boolean;
  retryPolicy: 'any-error' | 'no-answer';
  windows: Map<string, number[]>;
  wrongSecrets: number[];
  serial: number;
  changed: () => void;
  next: () => number;
}

/** True when `key` had its `most` in the last `ms`; counts this one when not. */
export function tooOften({ windows, clock }: World, key: string, most: number, ms: number): boolean {
  const now = clock.now();
  const seen = (windows.get(key) ?? []).filter((moment) => now - moment < ms);
  if (seen.length < most) seen.push(now);
  else return windows.set(key, seen) && true;
  windows.set(key, seen);
  return false;
}

export function feedOf(world: World, agentId: number, userid: string): Shown[] {
  const key = `${agentId} ${userid.toLowerCase()}`;
  const feed = world.feeds.get(key) ?? [];
  world.feeds.set(key, feed);
  return feed;
}

/** Message ids are larger than a double can hold. */
export const bigId = (world: World): string => String(4_561_255_354_251_300_000n + BigInt(world.next()));
