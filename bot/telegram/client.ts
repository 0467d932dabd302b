/** Carries encoded messages to Telegram and turns every refusal into what the outbox understands. */
import { setTimeout as pause } from 'node:timers/promises';
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
import type { Request } from './request.ts';

const sentMessage = z.object({ message_id: z.number() });

/** Once its first piece is out, a long text waits in place, this many times, at most these seconds: to begin again would send that piece twice. */
const patience = { times: 3, seconds: 45 };

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

function pauseAfter(failure: FailureCause): number {
  if (failure.type === 'later') return failure.retryAfter;
  return failure.type === 'unsure' ? 1 : Infinity;
}

export function createClient(deps: ClientDeps): { send(to: Address, message: OutboundMessage): Promise<Receipt> } {
  const scopeOf = createFloodWatch();

  function failureOf(error: unknown, to: Address, { method, params }: Request): DeliveryFailure {
    const cause = causeOf(error, to.kind);
    const chat = params.chat_id === undefined ? undefined : to.chat;
    const failure: FailureCause = cause.type === 'later' ? { ...cause, scope: scopeOf(chat, cause.retryAfter, Date.now()) } : cause;
    return new DeliveryFailure(failure, `${method}: ${describe(error)}`);
  }

  async function deliver(to: Address, request: Request, retries: number): Promise<Receipt> {
    try {
      return await perform(deps, request);
    } catch (error) {
      const delivery = failureOf(error, to, request);
      const seconds = pauseAfter(delivery.failure);
      if (retries === 0 || seconds > patience.seconds) throw delivery;
      await pause(seconds * 1000);
      return deliver(to, request, retries - 1);
    }
  }

  return {
    async send(to, message) {
      const isFile = message.type === 'file';
      const requests = isFile ? encodeFile(to, message, await deps.readFile(message.file.id)) : encode(to, message);
      const receipts: Receipt[] = [];
      for (const [index, request] of requests.entries()) receipts.push(await deliver(to, request, index === 0 ? 0 : patience.times));
      // A file is known by itself, a long text by its last piece, which has the buttons.
      return (isFile ? receipts[0] : receipts.at(-1)) ?? {};
    },
  };
}
