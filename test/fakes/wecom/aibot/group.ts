/** A work group with the robot in it. Only what names the robot reaches it, and only words. */
import { randomBytes } from 'node:crypto';
import type { FakeMember } from '../member.ts';
import type { Delivered } from '../wire.ts';
import type { Shown, World } from '../world.ts';
import { tell } from './tell.ts';
import type { Conversation } from './world.ts';

export interface FakeGroup {
  readonly chatid: string;
  feed(): Shown[];
  /** Words without the robot's name: it never hears of them. */
  talk(text: string, from: FakeMember): void;
  /** @robot, quoting a message if asked to; cards cannot be quoted. */
  mention(text: string, from: FakeMember, quoting?: Shown): Promise<Delivered | undefined>;
  press(label: string, from: FakeMember, card?: Shown): Promise<Delivered | undefined>;
}

export const robotName = '诉求助手';

/** The robot knows people by plain ids only when its creator is the corporation's administrator. */
export function idFor(world: World, userid: string): string {
  if (world.aibot.plainIds) return userid;
  const known = [...world.openIds].find(([, plain]) => plain === userid)?.[0];
  const open = known ?? `wo${randomBytes(12).toString('base64url')}`;
  world.openIds.set(open, userid);
  return open;
}

export function conversation(world: World, chatid: string, type: Conversation['type'], members: string[]): Conversation {
  const known = world.aibot.chats.get(chatid) ?? { chatid, type, members: new Set(members), feed: [], opened: false };
  world.aibot.chats.set(chatid, known);
  return known;
}

export function messageBody(world: World, chat: Conversation, from: string): Record<string, unknown> {
  return {
    msgid: `CAIQ${world.next()}`,
    aibotid: world.aibot.id,
    ...(chat.type === 'group' ? { chatid: chat.chatid } : {}),
    chattype: chat.type,
    from: { userid: idFor(world, from) },
  };
}

function quoteOf(quoting: Shown): Record<string, unknown> {
  if (quoting.kind === 'card') throw new Error('cards cannot be quoted');
  return { quote: { msgtype: 'text', text: { content: quoting.text } } };
}

/** Presses the newest button with this label in the conversation, or the one of `card`. */
export async function pressIn(world: World, chat: Conversation, label: string, from: string, card?: Shown): Promise<Delivered | undefined> {
  const shown = card ?? chat.feed.findLast(({ buttons }) => buttons.some((one) => one.label === label));
  const button = shown?.buttons.find((one) => one.label === label);
  if (!shown || !button) throw new Error(`no button ${label} in ${chat.chatid}`);
  const kind = String(shown.card?.['card_type']);
  const vote = kind !== 'button_interaction';
  const selected = { selected_items: { selected_item: [{ question_key: 'choice', option_ids: { option_id: [button.key] } }] } };
  const template_card_event = { card_type: kind, event_key: vote ? 'vote' : button.key, task_id: shown.id, ...(vote ? selected : {}) };
  const body = {
    ...messageBody(world, chat, from),
    create_time: Math.floor(world.clock.now() / 1000),
    msgtype: 'event',
    event: { eventtype: 'template_card_event', template_card_event },
  };
  return tell(world, 'event', body, { kind: 'click', chat, at: world.clock.now(), user: from, taskId: shown.id, answered: false });
}

export function createGroup(world: World, title: string, members: FakeMember[]): FakeGroup {
  const chat = conversation(
    world,
    `wr${title.length}${randomBytes(9).toString('base64url')}AbC`,
    'group',
    members.map(({ userid }) => userid),
  );
  return {
    chatid: chat.chatid,
    feed: () => chat.feed,
    talk: (text, from) => void chat.feed.push({ id: String(world.next()), from: from.userid, kind: 'text', text, buttons: [] }),
    mention: (text, from, quoting) => {
      if (!chat.members.has(from.userid)) throw new Error(`${from.name} is not in this group`);
      chat.opened = true;
      const quote = quoting ? quoteOf(quoting) : {};
      const body = { ...messageBody(world, chat, from.userid), msgtype: 'text', text: { content: `@${robotName} ${text}` }, ...quote };
      return tell(world, 'message', body, { kind: 'message', chat, at: world.clock.now(), user: from.userid, answered: false });
    },
    press: (label, from, card) => pressIn(world, chat, label, from.userid, card),
  };
}
