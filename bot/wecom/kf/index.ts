/** Customer service 微信客服: people outside, who write from WeChat. https://developer.work.weixin.qq.com/document/path/94638 */
import type { Router } from 'express';
import { z } from 'zod';
import type { ChannelHealth } from '../../channel.ts';
import type { InboundEvent } from '../../event.ts';
import { createApi, type Api } from '../api.ts';
import { withQuestion, type Asks } from '../asks.ts';
import { callbackRoutes, cipherInXml } from '../callback.ts';
import type { Road } from '../client.ts';
import { checkKey } from '../crypto.ts';
import { describe, Refused } from '../failure.ts';
import type { Http } from '../http.ts';
import { limits } from '../limits.ts';
import { mimeOf, probe } from '../media.ts';
import { createNames } from '../names.ts';
import { claimant, type WecomDeps } from '../ports.ts';
import type { KfSettings } from '../settings.ts';
import { createTokens } from '../token.ts';
import { readXml } from '../xml.ts';
import { readKfChat } from './chat.ts';
import { createKfClient, welcomeNote } from './client.ts';
import { chatOfItem, decodeKf } from './decode.ts';
import type { KfItem } from './message.ts';
import { createKfPost } from './post.ts';
import { createSync, type Sync } from './sync.ts';

export interface KfRoad extends Road {
  routes: Router;
  api: Api;
  /** One callback's fields: also those that come by the application's address. */
  wake(fields: Record<string, unknown>): void;
  invitationLink(code: string): string | undefined;
}

export interface KfOptions {
  corpId: string;
  settings: KfSettings;
  http: Http;
  deps: WecomDeps;
  asks: Asks;
  refusedPause: number;
  syncPause: number;
}

/** Milliseconds: without a callback we look all the same, as WeCom allows it seldom. */
const lookEvery = 300_000;
/** Entry links with an invitation code carry this scene. */
const bindScene = 'bind';

const callback = z.object({ Event: z.string(), Token: z.string().optional(), OpenKfId: z.string().optional() });
const accountList = z.object({ account_list: z.array(z.object({ open_kfid: z.string(), manage_privilege: z.boolean().optional() })) });
const customerList = z.object({ customer_list: z.array(z.object({ nickname: z.string() })) });
const contactWay = z.object({ url: z.string() });

/** A document comes without its name; its first bytes bring it. That they do not is no reason to lose the document. */
async function named(event: InboundEvent, api: Api): Promise<InboundEvent> {
  const { content } = event;
  if (content.type !== 'file' || content.file.kind !== 'file') return event;
  const { name = content.file.name, size = 0 } = await probe(api, content.file.ref.replace(/^kf:/, '')).catch(
    (): Awaited<ReturnType<typeof probe>> => ({}),
  );
  return { ...event, content: { ...content, file: { ...content.file, name, mime: mimeOf(name), size } } };
}

/** Stores one line: a customer's words renew their budget before anybody answers them. */
function createTake({ deps, api, asks, nameOf }: { deps: WecomDeps; api: Api; asks: Asks; nameOf: (chat: string) => Promise<string> }) {
  const { notes, budgets, now, log } = deps;

  async function prepare(item: KfItem, chat: string): Promise<void> {
    const at = new Date(item.send_time * 1000);
    if (item.origin === 3) await budgets.renew(chat, at);
    const code = item.event?.welcome_code;
    const left = limits.kf.welcomeSeconds - (now().getTime() - at.getTime()) / 1000;
    if (code && left > 0) await notes.put(welcomeNote(chat), code, left);
    if (item.event?.event_type === 'msg_send_fail')
      log.error({ failType: item.event.fail_type }, 'WeCom took a message to a customer and did not deliver it');
  }

  return async function take(item: KfItem): Promise<void> {
    const chat = chatOfItem(item);
    if (!chat) return;
    await prepare(item, chat);
    const decoded = decodeKf(item, '');
    if (!decoded) return;
    const sender = { ...decoded.sender, name: await nameOf(chat) };
    const event = await withQuestion(await named({ ...decoded, sender }, api), asks);
    await deps.onEvent(event);
    if (event.content.type === 'text' && event.content.replyTo) await asks.answered(chat, chat);
  };
}

export function createKf({ corpId, settings, http, deps, asks, refusedPause, syncPause }: KfOptions): KfRoad {
  checkKey(settings.aesKey, 'WECOM_KF_AES_KEY');
  const { log, notes, now, budgets } = deps;
  const tokens = createTokens({
    corpId,
    secret: settings.secret,
    variable: 'WECOM_KF_SECRET',
    name: 'customer service',
    http,
    notes,
    now,
    log,
    pause: refusedPause,
  });
  const api = createApi(http, tokens);
  const names = createNames({
    log,
    look: async (customer) => {
      const body = { external_userid_list: [customer] };
      return customerList.parse(await api.call({ path: '/cgi-bin/kf/customer/batchget', body })).customer_list[0]?.nickname;
    },
  });
  const nameOf = (chat: string) => names.of(readKfChat(chat).customer, '微信用户');
  const sync = createSync({ api, notes, log, pause: syncPause, owner: claimant(deps), take: createTake({ deps, api, asks, nameOf }) });
  const post = createKfPost({ api, budgets, now });
  const client = createKfClient({ api, asks, notes, budgets, post, readFile: (id) => deps.readFile(id) });
  const life = createLife({ api, sync, log });

  const wake = (fields: Record<string, unknown>) => {
    const { data } = callback.safeParse(fields);
    if (data?.Event === 'kf_msg_or_event' && data.OpenKfId) sync.wake(data.OpenKfId, data.Token);
    else if (data?.Event === 'kf_account_auth_change') void life.look().catch(() => undefined);
  };
  const receive = async (text: string) => {
    wake(readXml(text));
    return '';
  };
  const secrets = { token: settings.token, aesKey: settings.aesKey, receiveId: corpId };
  return {
    ...life,
    client,
    api,
    wake,
    routes: callbackRoutes({ path: '/wecom/kf', secrets, now, log, read: cipherInXml, receive }),
  };
}

/** Which accounts are ours, and what was written while nobody called. */
function createLife({ api, sync, log }: { api: Api; sync: Sync; log: WecomDeps['log'] }) {
  let state: ChannelHealth = { ok: false, detail: 'customer service not started' };
  let link: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const { account_list: list } = accountList.parse(await api.call({ path: '/cgi-bin/kf/account/list', body: { offset: 0, limit: 100 } }));
    const ours = list.filter((account) => account.manage_privilege !== false);
    for (const { open_kfid } of ours) sync.wake(open_kfid);
    state =
      ours.length > 0 ? { ok: true, detail: 'customer service' } : { ok: false, detail: 'no customer service account is granted to us' };
    const [first] = ours;
    if (first && !link)
      link = contactWay.parse(
        await api.call({ path: '/cgi-bin/kf/add_contact_way', body: { open_kfid: first.open_kfid, scene: bindScene } }),
      ).url;
  }

  const lookAgain = () =>
    look().catch((error: unknown) => {
      state = { ok: false, detail: `customer service: ${describe(error)}` };
      log.warn({ error: describe(error) }, 'customer service cannot be reached, trying again');
    });

  return {
    look,
    invitationLink: (code: string) =>
      link && Buffer.byteLength(code) <= 128 ? `${link}&scene_param=${encodeURIComponent(code)}` : undefined,
    async start() {
      timer = setInterval(() => void lookAgain(), lookEvery).unref();
      try {
        await look();
      } catch (error) {
        if (error instanceof Refused) throw new Error(`WECOM_KF_SECRET: WeCom refuses it (${error.errcode}); run npm run wecom:check`);
        state = { ok: false, detail: `customer service cannot be used yet: ${describe(error)}` };
      }
    },
    async stop() {
      clearInterval(timer);
      state = { ok: false, detail: 'stopped' };
      await sync.settled();
    },
    health: () => state,
  };
}
