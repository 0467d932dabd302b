/** The one WebSocket of a robot: whoever subscribes last has it, who had it before is told and closed. */
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { record, text } from '../api/request.ts';
import { WecomRefusal } from '../errors.ts';
import type { World } from '../world.ts';
import { run } from './frames.ts';
import type { Line } from './world.ts';

function subscribe(world: World, line: Line, body: Record<string, unknown>): number {
  if (text(body['bot_id']) !== world.aibot.id || text(body['secret']) !== world.aibot.secret) return 40001;
  const before = world.aibot.line;
  world.aibot.subscriptions += 1;
  world.aibot.line = line;
  line.subscribed = true;
  if (before && before !== line) {
    before.send({
      cmd: 'aibot_event_callback',
      headers: { req_id: `kick${world.next()}` },
      body: { msgid: `k${world.next()}`, aibotid: world.aibot.id, msgtype: 'event', event: { eventtype: 'disconnected_event' } },
    });
    setTimeout(() => before.close(), 20).unref();
  }
  return 0;
}

function onFrame(world: World, line: Line, data: string): void {
  const frame = JSON.parse(data) as Record<string, unknown>;
  const cmd = text(frame['cmd']);
  const headers = { req_id: text(record(frame['headers'])['req_id']) };
  const call = { path: cmd, query: {}, body: frame['body'], errcode: 0 };
  world.calls.push(call);
  const answer = (errcode: number, body?: object) => {
    call.errcode = errcode;
    line.send({ headers, errcode, errmsg: errcode ? 'refused' : 'ok', ...(body ? { body } : {}) });
  };
  const fault = world.faults.take(cmd);
  if (fault === 'hang') return;
  if (typeof fault === 'object') return answer(fault.code);
  if (cmd === 'aibot_subscribe') return answer(subscribe(world, line, record(frame['body'])));
  if (!line.subscribed || world.aibot.line !== line) return line.close();
  try {
    answer(0, run(world, cmd, record(frame['body']), headers.req_id));
  } catch (error) {
    answer(error instanceof WecomRefusal ? error.errcode : -1);
  }
  world.changed();
}

function attend(world: World, socket: WebSocket): void {
  let quiet: NodeJS.Timeout | undefined;
  const line: Line = {
    subscribed: false,
    send: (frame) => socket.send(JSON.stringify(frame)),
    close: () => socket.close(),
  };
  const listen = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => socket.close(), world.limits.silentSocketMs).unref();
  };
  listen();
  socket.on('message', (data: Buffer) => {
    listen();
    onFrame(world, line, data.toString('utf8'));
  });
  socket.on('close', () => {
    clearTimeout(quiet);
    if (world.aibot.line === line) delete world.aibot.line;
    world.changed();
  });
}

export function serveSocket(world: World, server: Server): { stop: () => void } {
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => attend(world, socket));
  return {
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
