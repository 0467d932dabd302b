/** Updates that the bot has not confirmed. */
import type { Clock } from './clock.ts';
import type { Payload, Update } from './types.ts';

export interface Waiting {
  update: Update;
  /** Of one queue only one update is on its way: messages by chat, presses by person. */
  queue: string;
  expires: number;
}

/** https://github.com/tdlib/telegram-bot-api, WebhookActor.cpp */
const lives = { message: 24 * 3600_000, press: 150_000 };

function queueOf({ message, edited_message: edited, callback_query: press, my_chat_member: member }: Payload): string {
  if (press) return `press ${press.from.id}`;
  if (member) return `member ${member.chat.id}`;
  return `chat ${(message ?? edited)?.chat.id}`;
}

export interface UpdateQueue {
  /** Undefined when the bot did not ask for this kind. */
  add(payload: Payload): Waiting | undefined;
  /** Not expired, oldest first. */
  waiting(): Waiting[];
  remove(gone: (waiting: Waiting) => boolean): void;
  /** As in setWebhook and getUpdates: undefined keeps, empty means the usual kinds. */
  allow(kinds: string[] | undefined): void;
  allowed(): string[];
}

const usual = ['message', 'edited_message', 'channel_post', 'callback_query', 'my_chat_member'];

export function createUpdateQueue(clock: Clock): UpdateQueue {
  let list: Waiting[] = [];
  let kinds = usual;
  let next = 728_100_001;
  return {
    add(payload) {
      if (!Object.keys(payload).some((kind) => kinds.includes(kind))) return undefined;
      const life = payload.callback_query ? lives.press : lives.message;
      const waiting = { update: { update_id: next, ...payload }, queue: queueOf(payload), expires: clock.now() + life };
      next += 1;
      list.push(waiting);
      return waiting;
    },
    waiting() {
      list = list.filter(({ expires }) => expires > clock.now());
      return list;
    },
    remove(gone) {
      list = list.filter((waiting) => !gone(waiting));
    },
    allow(wanted) {
      if (wanted) kinds = wanted.length > 0 ? wanted : usual;
    },
    allowed: () => kinds,
  };
}
