/** A group of people, which the bot may or may not be in. */
import { press } from './press.ts';
import type { PressOptions } from './press.ts';
import { transcriptOf } from './transcript.ts';
import type { Line } from './transcript.ts';
import type { Chat, ChatMember, Message, User } from './types.ts';
import type { FakeUser } from './user.ts';
import { addRoom, keep, seconds } from './world.ts';
import type { Draft, Press, Room, World } from './world.ts';
import { media, words, write } from './write.ts';
import type { MediaKind, SentFile, WriteOptions } from './write.ts';

export interface FakeGroup {
  /** Changes when the group migrates. */
  readonly id: number;
  send(text: string, from: FakeUser, options?: WriteOptions): Message;
  reply(messageId: number, text: string, from: FakeUser): Message;
  sendFile(kind: MediaKind, file: SentFile, from: FakeUser, options?: WriteOptions): Message;
  press(labelOrData: string, from: FakeUser, options?: PressOptions): Press;
  /** Written by an administrator who stays anonymous. */
  anonymous(text: string, options?: WriteOptions): Message;
  /** Another bot speaks: bare commands are no longer ours. */
  otherBot(text: string): Message;
  addBot(options?: { admin?: boolean; by?: FakeUser }): void;
  promoteBot(): void;
  kickBot(): void;
  /** Becomes a supergroup, with a new id and new message numbers. */
  migrate(): number;
  rename(title: string): void;
  /** An administrator deletes a message. */
  remove(messageId: number): void;
  transcript(): Line[];
}

export interface GroupOptions {
  members?: FakeUser[];
  /** A group made by people is a plain `group` until it grows. */
  type?: 'group' | 'supergroup';
  forum?: boolean;
}

const groupAnonymousBot: User = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const someBot: User = { id: 777_123, is_bot: true, first_name: 'Other', username: 'other_bot' };

function makeRoom(world: World, title: string, { members = [], type = 'group', forum }: GroupOptions): Room {
  const id = type === 'group' ? -(4_000_000 + world.number()) : -(1_001_000_000_000 + world.number());
  const chat: Chat = { id, type, title, ...(forum && { is_forum: true as const }) };
  return addRoom(world, chat, { bot: 'left', members: new Set(members.map((member) => member.id)) });
}

/** The old chat and the new one each say where the other is. */
function upgrade(world: World, room: Room, by: User): Room {
  if (room.chat.type !== 'group') throw new Error('only a plain group becomes a supergroup');
  const chat: Chat = { ...room.chat, id: -(1_001_000_000_000 + world.number()), type: 'supergroup' };
  const next = addRoom(world, chat, { bot: room.bot, members: room.members });
  const told = {
    old: keep(world, room, { from: by, migrate_to_chat_id: chat.id }),
    new: keep(world, next, { from: by, migrate_from_chat_id: room.chat.id }),
  };
  room.movedTo = chat.id;
  world.emit({ message: told.old });
  world.emit({ message: told.new });
  return next;
}

export function createGroup(world: World, title: string, options: GroupOptions = {}): FakeGroup {
  let room = makeRoom(world, title, options);
  const owner = options.members?.[0]?.user ?? groupAnonymousBot;

  function setBot(status: Room['bot'], by: User): void {
    const before: ChatMember['status'] = room.bot;
    room.bot = status;
    const me = (now: ChatMember['status']): ChatMember => ({ user: world.me, status: now });
    world.emit({
      my_chat_member: { chat: room.chat, from: by, date: seconds(world), old_chat_member: me(before), new_chat_member: me(status) },
    });
  }

  function say(from: User, draft: Partial<Draft>, how?: WriteOptions): Message {
    if (!from.is_bot && !room.members.has(from.id)) throw new Error(`${from.first_name} is not in this group`);
    return write(world, room, { from, ...draft }, how);
  }

  return {
    get id() {
      return room.chat.id;
    },
    send: (text, from, how) => say(from.user, words(text), how),
    reply: (replyTo, text, from) => say(from.user, words(text), { replyTo }),
    sendFile: (kind, file, from, how) => say(from.user, media(world, kind, file), how),
    press: (wanted, from, how) => press({ world, room, from: from.user }, wanted, how),
    anonymous: (text, how) => say(groupAnonymousBot, { sender_chat: room.chat, ...words(text) }, how),
    otherBot(text) {
      room.lastBotIsOurs = false;
      return keep(world, room, { from: someBot, ...words(text) });
    },
    addBot: ({ admin = false, by } = {}) => setBot(admin ? 'administrator' : 'member', by?.user ?? owner),
    promoteBot: () => setBot('administrator', owner),
    kickBot: () => setBot('kicked', owner),
    migrate() {
      room = upgrade(world, room, owner);
      return room.chat.id;
    },
    rename(name) {
      room.chat = { ...room.chat, title: name };
      world.emit({ message: keep(world, room, { from: owner, new_chat_title: name }) });
    },
    remove: (messageId) => void room.kept.delete(messageId),
    transcript: () => transcriptOf(room, world.me.id),
  };
}
