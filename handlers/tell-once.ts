/** News that the clock brings: told once, and after a crash in the middle to whoever was not told. */
import type { Locale } from '../bot/texts/index.ts';
import type { Notes } from '../models/notes.ts';
import type { Recipient } from './recipients.ts';
import type { Rooms } from './rooms.ts';
import { chatKey } from './speak.ts';

/** A text to each of them, under the key and their chat. */
export async function tellAll(
  rooms: Pick<Rooms, 'send' | 'blind'>,
  key: string,
  recipients: readonly Recipient[],
  say: (locale: Locale) => string | Promise<string>,
): Promise<void> {
  for (const { to, locale } of recipients)
    await rooms.send(`${key}:${chatKey(rooms, to)}`, { to, message: { type: 'text', text: await say(locale) } });
}

/** Runs `tell` unless it has told under that key; whether it did is its own word, and is noted for so many seconds. */
export async function once(notes: Pick<Notes, 'get' | 'put'>, key: string, seconds: number, tell: () => Promise<boolean>): Promise<void> {
  if (await notes.get(key)) return;
  if (await tell()) await notes.put(key, 'told', seconds);
}
