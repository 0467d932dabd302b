/**
 * The robot by URL: it can only answer. One thing in the answer to a message itself, one more within an hour by `response_url`; whatever
 * else is said waits until somebody names it again. https://developer.work.weixin.qq.com/document/path/101031
 */
import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import { DeliveryFailure } from '../../channel.ts';
import type { ChannelHealth, Log } from '../../channel.ts';
import { callbackRoutes } from '../callback.ts';
import { seal, type Secrets, type Signed } from '../crypto.ts';
import { limits } from '../limits.ts';
import type { BotSettings } from '../settings.ts';
import type { Answers } from './connection.ts';
import type { Push } from './encode.ts';
import type { Place, RobotLine } from './line.ts';
import { openSlot, type Slot } from './slots.ts';

export interface UrlDeps {
  settings: Extract<BotSettings, { mode: 'url' }>;
  now: () => Date;
  log: Log;
  /** Milliseconds that the answer to a message is kept open. */
  hold: number;
  /** Resolves when everything is stored. */
  receive: (body: unknown, answers: Answers) => Promise<void>;
}

const envelope = z.object({ encrypt: z.string().min(1) });
const arrived = z.object({
  msgtype: z.string(),
  chatid: z.string().optional(),
  from: z.object({ userid: z.string() }).optional(),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
  event: z.object({ eventtype: z.string() }).optional(),
});
type Arrived = z.infer<typeof arrived>;

/** Milliseconds: how long a response_url is good, and how long we wait for its answer. */
const hour = 3_600_000;
const patience = 10_000;

/** The answer to a message itself may not be markdown: a stream that is finished at once reads the same. */
function asReply(body: Push): Record<string, unknown> {
  if (body.msgtype !== 'markdown') return body;
  const { content } = body['markdown'] as { content: string };
  return { msgtype: 'stream', stream: { id: randomUUID(), finish: true, content } };
}

interface Chances {
  heard(place: string, slot: Slot | undefined, url: string | undefined): void;
  /** True when it was said. */
  say(place: string, body: Push): Promise<boolean>;
}

/** What may still be said in each conversation. */
function createChances(): Chances {
  const slots = new Map<string, Slot[]>();
  const urls = new Map<string, { url: string; until: number }[]>();

  async function later(place: string, body: Push): Promise<boolean> {
    const list = (urls.get(place) ?? []).filter(({ until }) => until > performance.now());
    const next = list.shift();
    urls.set(place, list);
    if (!next) return false;
    const { status } = await fetch(next.url, { method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(patience) });
    if (status !== 200) throw new Error(`response_url: ${status}`);
    return true;
  }

  return {
    heard(place, slot, url) {
      if (slot) slots.set(place, [...(slots.get(place) ?? []).filter(({ open }) => open), slot]);
      if (url) urls.set(place, [...(urls.get(place) ?? []), { url, until: performance.now() + hour }]);
    },
    async say(place, body) {
      const slot = slots.get(place)?.find(({ open }) => open);
      if (!slot) return later(place, body);
      slot.give(asReply(body));
      return true;
    },
  };
}

/** The moment of the question is kept in the answer, its nonce must be. */
function sealed(secrets: Secrets, body: Record<string, unknown>, { timestamp, nonce }: Signed): string {
  const { encrypted, signature } = seal(secrets, JSON.stringify(body), { timestamp, nonce });
  return JSON.stringify({ encrypt: encrypted, msgsignature: signature, timestamp: Number(timestamp), nonce });
}

export function createUrlLine({ settings, now, log, hold, receive }: UrlDeps): RobotLine & { routes: Router } {
  const secrets: Secrets = { token: settings.token, aesKey: settings.aesKey, receiveId: '' };
  const chances = createChances();
  let state: ChannelHealth = { ok: false, detail: 'robot not started' };

  function slotFor({ event }: Arrived): Slot {
    return openSlot(event ? limits.clickAnswer : hold);
  }

  async function take(text: string, signed: Signed): Promise<string> {
    const body: unknown = JSON.parse(text);
    const { data } = arrived.safeParse(body);
    if (!data?.from || data.msgtype === 'stream') return ''; // WeCom asks how a stream goes on: ours are finished at once.
    const slot = slotFor(data);
    const give = (answer: Record<string, unknown>) => Promise.resolve(slot.give(answer));
    const answersMessage = data.event === undefined;
    chances.heard(data.chatid ?? data.from.userid, answersMessage ? slot : undefined, data.response_url);
    await receive(body, { update: give, welcome: give });
    const answer = await slot.given;
    return answer ? sealed(secrets, answer, signed) : '';
  }

  return {
    routes: callbackRoutes({
      path: '/wecom/bot',
      secrets,
      now,
      log,
      read: (body) => envelope.parse(JSON.parse(body)).encrypt,
      receive: take,
    }),
    start: async () => void (state = { ok: true, detail: 'robot by URL: it answers only' }),
    stop: async () => void (state = { ok: false, detail: 'stopped' }),
    health: () => state,
    here: () => true,
    async push({ chatid }: Place, body) {
      if (await chances.say(chatid, body)) return;
      throw new DeliveryFailure({ type: 'later', retryAfter: 30, scope: 'chat' }, 'the robot may say no more until it is named again');
    },
    upload: () => Promise.reject(new DeliveryFailure({ type: 'refused' }, 'the robot by URL sends no files: use the long connection')),
  };
}
