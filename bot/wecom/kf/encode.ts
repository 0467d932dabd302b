/** Message → requests of send_msg, as few as can be: a customer may be sent five. https://developer.work.weixin.qq.com/document/path/94677 */
import type { Button, OutboundMessage } from '../../message.ts';
import { clipBytes, splitBytes } from '../bytes.ts';
import { cardText } from '../card.ts';
import { limits } from '../limits.ts';
import { words } from '../words.ts';
import { menuId } from './chat.ts';

export type KfPart =
  | { type: 'text'; text: string }
  | { type: 'menu'; head: string; buttons: Button[] }
  /** Too long for two messages: one file. */
  | { type: 'document'; text: string };

const most = 2;

function textParts(text: string): KfPart[] {
  const pieces = splitBytes(text, limits.text.kf);
  return pieces.length <= most ? pieces.map((piece) => ({ type: 'text', text: piece })) : [{ type: 'document', text }];
}

/** What the head of a menu cannot hold goes before it. */
function menuParts(text: string, buttons: Button[]): KfPart[] {
  const { menuHead, menuButtons } = limits.kf;
  const fits = Buffer.byteLength(text) <= menuHead;
  const count = Math.ceil(buttons.length / menuButtons);
  const menus = Array.from({ length: count }, (_, index): KfPart => {
    const share = buttons.slice(index * menuButtons, (index + 1) * menuButtons);
    return { type: 'menu', head: index === 0 && fits ? text : words.chooseTitle, buttons: share };
  });
  return [...(fits ? [] : textParts(text)), ...menus];
}

/** Words that waited stand before the message. */
export function encodeKf(message: Extract<OutboundMessage, { type: 'text' | 'ask' | 'card' }>, waiting: string[]): KfPart[] {
  const text = message.type === 'card' ? cardText(message.card) : message.text;
  const buttons = message.type === 'card' ? message.card.buttons : message.type === 'text' ? (message.buttons ?? []) : [];
  const all = [...waiting, text].join('\n\n');
  return buttons.flat().length > 0 ? menuParts(all, buttons.flat()) : textParts(all);
}

/** The request's part that tells what is sent. */
export function bodyOf(part: Exclude<KfPart, { type: 'document' }>, tag: string): Record<string, unknown> {
  if (part.type === 'text') return { msgtype: 'text', text: { content: part.text } };
  const list = part.buttons.map(({ label, action }) => ({
    type: 'click',
    click: { id: menuId(tag, action), content: clipBytes(label, limits.kf.menuLabel) },
  }));
  return { msgtype: 'msgmenu', msgmenu: { head_content: part.head, list } };
}
