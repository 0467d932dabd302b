/** The way back to people: addresses, languages, and a key for everything said. */
import type { Address } from '../bot/channel.ts';
import type { ChannelName, InboundEvent } from '../bot/event.ts';
import type { OutboundMessage } from '../bot/message.ts';
import { type Texts, textsIn } from '../bot/texts/index.ts';
import type { Group } from '../models/groups.ts';
import type { Ref } from '../models/keep.ts';
import type { Person } from '../models/persons.ts';
import type { Outgoing, Rooms, Visit } from './rooms.ts';

export function addressOf(event: InboundEvent): Address {
  return { channel: event.channel, chat: event.chat.id, kind: event.chat.kind };
}

/** Undefined while the person has never opened a private chat. */
export function privateAddress({ channel, chat }: Person): Address | undefined {
  return chat ? { channel: channel as ChannelName, chat, kind: 'private' } : undefined;
}

export function groupAddress({ channel, chat }: Group): Address {
  return { channel: channel as ChannelName, chat, kind: 'group' };
}

export function textsOf({ locale }: Pick<Visit, 'locale'>): Texts {
  return textsIn(locale);
}

/** The key of a chat, for look-up: tells nothing of the chat. */
export function chatKey(rooms: Pick<Rooms, 'blind'>, { channel, chat }: Address): string {
  return rooms.blind(`${channel}:${chat}`);
}

/** Says something where the event came from. `part` tells several answers to one event apart. */
export async function answer(visit: Visit, message: OutboundMessage, options: { part?: string; ref?: Ref } = {}): Promise<void> {
  const outgoing: Outgoing = { to: addressOf(visit.event), message, ...(options.ref ? { ref: options.ref } : {}) };
  await visit.rooms.send(`${visit.event.id}:${options.part ?? 'answer'}`, outgoing);
}

export async function answerText(visit: Visit, text: string, part?: string): Promise<void> {
  const { event } = visit;
  const quoting =
    event.chat.kind === 'group' && event.content.type === 'press' && event.content.message ? { replyTo: event.content.message } : {};
  await answer(visit, { type: 'text', text, ...quoting }, part ? { part } : {});
}

/** Tells the person who pressed, and nobody else; typed words are answered in the chat. */
export async function tellPresser(visit: Visit, text: string, alert: boolean): Promise<void> {
  if (visit.event.content.type === 'press') await visit.rooms.toast(visit.event, text, alert);
  else await answerText(visit, text, 'told');
}
