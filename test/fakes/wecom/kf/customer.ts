/** A customer in WeChat, in the chat of one customer service account. */
import { randomBytes } from 'node:crypto';
import { keepMedia } from '../api/media.ts';
import type { SentFile } from '../member.ts';
import { cdata, post, type Delivered } from '../wire.ts';
import type { Shown, World } from '../world.ts';
import { seconds, sessionOf } from './index.ts';
import type { Customer, KfAccount } from './world.ts';

export interface FakeCustomer {
  readonly id: string;
  readonly nickname: string;
  readonly account: string;
  feed(): Shown[];
  session(): { state: number; sent: number };
  /** Opens the chat by a link; a welcome is due unless there was one, or the customer has written. */
  enter(scene?: string, param?: string): Promise<Delivered | undefined>;
  send(text: string): Promise<Delivered | undefined>;
  sendFile(file: SentFile): Promise<Delivered | undefined>;
  /** Touches a line of the newest menu that has it: an ordinary text with the line's id. */
  press(label: string): Promise<Delivered | undefined>;
  /** The same customer at another account of the corporation. */
  at(account: string): FakeCustomer;
  /** Waits in the pool for a person of the city; who takes over, or ends it with a code for one last message. */
  pooled(): void;
  takenOver(servicer: string): void;
  ended(): Promise<Delivered | undefined>;
  refuse(): void;
  /** The next message is taken with a yes, and does not arrive: msg_send_fail of this type. */
  failNext(failType: number): void;
}

/** The callback tells nothing but that there is something; without it the bot must find out by itself. */
export async function callBot(world: World, account: KfAccount): Promise<Delivered | undefined> {
  const token = `ENC${randomBytes(8).toString('hex')}`;
  world.kf.syncTokens.set(token, { account: account.id, at: world.clock.now() });
  if (!world.kf.calling) return undefined;
  if (!world.kf.callbackUrl) throw new Error('customer service has no callback address yet');
  const xml = `<xml><ToUserName>${cdata(world.corpId)}</ToUserName><CreateTime>${seconds(world)}</CreateTime><MsgType>${cdata('event')}</MsgType><Event>${cdata('kf_msg_or_event')}</Event><Token>${cdata(token)}</Token><OpenKfId>${cdata(account.id)}</OpenKfId></xml>`;
  return post(world, xml, {
    url: world.kf.callbackUrl,
    keys: { token: world.kf.token, aesKey: world.kf.aesKey, receiveId: world.corpId },
    envelope: (encrypted) => `<xml><ToUserName>${cdata(world.corpId)}</ToUserName><Encrypt>${cdata(encrypted)}</Encrypt></xml>`,
  });
}

export function newCustomer(world: World, nickname: string): Customer {
  const customer: Customer = {
    id: `wm${randomBytes(12).toString('base64url')}`,
    nickname,
    feed: [],
    sessions: new Map(),
    refuses: false,
    failures: [],
  };
  world.kf.customers.set(customer.id, customer);
  return customer;
}

export function createCustomer(world: World, customer: Customer, accountId: string): FakeCustomer {
  const account = world.kf.accounts.get(accountId);
  if (!account) throw new Error('no such account');
  const { nickname } = customer;
  const session = () => sessionOf(customer, accountId);

  async function put(item: Record<string, unknown>): Promise<Delivered | undefined> {
    account?.log.push({ at: world.clock.now(), item: { msgid: randomBytes(12).toString('hex'), send_time: seconds(world), ...item } });
    const delivered = await callBot(world, account as KfAccount);
    world.changed();
    return delivered;
  }

  function write(item: Record<string, unknown>): Promise<Delivered | undefined> {
    const now = session();
    if (now.state === 4) now.state = 0;
    now.sent = 0;
    now.wroteAt = world.clock.now();
    return put({ open_kfid: accountId, external_userid: customer.id, origin: 3, ...item });
  }

  function welcome(): { welcome_code?: string } {
    const { welcomedAt, wroteAt } = session();
    if (wroteAt !== undefined || (welcomedAt !== undefined && world.clock.now() - welcomedAt < world.limits.kfMs)) return {};
    const code = randomBytes(12).toString('hex');
    world.kf.welcomes.set(code, { customer, account: account as KfAccount, at: world.clock.now(), used: false });
    return { welcome_code: code };
  }

  return {
    id: customer.id,
    nickname,
    account: accountId,
    feed: () => customer.feed,
    session,
    enter: (scene = '', param = '') =>
      put({
        origin: 4,
        msgtype: 'event',
        event: { event_type: 'enter_session', open_kfid: accountId, external_userid: customer.id, scene, scene_param: param, ...welcome() },
      }),
    send: (text) => write({ msgtype: 'text', text: { content: text } }),
    sendFile: (file) => write({ msgtype: 'file', file: { media_id: keepMedia(world, { type: 'file', ...file }) } }),
    press: (label) => {
      const button = customer.feed.flatMap(({ buttons }) => buttons).findLast((one) => one.label === label);
      if (!button) throw new Error(`${nickname} sees no line ${label}`);
      return write({ msgtype: 'text', text: { content: label, menu_id: button.key } });
    },
    at: (other) => createCustomer(world, customer, other),
    pooled: () => void (session().state = 2),
    takenOver: (servicer) => {
      account.servicers.add(servicer);
      Object.assign(session(), { state: 3, servicer });
    },
    ended: () => {
      session().state = 4;
      const code = randomBytes(12).toString('hex');
      world.kf.welcomes.set(code, { customer, account, at: world.clock.now(), used: false });
      return put({
        origin: 4,
        msgtype: 'event',
        event: {
          event_type: 'session_status_change',
          open_kfid: accountId,
          external_userid: customer.id,
          change_type: 3,
          old_servicer_userid: session().servicer ?? '',
          msg_code: code,
        },
      });
    },
    refuse: () => void (customer.refuses = true),
    failNext: (failType) => void customer.failures.push(failType),
  };
}
