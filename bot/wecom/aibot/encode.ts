/** Message → what the robot pushes, in order. No plain text: WeCom takes markdown and cards. https://developer.work.weixin.qq.com/document/path/101463 */
import type { Address } from '../../channel.ts';
import type { Card, OutboundMessage } from '../../message.ts';
import { splitBytes } from '../bytes.ts';
import { cardText, encodeCard, encodeChoice, type EncodedCard } from '../card.ts';
import { limits } from '../limits.ts';
import { words } from '../words.ts';
import { tagged } from './tag.ts';

export type Push = Record<string, unknown> & { msgtype: 'markdown' | 'template_card' | 'file' | 'image' | 'voice' | 'video' };

/** Room for the tag, the name of who is asked, and the line that tells how to answer. */
const spare = 480;

const markdown = (content: string): Push => ({ msgtype: 'markdown', markdown: { content } });

/** A tag on the last piece, in groups: one to one nobody quotes. */
export function markdownParts(text: string, tag: string, { kind }: Pick<Address, 'kind'>): Push[] {
  const pieces = splitBytes(text, limits.text.aibot - spare);
  return pieces.map((piece, index) => markdown(kind === 'group' && index === pieces.length - 1 ? tagged(piece, tag) : piece));
}

const cardPush = ({ card }: EncodedCard): Push => ({ msgtype: 'template_card', template_card: card });

const numberIn = (card: Card) => /QH\d{8}-\d{4,}/.exec(card.title)?.[0];

/** The card, and in a group beside it a line that can be quoted, because a card cannot. */
function cardParts(card: Card, tag: string, to: Pick<Address, 'kind'>): Push[] {
  if (card.buttons.flat().length === 0) {
    const [title = '', ...rest] = cardText(card).split('\n');
    return markdownParts([`**${title}**`, ...rest].join('\n'), tag, to);
  }
  const encoded = encodeCard(card, tag, 'aibot');
  if (to.kind !== 'group') return [...(encoded.before ? markdownParts(encoded.before, tag, to) : []), cardPush(encoded)];
  const number = numberIn(card);
  const line = number ? `${number} · ${words.quote}` : words.answerBelow;
  return [cardPush(encoded), ...markdownParts([encoded.before, line].filter(Boolean).join('\n'), tag, to)];
}

function askParts(
  { text, placeholder, mention }: Extract<OutboundMessage, { type: 'ask' }>,
  tag: string,
  to: Pick<Address, 'kind'>,
): Push[] {
  if (to.kind !== 'group') return markdownParts(text, tag, to);
  const who = mention ? `**${mention.name}** ` : '';
  return markdownParts(`${who}${text}\n> ${placeholder}\n${words.answerBelow}`, tag, to);
}

export function encodeAibot(
  message: Extract<OutboundMessage, { type: 'text' | 'ask' | 'card' }>,
  tag: string,
  to: Pick<Address, 'kind'>,
): Push[] {
  if (message.type === 'card') return cardParts(message.card, tag, to);
  if (message.type === 'ask') return askParts(message, tag, to);
  const buttons = message.buttons ?? [];
  if (buttons.flat().length === 0) return markdownParts(message.text, tag, to);
  return encodeChoice(message.text, buttons, tag, 'aibot').flatMap((choice) => [
    ...(choice.before ? markdownParts(choice.before, tag, to) : []),
    cardPush(choice),
  ]);
}
