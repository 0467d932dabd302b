/** Limits that Telegram enforces on what a bot sends. https://core.telegram.org/bots/api#sendmessage */
import { bad, forbidden } from './errors.ts';
import { parseHtml } from './html.ts';
import type { Parsed } from './html.ts';
import * as read from './params.ts';
import type { Message, Params, ReplyMarkup } from './types.ts';
import { quotedIn } from './world.ts';
import type { Room, World } from './world.ts';

export const limits = {
  text: 4096,
  rawText: 32_768,
  caption: 1024,
  buttonData: 64,
  toast: 200,
  placeholder: 64,
  buttons: 100,
  download: 20 << 20,
  photo: 10 << 20,
};

/** The chat a message goes to, or why it cannot go there. */
export function target(world: World, params: Params): Room {
  const id = Number(read.required(read.text(params, 'chat_id'), 'chat_id'));
  const room = world.rooms.get(id);
  if (!room) throw bad('chat not found');
  const { type } = room.chat;
  if (room.movedTo !== undefined) throw bad('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.movedTo });
  if (room.bot === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`);
  if (room.bot === 'left') throw forbidden(`bot is not a member of the ${type} chat`);
  const person = type === 'private' ? world.people.get(id) : undefined;
  if (person?.deactivated) throw forbidden('user is deactivated');
  if (person?.blocked) throw forbidden('bot was blocked by the user');
  if (person && !person.opened) throw forbidden("bot can't initiate conversation with a user");
  return room;
}

function parse(world: World, source: string, params: Params): Parsed {
  const mode = read.text(params, 'parse_mode');
  if (!mode) return { text: source, entities: [] };
  if (mode.toLowerCase() !== 'html') throw bad('unsupported parse_mode');
  return parseHtml(source, (id) => world.people.get(id)?.user);
}

/** Lengths are counted in UTF-16 units, after the markup is read. */
export function messageText(world: World, params: Params): Parsed {
  const source = read.text(params, 'text') ?? '';
  if (Buffer.byteLength(source) > limits.rawText) throw bad('text is too long');
  const parsed = parse(world, source, params);
  if (parsed.text.trim() === '') throw bad('message text is empty');
  if (parsed.text.length > limits.text) throw bad('message is too long');
  return parsed;
}

export function caption(world: World, params: Params): Pick<Message, 'caption' | 'caption_entities'> {
  const source = read.text(params, 'caption');
  if (!source) return {};
  const { text, entities } = parse(world, source, params);
  if (text.length > limits.caption) throw bad('message caption is too long');
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

function checkButtons(rows: NonNullable<ReplyMarkup['inline_keyboard']>): void {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row)))
    throw bad("can't parse inline keyboard: field must be an Array of Array");
  for (const button of rows.flat()) {
    if (!button.text) throw bad("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard");
    const bytes = Buffer.byteLength(button.callback_data ?? '');
    if (button.url === undefined && (bytes < 1 || bytes > limits.buttonData)) throw bad('BUTTON_DATA_INVALID');
  }
  if (rows.flat().length > limits.buttons) throw bad('reply markup is too long');
}

export function markup(params: Params): ReplyMarkup | undefined {
  const value = read.json<ReplyMarkup>(params, 'reply_markup');
  if (value?.inline_keyboard) checkButtons(value.inline_keyboard);
  const placeholder = value?.input_field_placeholder;
  if (placeholder !== undefined && (placeholder.length < 1 || placeholder.length > limits.placeholder))
    throw bad('REPLY_MARKUP_PLACEHOLDER_INVALID');
  return value;
}

/** https://core.telegram.org/bots/api#replyparameters */
export function reply(room: Room, params: Params): Pick<Message, 'reply_to_message'> {
  const wish = read.json<{ message_id: number; allow_sending_without_reply?: boolean }>(params, 'reply_parameters');
  if (!wish) return {};
  const quoted = quotedIn(room, Number(wish.message_id));
  if (quoted) return { reply_to_message: quoted };
  if (wish.allow_sending_without_reply === true) return {};
  throw bad('message to be replied not found');
}

export function thread(room: Room, params: Params): Pick<Message, 'message_thread_id'> {
  const id = read.integer(params, 'message_thread_id');
  if (id === undefined) return {};
  const topic = room.topics.get(id);
  if (!topic) throw bad('message thread not found');
  if (topic.closed) throw bad('TOPIC_CLOSED');
  return { message_thread_id: id };
}
