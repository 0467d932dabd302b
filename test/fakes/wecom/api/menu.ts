/** The menu of an application. https://developer.work.weixin.qq.com/document/path/90231 */
import { refuse } from '../errors.ts';
import type { World } from '../world.ts';
import { list, record, text, type Request } from './request.ts';

const bytes = (value: string) => Buffer.byteLength(value);

function check(button: Record<string, unknown>, nameBytes: number): void {
  if (!text(button['name']) || bytes(text(button['name'])) > nameBytes) refuse(40018, 'name');
  const below = list(button['sub_button']).map(record);
  if (below.length > 5) refuse(40023);
  if (below.length > 0) return below.forEach((one) => check(one, 40));
  if (button['type'] === 'view') return /^https?:\/\//.test(text(button['url'])) ? undefined : refuse(40020);
  if (button['type'] !== 'click') refuse(40017);
  if (!text(button['key']) || bytes(text(button['key'])) > 128) refuse(40019);
}

export function createMenu(world: World, { query, body, holder }: Request): object {
  const app = world.apps.get(Number(query['agentid'])) ?? refuse(40056);
  if (holder.type !== 'app' || holder.app !== app) refuse(301002);
  const buttons = list(body['button']).map(record);
  if (buttons.length < 1 || buttons.length > 3) refuse(40016);
  for (const button of buttons) check(button, 16);
  app.menu = buttons;
  return {};
}

export function getMenu(world: World, { query }: Request): object {
  const app = world.apps.get(Number(query['agentid'])) ?? refuse(40056);
  return app.menu ? { button: app.menu } : refuse(46003);
}
