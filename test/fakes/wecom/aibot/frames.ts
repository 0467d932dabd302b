/** Frames that the bot sends over its socket, each checked and answered. https://developer.work.weixin.qq.com/document/path/101463 */
import { createHash, randomBytes } from 'node:crypto';
import { checkCard, showCard } from '../api/card.ts';
import { fileShown, keepMedia } from '../api/media.ts';
import { record, text } from '../api/request.ts';
import { refuse } from '../errors.ts';
import { bigId, tooOften, type Shown, type World } from '../world.ts';
import type { Asked, Conversation } from './world.ts';

type Body = Record<string, unknown>;
type Run = (world: World, body: Body, reqId: string) => object | undefined;

function countOne(world: World, chat: Conversation): void {
  const key = `aibot ${chat.chatid}`;
  const { perConversationMinute: minute, perConversationHour: hour } = world.limits;
  if (tooOften(world, key, minute, 60_000) || tooOften(world, `${key} hour`, hour, 3_600_000)) refuse(45009);
}

export function put(world: World, chat: Conversation, shown: Omit<Shown, 'id' | 'from'>): Shown {
  const id = text(shown.card?.['task_id']) || bigId(world);
  if (shown.kind === 'card' && chat.feed.some((one) => one.kind === 'card' && one.id === id)) refuse(42014, 'task_id used');
  const full = { ...shown, id, from: 'bot' };
  chat.feed.push(full);
  return full;
}

/** What a push or a reply may be: no plain text, no markdown_v2. */
export function contentOf(world: World, body: Body): Omit<Shown, 'id' | 'from'> {
  const type = text(body['msgtype']);
  const inner = record(body[type]);
  if (type === 'markdown') {
    const content = text(inner['content']);
    if (!content) refuse(44004);
    if (Buffer.byteLength(content) > world.limits.aibotBytes) refuse(45002);
    return { kind: 'markdown', text: content, buttons: [] };
  }
  if (type === 'template_card') {
    checkCard(inner, world.limits);
    return showCard(inner);
  }
  if (['image', 'voice', 'video', 'file'].includes(type)) return fileShown(world, text(inner['media_id']), type);
  return refuse(40008, type);
}

function pushTarget(world: World, { chatid, chat_type: type }: Body): Conversation {
  const chat = world.aibot.chats.get(text(chatid));
  const matches = chat && (type === undefined || type === 0 || type === (chat.type === 'group' ? 2 : 1));
  if (!chat || !matches) refuse(93006, text(chatid));
  if (!chat.opened) refuse(93001);
  return chat;
}

function askedBy(world: World, reqId: string, kind: Asked['kind'], ms: number): Asked {
  const asked = world.aibot.asked.get(reqId);
  if (!asked || asked.kind !== kind) refuse(846605);
  if (world.clock.now() - asked.at > ms) refuse(846605, 'too late');
  return asked;
}

function respond(world: World, body: Body, reqId: string): object | undefined {
  const asked = askedBy(world, reqId, 'message', world.limits.replyMs);
  countOne(world, asked.chat);
  if (text(body['msgtype']) !== 'stream') return void put(world, asked.chat, contentOf(world, body));
  const { id, content, finish } = record(body['stream']);
  const known = world.aibot.streams.get(text(id));
  if (known && (known.finished || world.clock.now() - known.at > world.limits.streamMs)) refuse(846608);
  const stream = known ?? {
    chat: asked.chat,
    at: world.clock.now(),
    finished: false,
    shown: put(world, asked.chat, { kind: 'markdown', text: '', buttons: [] }),
  };
  stream.shown.text = text(content);
  stream.finished = finish === true;
  return void world.aibot.streams.set(text(id), stream);
}

export function updateOf(world: World, asked: Asked, body: Body): void {
  const card = record(body['template_card']);
  if (text(body['response_type']) !== 'update_template_card') refuse(40058);
  checkCard(card, world.limits);
  if (text(card['task_id']) !== asked.taskId) refuse(42014, 'another task_id');
  if (asked.answered) refuse(846605);
  asked.answered = true;
  const shown = asked.chat.feed.find(({ id }) => id === asked.taskId);
  if (shown) Object.assign(shown, showCard(card));
}

const commands: Record<string, Run> = {
  ping: () => ({}),
  aibot_send_msg: (world, body) => {
    const chat = pushTarget(world, body);
    countOne(world, chat);
    put(world, chat, contentOf(world, body));
    return undefined;
  },
  aibot_respond_msg: respond,
  aibot_respond_welcome_msg: (world, body, reqId) => {
    const asked = askedBy(world, reqId, 'enter', world.limits.welcomeMs);
    countOne(world, asked.chat);
    const words = text(record(body['text'])['content']);
    put(world, asked.chat, words ? { kind: 'text', text: words, buttons: [] } : contentOf(world, body));
    return undefined;
  },
  aibot_respond_update_msg: (world, body, reqId) => {
    const asked = askedBy(world, reqId, 'click', world.limits.clickMs);
    updateOf(world, asked, body);
    return undefined;
  },
  aibot_upload_media_init: (world, body) => {
    const total = Number(body['total_chunks']);
    if (total < 1 || total > world.limits.uploadChunks) refuse(40058);
    const upload_id = randomBytes(9).toString('hex');
    const { filename, type, md5 } = body;
    world.aibot.uploads.set(upload_id, {
      filename: text(filename),
      type: text(type),
      total,
      md5: text(md5),
      chunks: new Map(),
      at: world.clock.now(),
    });
    return { upload_id };
  },
  aibot_upload_media_chunk: (world, body) => {
    const upload = world.aibot.uploads.get(text(body['upload_id'])) ?? refuse(40058);
    const bytes = Buffer.from(text(body['base64_data']), 'base64');
    if (bytes.length > world.limits.uploadChunkBytes) refuse(45001);
    upload.chunks.set(Number(body['chunk_index']), bytes);
    return {};
  },
  aibot_upload_media_finish: (world, body) => {
    const upload = world.aibot.uploads.get(text(body['upload_id'])) ?? refuse(40058);
    const indices = [...upload.chunks.keys()].toSorted((one, other) => one - other);
    const first = indices[0] ?? 0;
    if (indices.length !== upload.total || first > 1 || indices.some((index, place) => index !== first + place)) refuse(40058, 'chunks');
    const bytes = Buffer.concat(indices.map((index) => upload.chunks.get(index) ?? Buffer.of()));
    if (createHash('md5').update(bytes).digest('hex') !== upload.md5) refuse(40058, 'md5');
    return {
      type: upload.type,
      media_id: keepMedia(world, { type: upload.type, name: upload.filename, mime: '', bytes }),
      created_at: '1',
    };
  },
};

export function run(world: World, cmd: string, body: Body, reqId: string): object | undefined {
  const command = commands[cmd] ?? refuse(40063, cmd);
  return command(world, body, reqId);
}
