/** Methods that change or remove a message, and the answer to a press. */
import { caption, limits, markup, messageText, target } from '../checks.ts';
import { bad } from '../errors.ts';
import * as read from '../params.ts';
import type { Message, Params } from '../types.ts';
import { seconds } from '../world.ts';
import type { Kept, Room, World } from '../world.ts';
import { withEntities } from './send.ts';

/** How long a press waits for its answer; no official figure, 15 s were too late in a report. */
const pressLife = 15_000;

function own(world: World, room: Room, params: Params): Kept {
  const kept = room.kept.get(read.required(read.integer(params, 'message_id'), 'message_id'));
  if (!kept) throw bad('message to edit not found');
  if (kept.message.from?.id !== world.me.id) throw bad("message can't be edited");
  return kept;
}

const shown = ({ text, entities, caption: words, caption_entities, reply_markup }: Message) =>
  JSON.stringify([text, entities, words, caption_entities, reply_markup]);

function edit(world: World, params: Params, change: Partial<Message>): Message {
  const room = target(world, params);
  const kept = own(world, room, params);
  const wanted = markup(params);
  const { reply_markup: _, edit_date: _edited, ...before } = kept.message;
  if (change.text !== undefined) delete before.entities;
  if (change.caption !== undefined) delete before.caption_entities;
  const after: Message = { ...before, ...change };
  if (wanted?.inline_keyboard?.length) after.reply_markup = { inline_keyboard: wanted.inline_keyboard };
  if (shown(after) === shown(kept.message)) {
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  world.rates.spend(room.chat.id);
  kept.message = { ...after, edit_date: seconds(world) };
  kept.markup = wanted;
  world.changed();
  return kept.message;
}

/** https://core.telegram.org/bots/api#editmessagetext */
export function editMessageText(world: World, params: Params): Message {
  const { text, entities } = messageText(world, params);
  const kept = own(world, target(world, params), params);
  if (kept.message.text === undefined) throw bad('there is no text in the message to edit');
  return edit(world, params, withEntities(text, entities));
}

/** https://core.telegram.org/bots/api#editmessagereplymarkup */
export const editMessageReplyMarkup = (world: World, params: Params): Message => edit(world, params, {});

/** https://core.telegram.org/bots/api#editmessagecaption */
export const editMessageCaption = (world: World, params: Params): Message => edit(world, params, caption(world, params));

/** https://core.telegram.org/bots/api#deletemessage: a bot's message, less than 48 hours old. */
export function deleteMessage(world: World, params: Params): true {
  const room = target(world, params);
  const kept = room.kept.get(read.required(read.integer(params, 'message_id'), 'message_id'));
  if (!kept) throw bad('message to delete not found');
  const young = seconds(world) - kept.message.date < 48 * 3600;
  const allowed = kept.message.from?.id === world.me.id || room.bot === 'administrator';
  if (!young || !allowed) throw bad("message can't be deleted");
  room.kept.delete(kept.message.message_id);
  world.changed();
  return true;
}

/** https://core.telegram.org/bots/api#answercallbackquery */
export function answerCallbackQuery(world: World, params: Params): true {
  const text = read.text(params, 'text');
  if (text !== undefined && text.length > limits.toast) throw bad('MESSAGE_TOO_LONG');
  const press = world.presses.get(read.text(params, 'callback_query_id') ?? '');
  if (!press || press.answer || world.clock.now() - press.at > pressLife) {
    throw bad('query is too old and response timeout expired or query ID is invalid');
  }
  press.answer = { text, alert: read.flag(params, 'show_alert') };
  world.changed();
  return true;
}
