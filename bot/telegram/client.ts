/** Carries encoded messages to Telegram and turns every refusal into what the outbox understands. */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import { DeliveryFailure } from '../channel.ts';
import type { Address, ChannelDeps, FailureCause, Receipt } from '../channel.ts';
import type { OutboundMessage } from '../message.ts';
import type { Api } from './api.ts';
import { encode } from './encode.ts';
import { encodeFile } from './encode-file.ts';
import { causeOf, describe } from './failure.ts';
import { createFloodWatch } from './flood.ts';
import { createProgress } from './progress.ts';
import type { Request } from './request.ts';

const sentMessage = z.object({ message_id: z.number() });

type ClientDeps = Pick<ChannelDeps, 'readFile' | 'log'> & { api: Api };

function receiptOf(result: unknown): Receipt {
  const message = sentMessage.safeParse(result);
  return message.success ? { messageId: String(message.data.message_id) } : {};
}

/** Runs one request, and what it names instead when Telegram answers 400. */
async function perform({ api, log }: Pick<ClientDeps, 'api' | 'log'>, request: Request): Promise<Receipt> {
  try {
    return receiptOf(await api.call(request.method, request.params));
  } catch (error) {
    const description = error instanceof TelegramError && error.code === 400 ? error.description : '';
    const recovery = request.otherwise?.find(({ when }) => when.test(description));
    if (!description || !recovery) throw error;
    if (recovery.instead === 'done') return receiptOf(request.params);
    log.warn({ method: request.method, description, instead: recovery.instead.method }, 'telegram declined a call, trying the other way');
    return perform({ api, log }, recovery.instead);
  }
}

export interface Client {
  /** `key` names the message for ever: under it, a second attempt does not repeat the pieces that are out. */
  send(to: Address, message: OutboundMessage, key?: string): Promise<Receipt>;
}

export function createClient(deps: ClientDeps): Client {
  const scopeOf = createFloodWatch();
  const progress = createProgress();

  function failureOf(error: unknown, to: Address, { method, params }: Request): DeliveryFailure {
    const cause = causeOf(error, to.kind);
    const chat = params.chat_id === undefined ? undefined : to.chat;
    const failure: FailureCause = cause.type === 'later' ? { ...cause, scope: scopeOf(chat, cause.retryAfter, Date.now()) } : cause;
    return new DeliveryFailure(failure, `${method}: ${describe(error)}`);
  }

  async function deliver(to: Address, requests: Request[], key: string | undefined): Promise<Receipt[]> {
    const name = key === undefined ? undefined : `${to.chat} ${key}`;
    const receipts = name === undefined ? [] : progress.of(name);
    for (const request of requests.slice(receipts.length)) {
      try {
        receipts.push(await perform(deps, request));
      } catch (error) {
        if (name !== undefined && receipts.length > 0) progress.keep(name, receipts);
        throw failureOf(error, to, request);
      }
    }
    return receipts;
  }

  return {
    async send(to, message, key) {
      const isFile = message.type === 'file';
      const requests = isFile ? encodeFile(to, message, await deps.readFile(message.file.id)) : encode(to, message);
      const receipts = await deliver(to, requests, key);
      // A file is known by itself, a long text by its last piece, which has the buttons.
      return (isFile ? receipts[0] : receipts.at(-1)) ?? {};
    },
  };
}
