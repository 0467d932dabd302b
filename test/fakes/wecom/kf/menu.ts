/** https://developer.work.weixin.qq.com/document/path/94677, msgmenu */
import { refuse } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { list, record, text } from '../api/request.ts';
import type { Shown } from '../world.ts';

const bytes = (value: string) => Buffer.byteLength(value);

export function show(menu: Record<string, unknown>, limits: Limits): Omit<Shown, 'id' | 'from'> {
  const [head, tail] = [text(menu['head_content']), text(menu['tail_content'])];
  if (bytes(head) > limits.kfMenuHead || bytes(tail) > limits.kfMenuHead) refuse(40058, 'menu text');
  const items = list(menu['list']).map(record);
  if (items.length > limits.kfMenuItems) refuse(95008);
  if (items.filter(({ type }) => type !== 'text').length > limits.kfMenuButtons) refuse(95008);
  if (items.some(({ type }) => !['click', 'view', 'miniprogram', 'text'].includes(text(type)))) refuse(95009);
  const buttons = items
    .filter(({ type }) => type === 'click')
    .map((item) => {
      const { id, content } = record(item['click']);
      if (!/^[A-Za-z0-9_]+$/.test(text(id)) || bytes(text(id)) > limits.kfMenuIdBytes) refuse(40058, 'click.id');
      if (!text(content) || bytes(text(content)) > limits.kfMenuLabelBytes) refuse(40058, 'click.content');
      return { label: text(content), key: text(id) };
    });
  return { kind: 'menu', text: [head, tail].filter(Boolean).join('\n'), buttons };
}
