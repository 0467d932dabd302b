/** A member one to one with the robot: words, pictures, files, and the card's buttons. */
import { createCipheriv, randomBytes } from 'node:crypto';
import type { FakeMember, SentFile } from '../member.ts';
import type { Delivered } from '../wire.ts';
import type { Shown, World } from '../world.ts';
import { conversation, idFor, messageBody, pressIn } from './group.ts';
import { tell } from './tell.ts';

export interface RobotChat {
  feed(): Shown[];
  /** First opened today. */
  enter(): Promise<Delivered | undefined>;
  send(text: string): Promise<Delivered | undefined>;
  sendFile(file: SentFile): Promise<Delivered | undefined>;
  press(label: string): Promise<Delivered | undefined>;
}

/** As WeCom hides it: AES-256-CBC, padded to 32, the key beside the address. */
function hide(world: World, bytes: Buffer): { url: string; aeskey: string } {
  const key = randomBytes(32);
  const pad = 32 - (bytes.length % 32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const hidden = Buffer.concat([cipher.update(Buffer.concat([bytes, Buffer.alloc(pad, pad)])), cipher.final()]);
  const name = randomBytes(8).toString('hex');
  world.aibot.hidden.set(name, hidden);
  return { url: `${world.aibot.responseRoot}/hidden/${name}`, aeskey: key.toString('base64') };
}

export function createRobotChat(world: World, member: FakeMember): RobotChat {
  const chat = conversation(world, idFor(world, member.userid), 'single', [member.userid]);
  const base = () => messageBody(world, chat, member.userid);
  const asked = (kind: 'message' | 'enter') => ({ kind, chat, at: world.clock.now(), user: member.userid, answered: false });
  const say = (fields: Record<string, unknown>) => {
    chat.opened = true;
    return tell(world, 'message', { ...base(), ...fields }, asked('message'));
  };
  return {
    feed: () => chat.feed,
    enter: () => tell(world, 'event', { ...base(), msgtype: 'event', event: { eventtype: 'enter_chat' } }, asked('enter')),
    send: (text) => say({ msgtype: 'text', text: { content: text } }),
    sendFile: (file) => say({ msgtype: 'file', file: { ...hide(world, file.bytes), filename: file.name } }),
    press: (label) => pressIn(world, chat, label, member.userid),
  };
}
