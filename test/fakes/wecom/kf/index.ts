/** https://developer.work.weixin.qq.com/document/path/94638 … 95159 */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import { cutText } from '../api/message.ts';
import { fileShown } from '../api/media.ts';
import { list, record, text, type Request } from '../api/request.ts';
import type { Shown, World } from '../world.ts';
import { show } from './menu.ts';
import type { Customer, KfAccount, Session } from './world.ts';

export function accountOf(world: World, { body, holder }: Request): KfAccount {
  if (holder.type !== 'kf') refuse(48002);
  const account = world.kf.accounts.get(text(body['open_kfid'])) ?? refuse(95000);
  if (!account.granted) refuse(48007);
  return account;
}

export function sessionOf(customer: Customer, account: string): Session {
  const known = customer.sessions.get(account) ?? { state: 4, sent: 0 };
  customer.sessions.set(account, known);
  return known;
}

/** Pages of what customers wrote and what happened; own messages are not among them. */
export function sync(world: World, request: Request): object {
  const account = accountOf(world, request);
  const { cursor, token, limit = 1000 } = request.body;
  const known = world.kf.syncTokens.get(text(token));
  const now = world.clock.now();
  if (token !== undefined && (!known || known.account !== account.id || now - known.at > world.limits.kfTokenMs)) refuse(95007);
  if (world.kf.emptyPages > 0) {
    world.kf.emptyPages -= 1;
    return { next_cursor: text(cursor) || 'c0', has_more: 1, msg_list: [] };
  }
  const from = /^c(\d+)$/.exec(text(cursor))?.[1];
  if (cursor !== undefined && cursor !== '' && from === undefined) refuse(40058, 'cursor');
  const kept = account.log
    .map((entry, index) => ({ ...entry, index }))
    .filter(({ at, index }) => now - at < world.limits.kfKeepMs && index >= Number(from ?? 0));
  const page = kept.slice(0, Math.min(Number(limit), world.limits.kfPage));
  const next = page.at(-1) ? `c${(page.at(-1)?.index ?? 0) + 1}` : text(cursor) || 'c0';
  return { next_cursor: next, has_more: kept.length > page.length ? 1 : 0, msg_list: page.map(({ item }) => item) };
}

function shownOf(world: World, body: Record<string, unknown>): Omit<Shown, 'id' | 'from'> {
  const type = text(body['msgtype']);
  const inner = record(body[type]);
  if (type === 'text') return { kind: 'text', buttons: [], ...cutText(text(inner['content']), world.limits.textBytes) };
  if (type === 'msgmenu') return show(inner, world.limits);
  if (type === 'link') return { kind: 'text', buttons: [], text: `${text(inner['title'])} ${text(inner['url'])}` };
  if (['image', 'voice', 'video', 'file'].includes(type)) return fileShown(world, text(inner['media_id']), type);
  return refuse(40008);
}

function claimMsgid(world: World, account: KfAccount, msgid: string): string {
  const id = msgid || randomBytes(12).toString('hex');
  if (!/^[\w-]{1,32}$/.test(id)) refuse(40058, 'msgid');
  if (world.kf.msgids.has(`${account.id} ${id}`)) refuse(40035, 'msgid used');
  return id;
}

export function send(world: World, request: Request): object {
  const account = accountOf(world, request);
  const { body } = request;
  const customer = world.kf.customers.get(text(body['touser'])) ?? refuse(40096);
  const session = sessionOf(customer, account.id);
  const msgid = claimMsgid(world, account, text(body['msgid']));
  const shown = shownOf(world, body);
  if (session.state !== 0 && session.state !== 1) refuse(95018);
  if (session.wroteAt === undefined || world.clock.now() - session.wroteAt > world.limits.kfMs) refuse(95002);
  if (session.sent >= world.limits.kfMessages) refuse(95001);
  session.sent += 1;
  world.kf.msgids.add(`${account.id} ${msgid}`);
  const failure = customer.refuses ? 10 : customer.failures.shift();
  if (failure !== undefined) failLater(world, account, customer, msgid, failure);
  else customer.feed.push({ ...shown, id: msgid, from: account.id });
  return { msgid };
}

export function failLater(world: World, account: KfAccount, customer: Customer, msgid: string, type: number): void {
  const event = { event_type: 'msg_send_fail', open_kfid: account.id, external_userid: customer.id, fail_msgid: msgid, fail_type: type };
  account.log.push({
    at: world.clock.now(),
    item: { msgid: randomBytes(9).toString('hex'), send_time: seconds(world), origin: 4, msgtype: 'event', event },
  });
}

export const seconds = (world: World): number => Math.floor(world.clock.now() / 1000);

export function sendOnEvent(world: World, { body, holder }: Request): object {
  if (holder.type !== 'kf') refuse(48002);
  const welcome = world.kf.welcomes.get(text(body['code']));
  if (!welcome || welcome.used || world.clock.now() - welcome.at > world.limits.kfWelcomeMs) refuse(95013, 'code');
  if (!['text', 'msgmenu'].includes(text(body['msgtype']))) refuse(40008);
  const msgid = claimMsgid(world, welcome.account, text(body['msgid']));
  const shown = shownOf(world, body);
  welcome.used = true;
  sessionOf(welcome.customer, welcome.account.id).welcomedAt = world.clock.now();
  welcome.customer.feed.push({ ...shown, id: msgid, from: 'bot' });
  return { msgid };
}

function customerOf(world: World, body: Record<string, unknown>): Customer {
  return world.kf.customers.get(text(body['external_userid'])) ?? refuse(40096);
}

export function getState(world: World, request: Request): object {
  const session = sessionOf(customerOf(world, request.body), accountOf(world, request).id);
  return { service_state: session.state, ...(session.servicer ? { servicer_userid: session.servicer } : {}) };
}

const moves: Record<number, readonly number[]> = { 0: [1, 2, 3, 4], 1: [2, 3, 4], 2: [3, 4], 3: [3, 4], 4: [] };

export function moveState(world: World, request: Request): object {
  const account = accountOf(world, request);
  const session = sessionOf(customerOf(world, request.body), account.id);
  const to = Number(request.body['service_state']);
  if (!moves[session.state]?.includes(to)) refuse(95016);
  const servicer = text(request.body['servicer_userid']);
  if (to === 3 && !account.servicers.has(servicer)) refuse(95014);
  session.state = to;
  if (to === 3) session.servicer = servicer;
  return { msg_code: '' };
}

export function customers(world: World, { body }: Request): object {
  const ids = list(body['external_userid_list']).map(text);
  if (ids.length === 0 || ids.length > 100) refuse(40058);
  const active = (customer: Customer) =>
    [...customer.sessions.values()].some(({ wroteAt }) => wroteAt === undefined || world.clock.now() - wroteAt <= world.limits.kfMs);
  const known = ids.flatMap((id) => world.kf.customers.get(id) ?? []).filter(active);
  return {
    customer_list: known.map(({ id, nickname }) => ({ external_userid: id, nickname, gender: 0 })),
    invalid_external_userid: ids.filter((id) => !known.some((customer) => customer.id === id)),
  };
}

export function accounts(world: World): object {
  const list = [...world.kf.accounts.values()].map(({ id, name, granted }) => ({ open_kfid: id, name, manage_privilege: granted }));
  return { account_list: list };
}

export function contactWay(world: World, request: Request): object {
  accountOf(world, request);
  const scene = text(request.body['scene']);
  if (scene && !/^[\w-]{1,32}$/.test(scene)) refuse(40058, 'scene');
  return { url: `https://work.weixin.qq.com/kf/kfc123?enc_scene=${scene}` };
}
