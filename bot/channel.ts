/** The contract of a channel: five files named alike (webhook, decode, encode, client, index), passing the same contract suite. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Router } from 'express';
import type { ChannelName, IncomingFile, InboundEvent } from './event.ts';
import type { OutboundMessage } from './message.ts';

export interface Address {
  channel: ChannelName;
  chat: string;
  kind: 'private' | 'group';
}

export interface Receipt {
  /** The platform's id of the message, to edit it or to know it when it is quoted. A toast has none. */
  messageId?: string;
}

/** At most `count` messages in `seconds`. */
export interface Rate {
  count: number;
  seconds: number;
}

/** What the platform lets pass; the outbox keeps to it, a channel does not queue. */
export interface Rates {
  private: Rate;
  group: Rate;
  all: Rate;
}

/**
 * Why a message did not go out, as the outbox needs to know it:
 * - `later`: try again after `retryAfter` seconds (429); `scope` says whether the chat or the whole channel waits
 * - `unsure`: network, time-out or 5xx, it may have gone out; try again with backoff
 * - `unreachable`: this person cannot be written to (blocked, never opened); stop until they come back
 * - `gone`: the group is lost to us (kicked, deleted); stop and tell an administrator
 * - `moved`: the chat's id is now `to`; rewrite it and send again
 * - `refused`: the platform will never take this message as it is; dead letter
 * - `unauthorized`: our own credentials are refused; stop the channel, tell the operator
 */
export type FailureCause =
  | { type: 'later'; retryAfter: number; scope: 'chat' | 'all' }
  | { type: 'unsure' }
  | { type: 'unreachable' }
  | { type: 'gone' }
  | { type: 'moved'; to: string }
  | { type: 'refused' }
  | { type: 'unauthorized' };

/** The only error that `send` and `fetch` throw on purpose. The message carries no token and no personal data. */
export class DeliveryFailure extends Error {
  readonly failure: FailureCause;
  constructor(failure: FailureCause, message: string) {
    super(message);
    this.name = 'DeliveryFailure';
    this.failure = failure;
  }
}

export interface ChannelHealth {
  ok: boolean;
  /** One word or sentence for `/readyz`. */
  detail: string;
}

/** A group to be made: the first member owns it; `key` names it for ever, so that asking twice makes it once. */
export interface NewGroup {
  key: string;
  name: string;
  members: string[];
}

/** Answers the requests that are its own straight from the HTTP server, and calls `next` for all others. */
export type Intake = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface Channel {
  readonly name: ChannelName;
  readonly rates: Rates;
  /** Routes to mount at the root of the HTTP server, when the channel has any. */
  readonly routes?: Router;
  /** What comes so often that it passes before all routes. */
  readonly intake?: Intake;
  /** Begins to receive. Resolves when receiving; a wrong token is an error that names the variable. */
  start(): Promise<void>;
  /** Stops receiving, lets what is being stored finish. */
  stop(): Promise<void>;
  /** `key` names the message for ever: a channel that can, sends the same key once. */
  send(to: Address, message: OutboundMessage, key?: string): Promise<Receipt>;
  /** Downloads a file that an event announced. Throws DeliveryFailure `refused` for one that the platform will not hand out (too big, expired). */
  fetch(file: IncomingFile): Promise<Uint8Array>;
  health(): ChannelHealth;
  /** When what is in no hurry may go, at that moment or soon after, where the platform asks to leave out its busy minutes. */
  calm?(at: Date, key: string): Date;
  /** A link that opens a private chat with an invitation code, where the platform has such links and this code fits into one. */
  invitationLink?(code: string): string | undefined;
  /** A link by which whoever comes in brings `scene` along (at most 32 letters, digits, `_`, `-`). Undefined where there is none now. */
  doorLink?(scene: string): Promise<string | undefined>;
  /** Makes a group of members that only listens, and gives its chat. Throws DeliveryFailure. */
  makeGroup?(group: NewGroup): Promise<string>;
}

/** What a channel is given: never models, never handlers. */
export interface ChannelDeps {
  /** Resolves once the event is stored durably (or was stored before): only then may the platform be told 200. */
  onEvent(event: InboundEvent): Promise<void>;
  /** Bytes of a stored attachment, for a `file` message. */
  readFile(id: string): Promise<Uint8Array>;
  /** Structured log without personal data. */
  log: Log;
}

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
