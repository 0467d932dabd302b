/** The robot's URL mode: encrypted JSON, an encrypted answer with the nonce of the question, one later answer by response_url. */
import { randomBytes } from 'node:crypto';
import { decrypt, getSignature } from '@wecom/crypto';
import { record, text } from '../api/request.ts';
import { refuse } from '../errors.ts';
import { post, type Delivered } from '../wire.ts';
import type { World } from '../world.ts';
import { contentOf, put, updateOf } from './frames.ts';
import type { Asked } from './world.ts';

/** Throws when the answer is not one that WeCom would take. */
function readAnswer(world: World, body: string, nonce: string): Record<string, unknown> | undefined {
  if (!body) return undefined;
  const { encrypt, msgsignature, timestamp, nonce: given } = JSON.parse(body) as Record<string, unknown>;
  const { token, aesKey } = world.aibot;
  if (given !== nonce) throw new Error('the answer must carry the nonce of the question');
  if (msgsignature !== getSignature(token, String(timestamp), nonce, text(encrypt)))
    throw new Error('the signature of the answer is wrong');
  const { message, id } = decrypt(aesKey, text(encrypt));
  if (id !== '') throw new Error('the receiver of an aibot answer is empty');
  return record(JSON.parse(message));
}

function apply(world: World, asked: Asked, answer: Record<string, unknown>): void {
  if (asked.kind === 'click') return updateOf(world, asked, answer);
  if (text(answer['msgtype']) === 'stream')
    return void put(world, asked.chat, { kind: 'markdown', text: text(record(answer['stream'])['content']), buttons: [] });
  put(world, asked.chat, contentOf(world, answer));
}

export async function tellByUrl(world: World, url: string, body: Record<string, unknown>, asked: Asked): Promise<Delivered> {
  const code = randomBytes(9).toString('hex');
  world.aibot.responseUrls.set(code, { chat: asked.chat, at: world.clock.now(), used: false });
  const nonce = randomBytes(5).toString('hex');
  const response_url = `${world.aibot.responseRoot ?? 'https://qyapi.weixin.qq.com'}/cgi-bin/aibot/response?response_code=${code}`;
  const delivered = await post(world, JSON.stringify({ ...body, response_url }), {
    url,
    nonce,
    keys: { token: world.aibot.token, aesKey: world.aibot.aesKey, receiveId: '' },
    envelope: (encrypted) => JSON.stringify({ encrypt: encrypted }),
    ...(asked.kind === 'click' ? { retries: 0 } : {}),
  });
  const answer = delivered.status === 200 ? readAnswer(world, delivered.body, nonce) : undefined;
  if (answer) apply(world, asked, answer);
  world.changed();
  return delivered;
}

export function respondByUrl(world: World, code: string, body: Record<string, unknown>): object {
  const known = world.aibot.responseUrls.get(code);
  if (!known || known.used || world.clock.now() - known.at > world.limits.responseUrlMs) refuse(40058, 'response_code');
  const shown = contentOf(world, body);
  known.used = true;
  put(world, known.chat, shown);
  return {};
}
