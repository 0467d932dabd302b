/** People who write, tap, and wait for the answer before they go on. */
import type { Platform } from './platform.ts';

let updateId = 1;
const from = (id: number) => ({ id, is_bot: false, first_name: '周', language_code: 'zh-hans' });

export function message(chat: number, text: string, group = false, sender = chat): object {
  const where = group ? { id: chat, type: 'supergroup', title: '交通运输局' } : { id: chat, type: 'private', first_name: '周' };
  const entities = text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }] : undefined;
  return {
    update_id: updateId++,
    message: {
      message_id: updateId,
      date: Math.floor(Date.now() / 1000),
      chat: where,
      from: from(sender),
      text,
      ...(entities ? { entities } : {}),
    },
  };
}

function press(chat: number, data: string, messageId: number): object {
  return {
    update_id: updateId++,
    callback_query: {
      id: `p${updateId}`,
      from: from(chat),
      chat_instance: '1',
      data,
      message: { message_id: messageId, date: 1, chat: { id: chat, type: 'private' } },
    },
  };
}

/** `work` by `people` at once for `seconds`; how many were done in a second. */
export async function rate(people: number, seconds: number, work: (person: number) => Promise<void>): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      while (performance.now() < end) {
        await work(person);
        done++;
      }
    }),
  );
  return done / seconds;
}

/** Writes one message, each another one than the others and than before, taps 提交, and waits until the work group has the card. */
export function demandFiler(
  platform: Platform,
  firstUser: number,
  texts: readonly string[],
  among: number,
): (person: number) => Promise<void> {
  const turns = new Map<number, number>();
  const inGroup = new Map<string, () => void>();
  platform.onSent(({ chat, text }) => {
    const number = chat < 0 ? /QH\d{8}-\d+/.exec(text)?.[0] : undefined;
    if (!number) return;
    inGroup.get(number)?.();
    inGroup.set(number, () => undefined);
  });
  const arrived = (number: string) =>
    new Promise<void>((resolve) => {
      if (inGroup.has(number)) resolve();
      else inGroup.set(number, resolve);
    });
  return async (person) => {
    const chat = firstUser + person;
    const turn = turns.get(person) ?? 0;
    turns.set(person, turn + 1);
    const drafted = platform.next(chat);
    await platform.deliver(message(chat, texts[(person + turn * among) % texts.length] ?? ''));
    const draft = await drafted;
    const submit = draft.buttons.find(({ callback_data }) => callback_data.startsWith('1:submit:'));
    if (!submit) throw new Error(`no 提交 under: ${draft.text}`);
    const filed = platform.next(chat, /已提交/);
    await platform.deliver(press(chat, submit.callback_data, draft.messageId));
    const number = /QH\d{8}-\d+/.exec((await filed).text)?.[0] ?? '';
    await arrived(number);
  };
}
