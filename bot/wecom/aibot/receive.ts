/** One callback of the robot, from its socket or its URL: read, decoded, stored. */
import type { ChannelDeps } from '../../channel.ts';
import { withQuestion, type Asks } from '../asks.ts';
import type { Names } from '../names.ts';
import type { Answers } from './connection.ts';
import { chatOf, decodeAibot } from './decode.ts';
import { aibotMessage, type AibotMessage } from './message.ts';
import type { People } from './people.ts';
import { clickWindow, welcomeWindow, type Windows } from './windows.ts';

export interface AibotReceiveDeps extends Pick<ChannelDeps, 'onEvent' | 'log'> {
  people: People;
  names: Names | undefined;
  asks: Asks;
  windows: Windows;
  now: () => Date;
}

/** What may be answered for seconds is noted before anybody can answer it. */
function openWindows(message: AibotMessage, member: string, { update, welcome }: Answers, windows: Windows): void {
  const chat = chatOf(message, member).id;
  const taskId = message.event?.template_card_event?.task_id?.split('-')[0];
  if (taskId) windows.open(clickWindow(chat, taskId), update);
  if (message.event?.eventtype === 'enter_chat') windows.open(welcomeWindow(chat), welcome);
}

/** Rejects when the event could not be stored. */
export function createAibotReceive({ people, names, asks, windows, now, onEvent, log }: AibotReceiveDeps) {
  return async function receive(body: unknown, answers: Answers): Promise<void> {
    const parsed = aibotMessage.safeParse(body);
    if (!parsed.success) {
      const places = parsed.error.issues.map(({ path }) => path.join('.')).slice(0, 5);
      return log.error({ places }, 'the robot was sent something that cannot be read: skipped');
    }
    const { from } = parsed.data;
    if (!from) return;
    const member = await people.plain(from.userid);
    const message = { ...parsed.data, from: { userid: member } };
    openWindows(message, member, answers, windows);
    const name = (await names?.of(member, member)) ?? member;
    for (const decoded of decodeAibot(message, name, now())) {
      const event = await withQuestion(decoded, asks);
      await onEvent(event);
      if (event.content.type === 'text' && event.content.replyTo) await asks.answered(event.chat.id, event.sender.id);
    }
  };
}
