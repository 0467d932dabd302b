/** What people put into a chat, and what of it the bot gets to see. */
import { fileInfo, photoSizes } from './methods/media.ts';
import { addFile, keep, quotedIn } from './world.ts';
import type { Draft, Room, World } from './world.ts';
import type { Entity, Message, User } from './types.ts';

/** A file as a test names it. `size` may announce more than `bytes` has. */
export interface SentFile {
  name?: string;
  mime?: string;
  bytes?: Uint8Array;
  size?: number;
  caption?: string;
}

export interface WriteOptions {
  /** Quotes this message of the chat. */
  replyTo?: number | undefined;
}

const patterns: [type: string, pattern: RegExp][] = [
  ['bot_command', /(?<=^|\s)\/[A-Za-z0-9_]{1,32}(@[A-Za-z0-9_]+)?(?=\s|$)/g],
  ['mention', /(?<=^|\W)@[A-Za-z0-9_]{4,32}\b/g],
];

/** Commands and mentions are marked by the app of the person who writes. */
export function entitiesOf(text: string): Entity[] {
  return patterns.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
}

export function words(text: string): Pick<Message, 'text' | 'entities'> {
  const entities = entitiesOf(text);
  return { text, ...(entities.length > 0 && { entities }) };
}

export function captioned(caption: string | undefined): Pick<Message, 'caption' | 'caption_entities'> {
  if (!caption) return {};
  const entities = entitiesOf(caption);
  return { caption, ...(entities.length > 0 && { caption_entities: entities }) };
}

const usual = {
  photo: ['photo.jpg', 'image/jpeg'],
  document: ['附件.pdf', 'application/pdf'],
  voice: ['voice.ogg', 'audio/ogg'],
  video: ['video.mp4', 'video/mp4'],
} as const;
export type MediaKind = keyof typeof usual;

export function media(world: World, kind: MediaKind, file: SentFile): Partial<Draft> {
  const [name, mime] = usual[kind];
  const made = addFile(world, {
    name: file.name ?? name,
    mime: file.mime ?? mime,
    bytes: Buffer.from(file.bytes ?? Buffer.from(`content of ${file.name ?? name}`)),
    ...(file.size !== undefined && { size: file.size }),
  });
  const words = captioned(file.caption);
  if (kind === 'photo') return { photo: photoSizes(made), ...words };
  const { file_name: _, ...nameless } = fileInfo(made);
  return { [kind]: kind === 'voice' ? { ...nameless, duration: 3 } : fileInfo(made), ...words };
}

/** Privacy mode. https://core.telegram.org/bots/features#privacy-mode */
function visible(world: World, room: Room, message: Message): boolean {
  if (room.chat.type === 'private') return true;
  if (room.bot === 'administrator' || (room.bot === 'member' && !world.privacy)) return true;
  if (room.bot !== 'member') return false;
  if (message.reply_to_message?.from?.id === world.me.id) return true;
  const text = message.text ?? message.caption ?? '';
  const name = `@${world.me.username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return part === name;
    return type === 'bot_command' && (part.endsWith(name) || (!part.includes('@') && room.lastBotIsOurs));
  });
}

/** Keeps the message and delivers it, when the bot may see it. */
export function write(world: World, room: Room, draft: Partial<Draft> & { from: User }, { replyTo }: WriteOptions = {}): Message {
  const quoted = replyTo === undefined ? undefined : quotedIn(room, replyTo);
  if (replyTo !== undefined && !quoted) throw new Error(`there is no message ${replyTo} to quote`);
  const message = keep(world, room, { ...draft, ...(quoted && { reply_to_message: quoted }) });
  if (visible(world, room, message)) world.emit({ message });
  return message;
}
