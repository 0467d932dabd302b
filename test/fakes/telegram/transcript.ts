/** What a person sees in a chat now: edits applied, deleted messages gone. */
import type { Entity, Message } from './types.ts';
import type { Kept, Room } from './world.ts';

export interface Line {
  id: number;
  /** `bot`, or the name of whoever wrote. */
  from: string;
  /** Text or caption as it is read, without markup. */
  text: string;
  /** Parts that are set off: bold, blockquote, text_mention … with their words. */
  marked: { type: string; text: string }[];
  /** Labels, row by row. */
  buttons: string[][];
  file: { kind: string; name: string; id: string } | undefined;
  replyTo: number | undefined;
  /** The placeholder of an opened reply box; empty when it has none. */
  asks: string | undefined;
  edited: boolean;
  silent: boolean;
  protected: boolean;
}

const fileKinds = ['photo', 'document', 'voice', 'audio', 'video', 'animation'] as const;

function fileOf(message: Message): Line['file'] {
  const kind = fileKinds.find((name) => message[name] !== undefined);
  if (!kind) return undefined;
  const value = message[kind];
  const info = Array.isArray(value) ? value.at(-1) : value;
  return info && { kind, name: info.file_name ?? '', id: info.file_id };
}

const markedIn = (text: string, entities: Entity[] = []) =>
  entities.map(({ type, offset, length }) => ({ type, text: text.slice(offset, offset + length) }));

export function lineOf({ message, markup, silent }: Kept, botId: number): Line {
  const text = message.text ?? message.caption ?? '';
  return {
    id: message.message_id,
    from: message.from?.id === botId ? 'bot' : (message.sender_chat?.title ?? message.from?.first_name ?? ''),
    text: text.trim(),
    marked: markedIn(text, message.entities ?? message.caption_entities),
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text)),
    file: fileOf(message),
    replyTo: message.reply_to_message?.message_id,
    asks: markup?.force_reply ? (markup.input_field_placeholder ?? '') : undefined,
    edited: message.edit_date !== undefined,
    silent,
    protected: message.has_protected_content === true,
  };
}

export const transcriptOf = (room: Room, botId: number): Line[] => [...room.kept.values()].map((kept) => lineOf(kept, botId));
