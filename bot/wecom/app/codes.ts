/**
 * What WeCom gives with a card: response codes, one from sending, one from each press, each good once, for 72 hours; and the id of the
 * message, by which it can be recalled for a day. https://developer.work.weixin.qq.com/document/path/94888 and 94867
 */
import { limits } from '../limits.ts';
import type { Notes } from '../ports.ts';

export interface Codes {
  sent(taskId: string, code: string): Promise<void>;
  pressed(taskId: string, code: string): Promise<void>;
  /** A code that was not spent yet, and now is. */
  take(taskId: string): Promise<string | undefined>;
  message(taskId: string, msgid: string): Promise<void>;
  /** The id of the card's message, once, while it can be recalled. */
  takeMessage(taskId: string): Promise<string | undefined>;
}

export function createCodes(notes: Notes): Codes {
  return {
    sent: (taskId, code) => notes.put(`code:sent:${taskId}`, code, limits.responseCode),
    pressed: (taskId, code) => notes.put(`code:pressed:${taskId}`, code, limits.responseCode),
    take: async (taskId) => (await notes.take(`code:pressed:${taskId}`)) ?? notes.take(`code:sent:${taskId}`),
    message: (taskId, msgid) => notes.put(`code:message:${taskId}`, msgid, limits.recall),
    takeMessage: (taskId) => notes.take(`code:message:${taskId}`),
  };
}
