/** A person with a Telegram app, in the private chat with the bot. */
import { press } from './press.ts';
import type { PressOptions } from './press.ts';
import { transcriptOf } from './transcript.ts';
import type { Line } from './transcript.ts';
import type { Message, User } from './types.ts';
import { addRoom, seconds } from './world.ts';
import type { Draft, Person, Press, World } from './world.ts';
import { media, words, write } from './write.ts';
import type { SentFile, WriteOptions } from './write.ts';

export interface FakeUser {
  readonly id: number;
  readonly user: User;
  send(text: string, options?: WriteOptions): Message;
  /** Opens the chat, by a deep link when there is a code. */
  start(code?: string): Message;
  press(labelOrData: string, options?: PressOptions): Press;
  sendPhoto(file?: SentFile, options?: WriteOptions): Message;
  sendDocument(file?: SentFile, options?: WriteOptions): Message;
  sendVoice(file?: SentFile, options?: WriteOptions): Message;
  sendVideo(file?: SentFile, options?: WriteOptions): Message;
  /** Two to ten photos, as that many messages; the caption is on the first. */
  sendAlbum(files: SentFile[], caption?: string): Message[];
  /** One's own number, or somebody else's card. */
  sendContact(phone: string, whose?: 'own' | 'other'): Message;
  sendSticker(): Message;
  sendLocation(): Message;
  sendPoll(question: string): Message;
  edit(messageId: number, text: string): void;
  /** Deletes a message of the chat, whoever wrote it. */
  remove(messageId: number): void;
  block(): void;
  unblock(): void;
  /** Deletes the account. */
  deactivate(): void;
  transcript(): Line[];
}

export interface UserOptions {
  name: string;
  language?: string;
  username?: string;
  id?: number;
}

function addPerson(world: World, { name, language = 'zh-hans', username, id = 900_000_000 + world.number() }: UserOptions): Person {
  const user: User = { id, is_bot: false, first_name: name, language_code: language, ...(username && { username }) };
  const person: Person = { user, opened: false, blocked: false, deactivated: false };
  world.people.set(id, person);
  addRoom(world, { id, type: 'private', first_name: name }, { members: new Set([id]) });
  return person;
}

export function createUser(world: World, options: UserOptions): FakeUser {
  const person = addPerson(world, options);
  const { user } = person;
  const room = world.rooms.get(user.id) ?? addRoom(world, { id: user.id, type: 'private' });

  function say(draft: Partial<Draft>, how?: WriteOptions): Message {
    person.opened = true;
    if (person.blocked) setBlocked(false);
    return write(world, room, { from: user, ...draft }, how);
  }

  function setBlocked(blocked: boolean): void {
    person.blocked = blocked;
    const status = (kicked: boolean) => ({ user: world.me, status: kicked ? ('kicked' as const) : ('member' as const) });
    const change = { old_chat_member: status(!blocked), new_chat_member: status(blocked) };
    world.emit({ my_chat_member: { chat: room.chat, from: user, date: seconds(world), ...change } });
  }

  return {
    id: user.id,
    user,
    send: (text, how) => say(words(text), how),
    start: (code) => say(words(code === undefined ? '/start' : `/start ${code}`)),
    press: (wanted, how) => press({ world, room, from: user }, wanted, how),
    sendPhoto: (file = {}, how) => say(media(world, 'photo', file), how),
    sendDocument: (file = {}, how) => say(media(world, 'document', file), how),
    sendVoice: (file = {}, how) => say(media(world, 'voice', file), how),
    sendVideo: (file = {}, how) => say(media(world, 'video', file), how),
    sendAlbum(files, caption) {
      const album = { media_group_id: String(world.number()) };
      return files.map((file, index) => say({ ...media(world, 'photo', index === 0 && caption ? { ...file, caption } : file), ...album }));
    },
    sendContact: (phone, whose = 'own') =>
      say({
        contact: { phone_number: phone, first_name: whose === 'own' ? user.first_name : '别人', user_id: whose === 'own' ? user.id : 1 },
      }),
    sendSticker: () => say({ sticker: { file_id: 'STICKER', file_unique_id: 'S', file_size: 5000, emoji: '👍' } }),
    sendLocation: () => say({ location: { latitude: 35.08, longitude: 117.16 } }),
    sendPoll: (question) => say({ poll: { id: String(world.number()), question } }),
    edit(messageId, text) {
      const kept = room.kept.get(messageId);
      if (!kept) throw new Error(`there is no message ${messageId} to edit`);
      kept.message = { ...kept.message, ...words(text), edit_date: seconds(world) };
      world.emit({ edited_message: kept.message });
    },
    remove: (messageId) => void room.kept.delete(messageId),
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
    deactivate: () => void (person.deactivated = true),
    transcript: () => transcriptOf(room, world.me.id),
  };
}
