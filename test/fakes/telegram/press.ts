/** A person presses what they see. */
import type { InlineButton, User } from './types.ts';
import type { Press, Room, World } from './world.ts';

export interface PressOptions {
  /** On this message; else on the newest that has such a button. */
  message?: number;
  /** Data that no button shows, as a modified app could send it; needs `message`. */
  forged?: boolean;
  /** Telegram no longer hands the message out: `inaccessible` tells its place only, `missing` nothing at all. */
  as?: 'inaccessible' | 'missing';
}

const buttonsOf = (room: Room, id: number): InlineButton[] => room.kept.get(id)?.message.reply_markup?.inline_keyboard.flat() ?? [];

function find(room: Room, wanted: string, { message, forged }: PressOptions): { id: number; data: string } {
  if (forged && message !== undefined) return { id: message, data: wanted };
  const ids = message === undefined ? [...room.kept.keys()].toReversed() : [message];
  for (const id of ids) {
    const button = buttonsOf(room, id).find(({ text, callback_data: data }) => text === wanted || data === wanted);
    if (button?.callback_data) return { id, data: button.callback_data };
  }
  const there = ids.flatMap((id) => buttonsOf(room, id).map(({ text }) => text));
  throw new Error(`no button "${wanted}" in this chat; there are: ${[...new Set(there)].join(', ') || 'none'}`);
}

/** Who presses, and in which chat. */
export interface Presser {
  world: World;
  room: Room;
  from: User;
}

/** The press; its `answer` appears when the bot answers. Presses always reach the bot, privacy mode or not. */
export function press({ world, room, from }: Presser, wanted: string, options: PressOptions = {}): Press {
  const { id: messageId, data } = find(room, wanted, options);
  const made: Press = { id: String(4_000_000_000 + world.number()), userId: from.id, at: world.clock.now(), answer: undefined };
  world.presses.set(made.id, made);
  const message = room.kept.get(messageId)?.message;
  const place = message && options.as !== 'inaccessible' ? message : { chat: room.chat, message_id: messageId, date: 0 as const };
  const callback = { id: made.id, from, chat_instance: String(room.chat.id * 7), data };
  world.emit({ callback_query: options.as === 'missing' ? callback : { ...callback, message: place } });
  return made;
}
