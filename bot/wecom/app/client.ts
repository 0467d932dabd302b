/** Carries messages to a member's application chat. */
import type { Address, ChannelDeps, Receipt } from '../../channel.ts';
import type { OutboundMessage } from '../../message.ts';
import type { Api } from '../api.ts';
import type { Asks } from '../asks.ts';
import type { RoadClient } from '../client.ts';
import { messageTag } from '../ids.ts';
import { mediaType, upload } from '../media.ts';
import { encodeApp, textParts } from './encode.ts';
import type { Posting } from './posting.ts';

export interface AppClientDeps extends Pick<ChannelDeps, 'readFile'> {
  api: Api;
  asks: Asks;
  posting: Posting;
}

type Of<T extends OutboundMessage['type']> = Extract<OutboundMessage, { type: T }>;

export function createAppClient({ api, asks, posting, readFile }: AppClientDeps): RoadClient {
  async function sendFile({ chat }: Address, { file, caption }: Of<'file'>): Promise<Receipt> {
    const bytes = await readFile(file.id);
    const type = mediaType(file, bytes.length);
    const media_id = await upload(api, file, bytes, type);
    const words = caption ? textParts(caption) : [];
    return posting.all(chat, [...words, { body: { msgtype: type, [type]: { media_id } } }]);
  }

  /** Where the card cannot be changed any more it is shown anew; the older one, whose buttons say what is not so, is taken back. */
  async function update({ chat }: Address, { messageId, card, orNothing }: Of<'card-update'>, tag: string): Promise<Receipt> {
    const updated = await posting.update(chat, messageId, card);
    if (updated) return updated;
    const anew = orNothing ? {} : await posting.all(chat, encodeApp({ type: 'card', card }, tag));
    await posting.recall(messageId);
    return anew;
  }

  async function ask({ chat }: Address, message: Of<'ask'>, tag: string): Promise<Receipt> {
    await asks.asked(chat, chat, tag); // Before it is read, it may be answered.
    await posting.all(chat, encodeApp(message, tag));
    return { messageId: tag };
  }

  return {
    send(to, message, key) {
      const tag = messageTag(to.chat, key);
      if (message.type === 'card-update') return update(to, message, tag);
      if (message.type === 'file') return sendFile(to, message);
      if (message.type === 'ask') return ask(to, message, tag);
      return posting.all(to.chat, encodeApp(message, tag));
    },
  };
}
