/** Tells the bot something, by its socket or by its URL: never by both. */
import { randomBytes } from 'node:crypto';
import type { Delivered } from '../wire.ts';
import type { World } from '../world.ts';
import { tellByUrl } from './url.ts';
import type { Asked } from './world.ts';

const commands = { message: 'aibot_msg_callback', event: 'aibot_event_callback' } as const;

/** Lost when nobody listens. */
export async function tell(
  world: World,
  kind: 'message' | 'event',
  body: Record<string, unknown>,
  asked: Asked,
): Promise<Delivered | undefined> {
  const { aibot } = world;
  if (aibot.callbackUrl) return tellByUrl(world, aibot.callbackUrl, body, asked);
  const req_id = randomBytes(8).toString('hex');
  aibot.asked.set(req_id, asked);
  aibot.line?.send({ cmd: commands[kind], headers: { req_id }, body });
  world.changed();
  return undefined;
}
