/** WeCom's own library, with what it gets wrong put right: its logs, its types, its rejections. */
import type { WSClient, WsFrame } from '@wecom/aibot-node-sdk';
import { WecomError } from '../failure.ts';
import type { BotSettings } from '../settings.ts';
import type { Respond } from './windows.ts';

export interface Answers {
  update: Respond;
  welcome: Respond;
}

export interface Happenings {
  onBody: (body: unknown, answers: Answers) => void;
  onReady: () => void;
  onAway: () => void;
  /** Somebody else connected as this robot; the library does not come back, and neither do we. */
  onKicked: () => void;
  onRefused: () => void;
}

/** Frames hold people's words: the library may not log them. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** The library rejects with the frame when WeCom refuses, with an error when nothing came back. */
export async function asked<T>(command: string, call: Promise<T>): Promise<T> {
  return call.catch((reason: unknown) => {
    const { errcode } = reason as Partial<WsFrame>;
    throw typeof errcode === 'number' ? new WecomError(errcode, command) : new Error(`${command}: no answer`);
  });
}

/** Loaded when it is needed: most deployments have no robot. Not yet connected. */
export async function createConnection(
  { id, secret, url }: Extract<BotSettings, { mode: 'ws' }>,
  happenings: Happenings,
): Promise<WSClient> {
  const { WSClient: Client } = await import('@wecom/aibot-node-sdk');
  const line = new Client({ botId: id, secret, wsUrl: url, maxReconnectAttempts: -1, maxAuthFailureAttempts: 1, logger: silent });
  const answer = (frame: WsFrame, command: string): Respond => {
    return async (body) => void (await asked(command, line.reply(frame, body, command)));
  };
  const heard = (frame: WsFrame) =>
    happenings.onBody(frame.body, {
      update: answer(frame, 'aibot_respond_update_msg'),
      welcome: answer(frame, 'aibot_respond_welcome_msg'),
    });
  line.on('message', heard);
  line.on('event', heard);
  line.on('authenticated', happenings.onReady);
  line.on('disconnected', happenings.onAway);
  line.on('event.disconnected_event', happenings.onKicked);
  line.on('error', (error) => {
    if ('code' in error && error.code === 'WS_AUTH_FAILURE_EXHAUSTED') happenings.onRefused();
  });
  return line;
}
