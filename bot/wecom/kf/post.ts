/** One request of send_msg, with a place of the customer's budget. https://developer.work.weixin.qq.com/document/path/94677 */
import { DeliveryFailure } from '../../channel.ts';
import type { Api } from '../api.ts';
import { actionOf } from '../errcodes.ts';
import { WecomError } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Budgets } from '../ports.ts';
import type { KfChat } from './chat.ts';
import type { Homes } from './homes.ts';
import type { Sent } from './sent.ts';
import { wrongState, type KfSession } from './session.ts';

export interface KfPost {
  /** Throws DeliveryFailure `unreachable` when the budget is used up or the 48 hours are over: it waits until the customer writes. */
  send(chat: string, msgid: string, body: Record<string, unknown>): Promise<void>;
  /** The one message that a welcome code is good for. */
  welcome(code: string, msgid: string, body: Record<string, unknown>): Promise<void>;
  /** Whether so many messages may still be sent, leaving `spare` untouched. */
  has(chat: string, count: number, spare: number): Promise<boolean>;
}

/** An id that WeCom knows already was sent the first time: the code for it is not documented, so any refusal of the request counts. */
function isRepeat({ errcode }: WecomError): boolean {
  return actionOf(errcode) === 'bug' || actionOf(errcode) === 'drop';
}

export interface KfPostDeps {
  api: Api;
  budgets: Budgets;
  now: () => Date;
  homes: Pick<Homes, 'placeOf'>;
  session: KfSession;
  sent: Sent;
}

export function createKfPost({ api, budgets, now, homes, session, sent }: KfPostDeps): KfPost {
  const since = () => new Date(now().getTime() - limits.kf.hours * 3_600_000);

  async function place(chat: string): Promise<void> {
    if (await budgets.take(chat, limits.kf.messages, since())) return;
    throw new DeliveryFailure({ type: 'unreachable' }, 'kf: the customer has had all the messages there are until they write again');
  }

  /** Where the conversation is in a state that lets nobody send, it is made ours first, where that can be. */
  async function call({ account, customer }: KfChat, msgid: string, body: Record<string, unknown>): Promise<void> {
    const exchange = { path: '/cgi-bin/kf/send_msg', body: { touser: customer, open_kfid: account, msgid, ...body } };
    try {
      await api.call(exchange);
    } catch (error) {
      const mayHelp = error instanceof WecomError && wrongState.has(error.errcode);
      if (!mayHelp || !(await session.claim({ account, customer }).catch(() => false))) throw error;
      await api.call(exchange);
    }
  }

  return {
    async send(chat, msgid, body) {
      const again = await sent.begin(chat, msgid, body);
      try {
        if (!again) await place(chat);
        await call(await homes.placeOf(chat), msgid, body);
      } catch (error) {
        if (error instanceof WecomError && again && isRepeat(error)) return;
        if (error instanceof WecomError || error instanceof DeliveryFailure) await sent.undo(chat, msgid);
        if (error instanceof WecomError && actionOf(error.errcode) !== 'park') await budgets.giveBack(chat);
        throw error;
      }
    },
    async welcome(code, msgid, body) {
      await api.call({ path: '/cgi-bin/kf/send_msg_on_event', body: { code, msgid, ...body } });
    },
    async has(chat, count, spare) {
      const free = await budgets.take(chat, limits.kf.messages - spare - count + 1, since());
      if (free) await budgets.giveBack(chat);
      return free;
    },
  };
}
