/** WeCom has no reply box: the next words of the person who was asked answer the question, for an hour. */
import type { InboundEvent } from '../event.ts';
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

/** Words after a question answer it, unless they quote something else. */
export async function withQuestion(event: InboundEvent, asks: Asks): Promise<InboundEvent> {
  const { content, chat, sender } = event;
  if (content.type !== 'text' || content.replyTo !== undefined) return event;
  const question = await asks.of(chat.id, sender.id);
  return question ? { ...event, content: { ...content, replyTo: question } } : event;
}
