/** What every road can do: carry a message. Presses are answered by index.ts, with messages. */
import type { Address, ChannelHealth, Receipt } from '../channel.ts';
import type { OutboundMessage } from '../message.ts';

export interface RoadClient {
  /** Throws DeliveryFailure, WecomError, or an error of the network. `key` makes a second attempt the same message. */
  send(to: Address, message: Exclude<OutboundMessage, { type: 'toast' }>, key: string | undefined): Promise<Receipt>;
}

/** What every road has, whatever it leads to. */
export interface Road {
  client: RoadClient;
  /** Throws with the variable when WeCom refuses the secret; a WeCom that is away is no error. */
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): ChannelHealth;
}
