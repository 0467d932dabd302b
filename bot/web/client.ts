/** Sending on the web is storing: the page shows what is stored. */
import { type Address, DeliveryFailure, type Receipt } from '../channel.ts';
import type { OutboundMessage } from '../message.ts';
import type { Hub } from './hub.ts';
import type { WebDeps } from './ports.ts';

/** The chat in which a person's answers to presses are kept until their page has shown them. */
export const toastChat = (person: string): string => `toast:${person}`;

/** A press id names its person, so that the answer finds them in every process. */
export function pressOwner(pressId: string): string {
  return pressId.split('.')[0] ?? '';
}

export function createClient({ store }: Pick<WebDeps, 'store'>, hub: Hub) {
  const toast = async (message: Extract<OutboundMessage, { type: 'toast' }>): Promise<Receipt> => {
    const chat = toastChat(pressOwner(message.pressId));
    if (message.text)
      await store.append({ key: message.pressId, chat, body: { type: 'text', text: message.text, silent: !message.alert } });
    hub.changed(chat);
    return {};
  };
  const append = async (chat: string, key: string, body: Parameters<WebDeps['store']['append']>[0]['body']): Promise<Receipt> => {
    const { id } = await store.append({ key, chat, body });
    hub.changed(chat);
    return { messageId: id };
  };
  return async (to: Address, message: OutboundMessage, key: string): Promise<Receipt> => {
    if (to.channel !== 'web') throw new DeliveryFailure({ type: 'refused' }, 'not a web chat');
    if (message.type === 'toast') return toast(message);
    if (message.type !== 'card-update') return append(to.chat, key, message);
    const replaced = await store.replace(to.chat, message.messageId, { type: 'card', card: message.card });
    if (!replaced) return append(to.chat, key, { type: 'card', card: message.card });
    hub.changed(to.chat);
    return { messageId: replaced.id };
  };
}
