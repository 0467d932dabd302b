/** Updates as Telegram sends them, and the way through decode. */
import { decode } from '../../../bot/telegram/decode.ts';
import { updateSchema } from '../../../bot/telegram/update.ts';
import { inboundEvent } from '../../../bot/event.ts';
import type { InboundEvent } from '../../../bot/event.ts';

export const me = { id: 7000001, username: 'qihu_bot' };
export const now = new Date('2026-03-02T01:00:05Z');
export const li = { id: 901, is_bot: false, first_name: 'Li', last_name: 'Ming', username: 'liming', language_code: 'zh-hans' };
export const bot = { id: me.id, is_bot: true, first_name: '企呼', username: me.username };
export const privately = { id: 901, first_name: 'Li', last_name: 'Ming', username: 'liming', type: 'private' };
export const group = { id: -1001234567890, title: '交通运输局', type: 'supergroup', is_forum: true };
export const date = 1772413200;

/** Decoded, and still an event after a trip through the schema. */
export const read = (update: object): InboundEvent | undefined => {
  const event = decode(updateSchema.parse({ update_id: 84, ...update }), { me, now });
  if (event) expect(inboundEvent.parse(event)).toEqual(event);
  return event;
};
export const message = (fields: object, chat: object = privately) =>
  read({ message: { message_id: 512, from: li, chat, date, ...fields } });
export const content = (fields: object, chat: object = privately) => message(fields, chat)?.content;
export const inGroup = (fields: object) => content(fields, group);
/** A card of ours in the group, and somebody's remark there. */
export const ours = { message_id: 500, date: date - 9, chat: group, from: bot, text: '新诉求' };
export const theirs = { message_id: 501, date: date - 9, chat: group, from: { ...li, id: 902 }, text: '收到' };
export const mention = (text: string) => ({ text, entities: [{ type: 'mention', offset: text.indexOf('@'), length: '@qihu_bot'.length }] });
