/** Methods that put a message into a chat. */
import { caption, markup, messageText, reply, target, thread } from '../checks.ts';
import { bad } from '../errors.ts';
import * as read from '../params.ts';
import type { Entity, Message, Params } from '../types.ts';
import { keep } from '../world.ts';
import type { Draft, Room, World } from '../world.ts';

/** What every send shares: chat, quote, markup, silence, protection; then the message is there. */
export function put(world: World, room: Room, params: Params, content: Partial<Draft>): Message {
  const wanted = markup(params);
  const draft: Draft = { from: world.me, ...thread(room, params), ...reply(room, params), ...content };
  if (wanted?.inline_keyboard?.length) draft.reply_markup = { inline_keyboard: wanted.inline_keyboard };
  if (read.flag(params, 'protect_content')) draft.has_protected_content = true;
  room.lastBotIsOurs = true;
  return keep(world, room, draft, { markup: wanted, silent: read.flag(params, 'disable_notification') });
}

export const withEntities = (text: string, entities: Entity[]) => ({ text, ...(entities.length > 0 && { entities }) });

/** https://core.telegram.org/bots/api#sendmessage */
export function sendMessage(world: World, params: Params): Message {
  const room = target(world, params);
  const { text, entities } = messageText(world, params);
  markup(params);
  world.rates.spend(room.chat.id);
  return put(world, room, params, withEntities(text, entities));
}

/** https://core.telegram.org/bots/api#copymessage */
export function copyMessage(world: World, params: Params): { message_id: number } {
  const room = target(world, params);
  const from = world.rooms.get(Number(read.required(read.text(params, 'from_chat_id'), 'from_chat_id')));
  const original = from?.kept.get(read.integer(params, 'message_id') ?? 0)?.message;
  if (!original) throw bad('message to copy not found');
  world.rates.spend(room.chat.id);
  const { message_id: _id, date: _date, chat: _chat, from: _from, reply_to_message: _reply, reply_markup: _markup, ...content } = original;
  return { message_id: put(world, room, params, { ...content, ...caption(world, params) }).message_id };
}

/** https://core.telegram.org/bots/api#copymessages */
export function copyMessages(world: World, params: Params): { message_id: number }[] {
  const ids = read.json<number[]>(params, 'message_ids') ?? [];
  if (ids.length < 1 || ids.length > 100) throw bad('message_ids must have 1 to 100 items');
  return ids.map((id) => copyMessage(world, { ...params, message_id: id }));
}

/** https://core.telegram.org/bots/api#sendchataction */
export function sendChatAction(world: World, params: Params): true {
  target(world, params);
  read.required(read.text(params, 'action'), 'action');
  return true;
}
