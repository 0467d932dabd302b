/** What a template card must be. https://developer.work.weixin.qq.com/document/path/90236 */
import { refuse } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { Shown } from '../world.ts';
import { list, record, text } from './request.ts';

const bytes = (value: unknown) => Buffer.byteLength(text(value));

function checkKeys(keys: string[], most: number): void {
  if (keys.some((key) => !key)) refuse(42017, 'key required');
  if (keys.some((key) => Buffer.byteLength(key) > most)) refuse(42018, 'key too long');
  if (new Set(keys).size !== keys.length) refuse(42019, 'key repeated');
}

function checkButtons(card: Record<string, unknown>, limits: Limits): void {
  const buttons = list(card['button_list']).map(record);
  if (buttons.length === 0 || buttons.length > limits.buttons) refuse(42031, 'button_list');
  if (buttons.some((button) => !text(button['text']))) refuse(42016 + 4, 'button text');
  if (buttons.some(({ style = 1 }) => ![1, 2, 3, 4].includes(Number(style)))) refuse(42032, 'style');
  checkKeys(
    buttons.filter(({ type = 0 }) => type === 0).map(({ key }) => text(key)),
    limits.buttonKeyBytes,
  );
}

function checkOptions(options: Record<string, unknown>[], most: number, limits: Limits): void {
  if (options.length === 0 || options.length > most) refuse(42033, 'option_list');
  checkKeys(
    options.map(({ id }) => text(id)),
    limits.optionIdBytes,
  );
}

function checkSubmit(card: Record<string, unknown>, limits: Limits): void {
  const { text: label, key } = record(card['submit_button']);
  if (!text(label)) refuse(42034, 'submit_button');
  checkKeys([text(key)], limits.buttonKeyBytes);
}

const kinds: Record<string, (card: Record<string, unknown>, limits: Limits) => void> = {
  text_notice: (card) => {
    if (Object.keys(record(card['card_action'])).length === 0) refuse(42035, 'card_action');
  },
  news_notice: (card) => {
    if (Object.keys(record(card['card_action'])).length === 0) refuse(42035, 'card_action');
    if (!card['card_image'] && !card['image_text_area']) refuse(42036, 'card_image');
  },
  button_interaction: checkButtons,
  vote_interaction: (card, limits) => {
    const box = record(card['checkbox']);
    if (!text(box['question_key'])) refuse(42037, 'question_key');
    checkOptions(list(box['option_list']).map(record), limits.voteOptions, limits);
    checkSubmit(card, limits);
  },
  multiple_interaction: (card, limits) => {
    const selects = list(card['select_list']).map(record);
    if (selects.length === 0 || selects.length > limits.selects) refuse(42038, 'select_list');
    for (const select of selects) checkOptions(list(select['option_list']).map(record), limits.selectOptions, limits);
    checkSubmit(card, limits);
  },
};

export const interactive = (card: Record<string, unknown>): boolean => text(card['card_type']).endsWith('_interaction');

export function checkCard(card: Record<string, unknown>, limits: Limits): void {
  const check = kinds[text(card['card_type'])] ?? refuse(42014, 'card_type');
  const title = record(card['main_title']);
  if (!text(title['title']) && !(text(card['card_type']) === 'text_notice' && text(card['sub_title_text']))) refuse(42020, 'title');
  const taskId = text(card['task_id']);
  if (interactive(card) && !taskId) refuse(41035, 'task_id');
  if (taskId && (!/^[\w@-]+$/.test(taskId) || bytes(taskId) > limits.taskIdBytes)) refuse(42014, 'task_id');
  if (list(card['horizontal_content_list']).length > limits.facts) refuse(42030, 'horizontal_content_list');
  for (const row of list(card['horizontal_content_list']).map(record)) if (!text(row['keyname'])) refuse(42027, 'keyname');
  if (list(card['jump_list']).length > limits.jumps) refuse(42029, 'jump_list');
  check(card, limits);
}

function buttonsOf(card: Record<string, unknown>): Shown['buttons'] {
  if (text(card['replace_text'])) return [];
  const options = [
    ...list(record(card['checkbox'])['option_list']),
    ...list(card['select_list']).flatMap((one) => list(record(one)['option_list'])),
  ];
  return [
    ...list(card['button_list'])
      .map(record)
      .map((button) => ({ label: text(button['text']), key: text(button['key']) })),
    ...options.map(record).map((option) => ({ label: text(option['text']), key: text(option['id']) })),
  ];
}

/** The card as somebody reads it, top to bottom. */
export function showCard(card: Record<string, unknown>): Pick<Shown, 'kind' | 'text' | 'buttons' | 'card'> {
  const title = record(card['main_title']);
  const lines = [
    text(title['title']),
    text(title['desc']),
    ...list(card['horizontal_content_list'])
      .map(record)
      .map((row) => `${text(row['keyname'])} ${text(row['value'])}`),
    text(record(card['quote_area'])['quote_text']),
    text(card['sub_title_text']),
    text(card['replace_text']),
  ];
  return { kind: 'card', text: lines.filter(Boolean).join('\n'), buttons: buttonsOf(card), card };
}
