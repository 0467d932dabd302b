/** Groups that an application made: it may speak there, nobody answers it. https://developer.work.weixin.qq.com/document/path/90245 */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import { bigId, type App, type World } from '../world.ts';
import { content } from './message.ts';
import { list, record, text, type Request } from './request.ts';

function appOf({ holder }: Request): App {
  if (holder.type !== 'app') refuse(48002);
  if (!holder.app.rootRange) refuse(60011, 'the range must be the root department');
  return holder.app;
}

function chatOf(world: World, app: App, id: string) {
  if (!id) refuse(86001);
  const chat = world.appchats.get(id) ?? refuse(86003);
  if (chat.agentId !== app.agentId) refuse(86008);
  return chat;
}

export function create(world: World, request: Request): object {
  const app = appOf(request);
  const { body } = request;
  const members = list(body['userlist']).map((user) => text(user).toLowerCase());
  const id = text(body['chatid']) || randomBytes(12).toString('hex');
  const { appchatMembersLeast: least, appchatMembersMost: most } = world.limits;
  if (!/^[0-9a-zA-Z]{1,32}$/.test(id)) refuse(86205);
  if (world.appchats.has(id)) refuse(86215);
  if (members.length < least || members.length > most) refuse(86006);
  if (members.some((user) => !world.members.has(user))) refuse(86216);
  const owner = text(body['owner']).toLowerCase() || (members[0] ?? '');
  if (!members.includes(owner)) refuse(86207);
  world.appchats.set(id, { id, agentId: app.agentId, name: text(body['name']), owner, members: new Set(members), feed: [] });
  return { chatid: id };
}

export function get(world: World, request: Request): object {
  const chat = chatOf(world, appOf(request), request.query['chatid'] ?? '');
  return { chat_info: { chatid: chat.id, name: chat.name, owner: chat.owner, userlist: [...chat.members], chat_type: 0 } };
}

export function send(world: World, request: Request): object {
  const chat = chatOf(world, appOf(request), text(request.body['chatid']));
  const shown = content(world, request.body, 'none');
  const mentioned = list(record(request.body['text'])['mentioned_list']).map(text);
  chat.feed.push({ ...shown, id: bigId(world), from: 'bot', ...(mentioned.length > 0 ? { mentioned } : {}) });
  return {};
}
