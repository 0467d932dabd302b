/** What every road can do: carry a message. Presses are answered by index.ts, with messages. */
import type { Address, Receipt } from '../channel.ts';
import type { OutboundMessage } from '../message.ts';

export interface RoadClient {
  /** Throws DeliveryFailure, WecomError, or an error of the network. `key` makes a second attempt the same message. */
  send(to: Address, message: Exclude<OutboundMessage, { type: 'toast' }>, key: string | undefined): Promise<Receipt>;
}
