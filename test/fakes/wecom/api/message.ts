/** https://developer.work.weixin.qq.com/document/path/90236, 94888 and 94867 */
import { randomBytes } from 'node:crypto';
import { refuse } from '../errors.ts';
import { bigId, feedOf, tooOften, type App, type Card, type Shown, type World } from '../world.ts';
import { checkCard, interactive, showCard } from './card.ts';
import { fileShown } from './media.ts';
import { list, record, text, type Request } from './request.ts';

/** The application that the token and the body name. */
export function appOf(world: World, { body, holder }: Request): App {
  const { agentid } = body;
  if (agentid === undefined) refuse(41011);
  if (typeof agentid !== 'number') refuse(40056);
  const app = world.apps.get(agentid) ?? refuse(40056);
  if (holder.type !== 'app' || holder.app !== app) refuse(301002);
  return app;
}

function recipients(world: World, app: App, body: Record<string, unknown>): { valid: string[]; invalid: string[] } {
  const split = (value: unknown) => text(value).split('|').filter(Boolean);
  const [users, parties, tags] = [split(body['touser']), split(body['toparty']), split(body['totag'])];
  if (users.length + parties.length + tags.length === 0) refuse(82001);
  if (users.length > world.limits.recipients) refuse(40032);
  if (parties.length > 100) refuse(82002);
  if (tags.length > 100) refuse(82003);
  const wanted = users.includes('@all') ? [...app.range] : users.map((user) => user.toLowerCase());
  const valid = wanted.filter((user) => app.range.has(user) && world.members.has(user));
  return { valid, invalid: wanted.filter((user) => !valid.includes(user)) };
}

export function cutText(content: string, bytes: number): Pick<Shown, 'text' | 'truncated'> {
  if (!content) refuse(44004);
  if (Buffer.byteLength(content) <= bytes) return { text: content };
  return { text: Buffer.from(content).subarray(0, bytes).toString('utf8'), truncated: true };
}

/** What a body shows, without its id. */
export function content(world: World, body: Record<string, unknown>, cards: 'all' | 'none'): Omit<Shown, 'id' | 'from'> {
  const type = text(body['msgtype']);
  const inner = record(body[type]);
  switch (type) {
    case 'text':
      return { kind: 'text', buttons: [], ...cutText(text(inner['content']), world.limits.textBytes) };
    case 'markdown':
      return { kind: 'markdown', buttons: [], ...cutText(text(inner['content']), world.limits.markdownBytes) };
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
      return fileShown(world, text(inner['media_id']), type);
    case 'template_card':
      if (cards === 'none') refuse(40008);
      checkCard(inner, world.limits);
      return showCard(inner);
    default:
      return refuse(40008, type);
  }
}

function isRepeat(world: World, body: Record<string, unknown>): boolean {
  if (body['enable_duplicate_check'] !== 1) return false;
  const key = JSON.stringify(body);
  const seconds = Number(body['duplicate_check_interval'] ?? 1800);
  if (seconds > 4 * 3600) refuse(40058);
  const before = world.sentRequests.get(key);
  if (before !== undefined && world.clock.now() - before < seconds * 1000) return true;
  world.sentRequests.set(key, world.clock.now());
  return false;
}

export function issueCode(world: World, card: Card, to?: string): string {
  const code = randomBytes(16).toString('base64url');
  world.codes.set(code, { card, at: world.clock.now(), spent: false, ...(to ? { to } : {}) });
  return code;
}

function newCard(world: World, app: App, taskId: string): Card {
  const key = `${app.agentId} ${taskId}`;
  if (world.cards.has(key)) refuse(42014, 'task_id used');
  const card: Card = { taskId, agentId: app.agentId, shown: new Map() };
  world.cards.set(key, card);
  return card;
}

export function send(world: World, request: Request): object {
  const { body } = request;
  const app = appOf(world, request);
  const { valid, invalid } = recipients(world, app, body);
  const shown = content(world, body, 'all');
  if (valid.length === 0) refuse(81013);
  const msgid = `msg${bigId(world)}`;
  const answer = { invaliduser: invalid.join('|'), invalidparty: '', invalidtag: '', msgid };
  if (isRepeat(world, body)) return answer;
  const inner = record(body['template_card']);
  const card =
    shown.kind === 'card' && (interactive(inner) || inner['action_menu']) ? newCard(world, app, text(inner['task_id'])) : undefined;
  for (const user of valid) {
    const often =
      tooOften(world, `member ${app.agentId} ${user}`, world.limits.perMemberMinute, 60_000) ||
      tooOften(world, `hour ${app.agentId} ${user}`, world.limits.perMemberHour, 3_600_000);
    if (often) world.dropped.push({ member: user });
    else deliver(world, app, user, { ...shown, id: card?.taskId ?? msgid, from: 'bot' }, { msgid, card });
  }
  return { ...answer, ...(card ? { response_code: issueCode(world, card) } : {}) };
}

function deliver(world: World, app: App, user: string, shown: Shown, { msgid, card }: { msgid: string; card: Card | undefined }): void {
  const feed = feedOf(world, app.agentId, user);
  feed.push(shown);
  card?.shown.set(user, shown);
  const others = world.messages.get(msgid)?.remove;
  const remove = () => {
    others?.();
    if (feed.includes(shown)) feed.splice(feed.indexOf(shown), 1);
  };
  world.messages.set(msgid, { at: world.clock.now(), remove });
}

export function updateCard(world: World, request: Request): object {
  const app = appOf(world, request);
  const { body } = request;
  const code = world.codes.get(text(body['response_code']));
  if (!code || code.spent || world.clock.now() - code.at > world.limits.responseCodeMs) refuse(60140);
  if (code.card.agentId !== app.agentId) refuse(42015);
  const users = body['atall'] === 1 ? [...code.card.shown.keys()] : list(body['userids']).map((user) => text(user).toLowerCase());
  if (users.length === 0) refuse(82001);
  const name = text(record(body['button'])['replace_name']);
  const card = record(body['template_card']);
  if (!name) checkCard({ ...card, task_id: code.card.taskId }, world.limits);
  code.spent = true;
  for (const user of users) {
    const shown = code.card.shown.get(user);
    if (shown) Object.assign(shown, name ? { buttons: [], text: `${shown.text}\n${name}` } : showCard(card));
  }
  return { invaliduser: users.filter((user) => !code.card.shown.has(user)) };
}

export function recall(world: World, { body }: Request): object {
  const message = world.messages.get(text(body['msgid'])) ?? refuse(40035);
  if (world.clock.now() - message.at > world.limits.recallMs) refuse(42052);
  message.remove();
  return {};
}
