/** One call of the Bot API, and what to do instead when Telegram declines it. */
import { DeliveryFailure } from '../channel.ts';
import type { Address } from '../channel.ts';
import type { Button } from '../message.ts';

export interface Request {
  method: string;
  params: Record<string, unknown>;
  /** Tried in order against the description of a 400: another call, or `done` when the wish is already fulfilled. */
  otherwise?: Recovery[];
}

export interface Recovery {
  when: RegExp;
  instead: Request | 'done';
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const callbackDataBytes = 64;

export function keyboard(rows: Button[][]): { inline_keyboard: { text: string; callback_data: string }[][] } {
  return { inline_keyboard: rows.filter((row) => row.length > 0).map((row) => row.map(key)) };
}

function key({ label, action }: Button) {
  const bytes = Buffer.byteLength(action);
  if (bytes < 1 || bytes > callbackDataBytes)
    throw new DeliveryFailure({ type: 'refused' }, `a button's action has ${bytes} bytes, Telegram takes 1 to 64`);
  return { text: label, callback_data: action };
}

/** Where it goes, whether it rings, and what it quotes. A quoted message that is gone is no reason not to speak. */
export function envelope(to: Address, { replyTo, silent }: { replyTo?: string; silent?: boolean }): Record<string, unknown> {
  const quoted = Number(replyTo);
  return {
    chat_id: Number(to.chat),
    ...(silent && { disable_notification: true }),
    ...(quoted > 0 && { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } }),
  };
}

/** Markup that Telegram cannot read must not cost the reader the message: the same call, its text bare. */
export function orPlain(request: Request, field: 'text' | 'caption', plain: string): Request {
  const { parse_mode: _, ...params } = request.params;
  const bare: Request = { ...request, params: { ...params, [field]: plain } };
  return { ...request, otherwise: [...(request.otherwise ?? []), { when: /can't parse entities/i, instead: bare }] };
}
