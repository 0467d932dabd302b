/** Customer service 微信客服: people outside, who write from WeChat. https://developer.work.weixin.qq.com/document/path/94638 */
import type { Router } from 'express';
import { z } from 'zod';
import { createApi, type Api } from '../api.ts';
import type { Asks } from '../asks.ts';
import { callbackRoutes, cipherInXml } from '../callback.ts';
import type { Road } from '../client.ts';
import { checkKey } from '../crypto.ts';
import type { Http } from '../http.ts';
import { createNames } from '../names.ts';
import { claimant, type WecomDeps } from '../ports.ts';
import type { KfSettings } from '../settings.ts';
import { createTokens } from '../token.ts';
import { readXml } from '../xml.ts';
import { readKfChat } from './chat.ts';
import { createKfClient } from './client.ts';
import { createHomes } from './homes.ts';
import { createLife } from './life.ts';
import { createKfPost } from './post.ts';
import { createReturns } from './returns.ts';
import { createSent } from './sent.ts';
import { createKfSession } from './session.ts';
import { createSync } from './sync.ts';
import { createTake } from './take.ts';

export interface KfRoad extends Road {
  routes: Router;
  api: Api;
  /** One callback's fields: also those that come by the application's address. */
  wake(fields: Record<string, unknown>): void;
  invitationLink(code: string): string | undefined;
  doorLink(scene: string): Promise<string | undefined>;
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

const callback = z.object({ Event: z.string(), Token: z.string().optional(), OpenKfId: z.string().optional() });
const ours = new Set(['kf_msg_or_event', 'kf_account_auth_change']);
const customerList = z.object({ customer_list: z.array(z.object({ nickname: z.string() })) });

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
  const homes = createHomes(notes);
  const sent = createSent(notes);
  const post = createKfPost({ api, budgets, now, homes, session: createKfSession(api), sent });
  const returns = createReturns({ notes, sent, post, log });
  const take = createTake({ deps, api, asks, homes, returns, nameOf });
  const sync = createSync({ api, notes, log, pause: syncPause, owner: claimant(deps), take });
  const client = createKfClient({ api, asks, notes, budgets, post, readFile: (id) => deps.readFile(id) });
  const life = createLife({ api, sync, log });

  const wake = (fields: Record<string, unknown>) => {
    const { data } = callback.safeParse(fields);
    if (data?.Event === 'kf_msg_or_event' && data.OpenKfId) sync.wake(data.OpenKfId, data.Token);
    // Accounts were given or taken; or the callback does not say which one it is about.
    else if (data && ours.has(data.Event)) void life.look().catch(() => undefined);
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
