/** What was sent to customers and may have arrived: kept for as long as it may come back, and known again after a crash. */
import { z } from 'zod';
import type { Notes } from '../ports.ts';

export type Body = Record<string, unknown>;

export interface Sent {
  /** True when this message was begun before, and nobody knows whether WeCom has it. */
  begin(chat: string, msgid: string, body: Body): Promise<boolean>;
  /** WeCom has said no: it was never sent. */
  undo(chat: string, msgid: string): Promise<void>;
  /** What was sent under this id, once. */
  take(chat: string, msgid: string): Promise<Body | undefined>;
}

const kept = z.record(z.string(), z.unknown());
/** Seconds: a refusal comes within the 48 hours of a conversation. */
const keptFor = 72 * 3600;

export function createSent(notes: Notes): Sent {
  const key = (chat: string, msgid: string) => `kf-sent:${chat} ${msgid}`;
  return {
    async begin(chat, msgid, body) {
      const before = await notes.get(key(chat, msgid));
      if (before === undefined) await notes.put(key(chat, msgid), JSON.stringify(body), keptFor);
      return before !== undefined;
    },
    undo: async (chat, msgid) => void (await notes.take(key(chat, msgid))),
    async take(chat, msgid) {
      const note = await notes.take(key(chat, msgid));
      return note === undefined ? undefined : kept.parse(JSON.parse(note));
    },
  };
}
