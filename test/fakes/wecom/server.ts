/** The HTTP side of the stand-in: always 200 with JSON, or a file. */
import http from 'node:http';
import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as appchat from './api/appchat.ts';
import * as contacts from './api/contacts.ts';
import { hookSend, hookUpload } from './api/hook.ts';
import * as media from './api/media.ts';
import * as menu from './api/menu.ts';
import * as message from './api/message.ts';
import { Binary, checkRate, readBody, type Request } from './api/request.ts';
import { getToken, holder } from './api/tokens.ts';
import { refuse, WecomRefusal } from './errors.ts';
import { respondByUrl } from './aibot/url.ts';
import * as kf from './kf/index.ts';
import type { Call, World } from './world.ts';

type Handler = (world: World, request: Request) => object;

const post: Record<string, Handler> = {
  '/cgi-bin/message/send': message.send,
  '/cgi-bin/message/update_template_card': message.updateCard,
  '/cgi-bin/message/recall': message.recall,
  '/cgi-bin/media/upload': media.upload,
  '/cgi-bin/batch/openuserid_to_userid': contacts.openToPlain,
  '/cgi-bin/appchat/create': appchat.create,
  '/cgi-bin/appchat/send': appchat.send,
  '/cgi-bin/menu/create': menu.createMenu,
  '/cgi-bin/kf/sync_msg': kf.sync,
  '/cgi-bin/kf/send_msg': kf.send,
  '/cgi-bin/kf/send_msg_on_event': kf.sendOnEvent,
  '/cgi-bin/kf/service_state/get': kf.getState,
  '/cgi-bin/kf/service_state/trans': kf.moveState,
  '/cgi-bin/kf/customer/batchget': kf.customers,
  '/cgi-bin/kf/account/list': kf.accounts,
  '/cgi-bin/kf/add_contact_way': kf.contactWay,
};

const get: Record<string, Handler> = {
  '/cgi-bin/user/get': contacts.getUser,
  '/cgi-bin/auth/getuserinfo': contacts.loginUser,
  '/cgi-bin/agent/get': contacts.agent,
  '/cgi-bin/getcallbackip': contacts.callbackIps,
  '/cgi-bin/media/get': media.get,
  '/cgi-bin/appchat/get': appchat.get,
  '/cgi-bin/menu/get': menu.getMenu,
};

/** Calls that carry no token. */
function open(world: World, path: string, { query, body, form }: Omit<Request, 'holder' | 'path'>): object | undefined {
  if (path === '/cgi-bin/gettoken') return getToken(world, query);
  if (path === '/cgi-bin/webhook/send') return hookSend(world, query, body);
  if (path === '/cgi-bin/webhook/upload_media') return hookUpload(world, { query, ...(form ? { form } : {}) });
  if (path === '/cgi-bin/aibot/response') return respondByUrl(world, query['response_code'] ?? '', body);
  return undefined;
}

async function perform(world: World, incoming: IncomingMessage, call: Call): Promise<object> {
  const { path, query } = call;
  if (world.trustedOnly) refuse(60020, 'not a trusted address');
  const hidden = world.aibot.hidden.get(path.replace('/hidden/', ''));
  if (hidden) return new Binary(hidden, 'file');
  const { body, form } = await readBody(incoming);
  call.body = form ? { form: Object.keys(form) } : body;
  const free = open(world, path, { query, body, ...(form ? { form } : {}) });
  if (free) return free;
  const run = incoming.method === 'POST' ? post[path] : get[path];
  if (!run) refuse(path in post || path in get ? 40058 : 40063, 'no such method');
  checkRate(world, path);
  const { range } = incoming.headers;
  return run(world, { path, query, body, holder: holder(world, query), ...(form ? { form } : {}), ...(range ? { range } : {}) });
}

function answer(response: ServerResponse, result: object): void {
  if (response.destroyed) return;
  if (!(result instanceof Binary))
    return void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...result }));
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${encodeURIComponent(result.name)}"`,
  };
  response
    .writeHead(result.range ? 206 : 200, { ...headers, ...(result.range ? { 'content-range': result.range } : {}) })
    .end(result.bytes);
}

async function handle(world: World, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const call: Call = { path: url.pathname, query: Object.fromEntries(url.searchParams), body: undefined, errcode: 0 };
  world.calls.push(call);
  const fault = world.faults.take(url.pathname);
  if (fault === 'hang') return;
  if (fault === 'reset') return void incoming.socket.destroy();
  try {
    if (typeof fault === 'object') refuse(fault.code, fault.description);
    const result = await perform(world, incoming, call);
    if (fault === 'lost') return void incoming.socket.destroy();
    answer(response, result);
  } catch (error) {
    const { errcode, message: text } = error instanceof WecomRefusal ? error : { errcode: -1, message: String((error as Error).stack) };
    call.errcode = errcode;
    answer(response, { errcode, errmsg: `${text}, hint: [1], from ip: 127.0.0.1` });
  } finally {
    world.changed();
  }
}

export async function listen(world: World): Promise<{ url: string; server: NodeServer; stop: () => Promise<void> }> {
  const server = http.createServer((incoming, response) => void handle(world, incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
