/** What the channel is given beside the usual: small stores that every process shares. */
import { randomUUID } from 'node:crypto';
import type { ChannelDeps } from '../channel.ts';

/** Sealed notes by key, each with its end. */
export interface Notes {
  get(key: string): Promise<string | undefined>;
  /** Kept for so many seconds. */
  put(key: string, value: string, seconds: number): Promise<void>;
  /** Gives a note to one caller only, and it is gone. */
  take(key: string): Promise<string | undefined>;
  /** True for one owner at a time, until `seconds` after its last claim. */
  claim(key: string, owner: string, seconds: number): Promise<boolean>;
}

/** Who claims: where no other process can be, the claim of a predecessor that died is our own. */
export const claimant = ({ relay }: { relay?: Relay }): string => (relay ? randomUUID() : 'alone');

/** How many messages a customer may still be sent, and the words that wait for a place. */
export interface Budgets {
  /** The customer wrote: everything may be sent again from this moment on. */
  renew(customer: string, at: Date): Promise<void>;
  /** Takes one place when fewer than `most` were sent and the customer wrote after `since`. */
  take(customer: string, most: number, since: Date): Promise<boolean>;
  /** Gives a place back: the message was not sent. */
  giveBack(customer: string): Promise<void>;
  /** Keeps words for the next message; false when they would be more than `bytes`. */
  carry(customer: string, key: string, words: string, bytes: number): Promise<boolean>;
  /** The words that wait; they stay until `carried` is told. */
  waiting(customer: string): Promise<{ key: string; words: string }[]>;
  carried(customer: string, keys: string[]): Promise<void>;
}

/** Questions to the process that has the robot's connection. */
export interface Relay {
  ask(topic: string, question: string, patience: number): Promise<string | undefined>;
  serve(topic: string, ready: () => boolean, answer: (question: string) => Promise<string>): () => void;
}

export interface WecomDeps extends ChannelDeps {
  notes: Notes;
  budgets: Budgets;
  now: () => Date;
  /** Where several processes work on one database. */
  relay?: Relay;
  /** For the dashboard: where a member goes on who may see it. */
  signIn?: { publicUrl: string; of: (member: string) => Promise<string | undefined> };
}
