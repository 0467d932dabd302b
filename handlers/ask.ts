/** Questions that are answered by quoting them. */
import type { Visit } from './rooms.ts';
import { answer } from './speak.ts';

/** `for` says what the answer will mean: a key of the table in `quote.ts`. */
export async function ask(
  visit: Visit,
  number: string,
  what: { for: string; text: string; placeholder: string; more?: Record<string, string> },
): Promise<void> {
  const { content, sender } = visit.event;
  await visit.rooms.toast(visit.event, undefined, false);
  await answer(
    visit,
    {
      type: 'ask',
      text: what.text,
      placeholder: what.placeholder,
      mention: { id: sender.id, name: sender.name },
      ...(content.type === 'press' && content.message ? { replyTo: content.message } : {}),
    },
    { ref: { purpose: 'ask', number, data: { for: what.for, ...what.more } } },
  );
}
