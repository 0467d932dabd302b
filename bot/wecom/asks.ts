/** WeCom has no reply box: the next words of the person who was asked answer the question, for an hour. */
import { limits } from './limits.ts';
import type { Notes } from './ports.ts';

export interface Asks {
  asked(chat: string, person: string, messageId: string): Promise<void>;
  /** The question that these words answer, when there is one. */
  of(chat: string, person: string): Promise<string | undefined>;
  answered(chat: string, person: string): Promise<void>;
}

export function createAsks(notes: Notes): Asks {
  const keyOf = (chat: string, person: string) => `ask:${chat}:${person}`;
  return {
    asked: (chat, person, messageId) => notes.put(keyOf(chat, person), messageId, limits.ask),
    of: (chat, person) => notes.get(keyOf(chat, person)),
    answered: async (chat, person) => void (await notes.take(keyOf(chat, person))),
  };
}
