/** How the robot speaks, by whichever way it is connected. */
import type { ChannelHealth } from '../../channel.ts';
import type { MediaType } from '../media.ts';
import type { Push } from './encode.ts';

export interface Place {
  /** Upper and lower case matter. */
  chatid: string;
  kind: 'private' | 'group';
}

export interface RobotLine {
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): ChannelHealth;
  /** False while the connection is in another process. */
  here(): boolean;
  /** Throws WecomError, DeliveryFailure, or an error of the network. */
  push(place: Place, body: Push): Promise<void>;
  /** Bytes to a media id. */
  upload(file: { name: string; bytes: Uint8Array; type: MediaType }): Promise<string>;
}
