/** Message → requests of message/send, in order. https://developer.work.weixin.qq.com/document/path/90236 */
import type { OutboundMessage } from '../../message.ts';
import { splitBytes } from '../bytes.ts';
import { cardText, encodeCard, encodeChoice, type EncodedCard } from '../card.ts';
import { limits } from '../limits.ts';

/** The part of a request that tells what is sent; to whom and by whom comes with the client. */
export type AppBody = Record<string, unknown> & { msgtype: string };

export interface AppPart {
  body: AppBody;
  /** The card's name, to update it by. */
  taskId?: string;
}

export function textParts(text: string, limit: number = limits.text.app): AppPart[] {
  return splitBytes(text, limit).map((content) => ({ body: { msgtype: 'text', text: { content } } }));
}

function cardParts({ card, before }: EncodedCard): AppPart[] {
  return [...(before ? textParts(before) : []), { body: { msgtype: 'template_card', template_card: card }, taskId: card.task_id }];
}

/** A card that can be pressed is a template card; one that cannot is a text. */
export function cardMessage(card: Extract<OutboundMessage, { type: 'card' }>['card'], tag: string): AppPart[] {
  if (card.buttons.flat().length > 0) return cardParts(encodeCard(card, tag, 'app'));
  return textParts(cardText(card));
}

export function encodeApp(message: Extract<OutboundMessage, { type: 'text' | 'ask' | 'card' }>, tag: string): AppPart[] {
  if (message.type === 'card') return cardMessage(message.card, tag);
  const buttons = message.type === 'text' ? (message.buttons ?? []) : [];
  if (buttons.flat().length === 0) return textParts(message.text);
  return encodeChoice(message.text, buttons, tag, 'app').flatMap(cardParts);
}
