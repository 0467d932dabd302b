/** Methods about the bot, chats, menus and topics. */
import { target } from '../checks.ts';
import { bad } from '../errors.ts';
import * as read from '../params.ts';
import type { Chat, ChatMember, Params, User } from '../types.ts';
import { keep } from '../world.ts';
import type { Room, World } from '../world.ts';

/** https://core.telegram.org/bots/api#getme */
export const getMe = ({ me, privacy }: World): User & Record<string, unknown> => ({
  ...me,
  can_join_groups: true,
  can_read_all_group_messages: !privacy,
  supports_inline_queries: false,
});

/** https://core.telegram.org/bots/api#getchat */
export const getChat = (world: World, params: Params): Chat => target(world, params).chat;

function statusOf(world: World, room: Room, userId: number): ChatMember['status'] {
  if (userId === world.me.id) return room.bot;
  return room.members.has(userId) || room.chat.id === userId ? 'member' : 'left';
}

/** https://core.telegram.org/bots/api#getchatmember */
export function getChatMember(world: World, params: Params): ChatMember {
  const room = target(world, params);
  const id = read.required(read.integer(params, 'user_id'), 'user_id');
  const user = id === world.me.id ? world.me : world.people.get(id)?.user;
  if (!user) throw bad('user not found');
  return { user, status: statusOf(world, room, id) };
}

interface Command {
  command: string;
  description: string;
}

function menuKey(params: Params): string {
  const scope = read.json<{ type: string }>(params, 'scope')?.type ?? 'default';
  const language = read.text(params, 'language_code') ?? '';
  if (!/^([a-z]{2})?$/.test(language)) throw bad('invalid language_code specified');
  return `${scope} ${language}`.trim();
}

/** https://core.telegram.org/bots/api#setmycommands */
export function setMyCommands(world: World, params: Params): true {
  const commands = read.required(read.json<Command[]>(params, 'commands'), 'commands');
  if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  world.menus.set(menuKey(params), commands);
  return true;
}

export const getMyCommands = (world: World, params: Params): Command[] => world.menus.get(menuKey(params)) ?? [];

export function deleteMyCommands(world: World, params: Params): true {
  world.menus.delete(menuKey(params));
  return true;
}

/** https://core.telegram.org/bots/api#pinchatmessage */
export function pinChatMessage(world: World, params: Params): true {
  const room = target(world, params);
  if (!room.kept.has(read.integer(params, 'message_id') ?? 0)) throw bad('message to pin not found');
  if (room.chat.type !== 'private' && room.bot !== 'administrator') throw bad('not enough rights to manage pinned messages in the chat');
  return true;
}

function forum(world: World, params: Params): Room {
  const room = target(world, params);
  if (!room.chat.is_forum) throw bad('the chat is not a forum');
  if (room.bot !== 'administrator') throw bad('not enough rights to create a topic');
  return room;
}

/** https://core.telegram.org/bots/api#createforumtopic: counts as a message. */
export function createForumTopic(world: World, params: Params): { message_thread_id: number; name: string; icon_color: number } {
  const room = forum(world, params);
  const name = read.text(params, 'name') ?? '';
  if (name.length < 1 || name.length > 128) throw bad('topic name must be 1-128 characters');
  world.rates.spend(room.chat.id);
  const topic = { name, icon_color: 7322096 };
  const { message_id: id } = keep(world, room, { from: world.me, forum_topic_created: topic });
  room.topics.set(id, { name, closed: false });
  return { message_thread_id: id, ...topic };
}

function changeTopic(change: (topic: { name: string; closed: boolean }, params: Params) => void) {
  return function apply(world: World, params: Params): true {
    const topic = forum(world, params).topics.get(read.integer(params, 'message_thread_id') ?? 0);
    if (!topic) throw bad('message thread not found');
    change(topic, params);
    world.changed();
    return true;
  };
}

export const closeForumTopic = changeTopic((topic) => void (topic.closed = true));
export const reopenForumTopic = changeTopic((topic) => void (topic.closed = false));
export const editForumTopic = changeTopic((topic, params) => void (topic.name = read.text(params, 'name') ?? topic.name));
