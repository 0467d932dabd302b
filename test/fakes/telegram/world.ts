/** Everything that the stand-in knows: people, chats, their messages, files, presses. */
import type { Clock } from './clock.ts';
import type { Rates } from './rates.ts';
import type { Chat, Message, Payload, ReplyMarkup, User } from './types.ts';

export interface Person {
  user: User;
  /** Has written to the bot at least once. */
  opened: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A message as a chat keeps it, with what the Message object does not tell. */
export interface Kept {
  message: Message;
  markup: ReplyMarkup | undefined;
  silent: boolean;
}

export interface Room {
  chat: Chat;
  kept: Map<number, Kept>;
  nextId: number;
  /** What our bot is here; in a private chat a member. */
  bot: 'administrator' | 'member' | 'left' | 'kicked';
  members: Set<number>;
  movedTo: number | undefined;
  /** A bare command goes to the bot that spoke last. */
  lastBotIsOurs: boolean;
  topics: Map<number, { name: string; closed: boolean }>;
}

export interface StoredFile {
  id: string;
  unique: string;
  path: string;
  name: string;
  mime: string;
  bytes: Buffer;
  /** As announced; may be larger than `bytes`, to stand for a large file. */
  size: number;
}

/** One press of a button. `answer` appears when the bot has answered it. */
export interface Press {
  id: string;
  userId: number;
  at: number;
  answer: { text: string | undefined; alert: boolean } | undefined;
}

export interface World {
  me: User;
  privacy: boolean;
  clock: Clock;
  rates: Rates;
  people: Map<number, Person>;
  rooms: Map<number, Room>;
  files: Map<string, StoredFile>;
  presses: Map<string, Press>;
  /** Menus by `scope language`. */
  menus: Map<string, { command: string; description: string }[]>;
  /** Sends an update to the bot. */
  emit(payload: Payload): void;
  /** Something changed: whoever waits looks again. */
  changed(): void;
  /** A number never given before. */
  number(): number;
}

export const seconds = (world: World) => Math.floor(world.clock.now() / 1000);

export function addRoom(world: World, chat: Chat, room: Partial<Room> = {}): Room {
  const made: Room = {
    chat,
    kept: new Map(),
    nextId: 1,
    bot: 'member',
    members: new Set(),
    movedTo: undefined,
    lastBotIsOurs: true,
    topics: new Map(),
    ...room,
  };
  world.rooms.set(chat.id, made);
  return made;
}

export type Draft = Omit<Message, 'message_id' | 'date' | 'chat'>;

/** Gives a message its number and its place, and shows it to whoever looks at the chat. */
export function keep(world: World, room: Room, draft: Draft, more: { markup?: ReplyMarkup | undefined; silent?: boolean } = {}): Message {
  const message: Message = { message_id: room.nextId, date: seconds(world), chat: room.chat, ...draft };
  room.nextId += 1;
  room.kept.set(message.message_id, { message, markup: more.markup, silent: more.silent ?? false });
  world.changed();
  return message;
}

/** A quoted message does not quote in turn. */
export function quotedIn(room: Room, id: number): Omit<Message, 'reply_to_message'> | undefined {
  const message = room.kept.get(id)?.message;
  if (!message) return undefined;
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

const extensions: Record<string, string> = { 'image/jpeg': 'photos', 'image/png': 'photos', 'audio/ogg': 'voice', 'video/mp4': 'videos' };

export function addFile(world: World, file: Pick<StoredFile, 'name' | 'mime' | 'bytes'> & { size?: number }): StoredFile {
  const number = world.number();
  const folder = extensions[file.mime] ?? 'documents';
  const extension = /\.\w+$/.exec(file.name)?.[0] ?? '.bin';
  const made: StoredFile = {
    size: file.bytes.length,
    ...file,
    id: `FILE${number}-${'A'.repeat(40)}`,
    unique: `U${number}`,
    path: `${folder}/file_${number}${extension}`,
  };
  world.files.set(made.id, made);
  return made;
}
