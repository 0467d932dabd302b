/** A group's webhook robot: it speaks, nobody answers it. https://developer.work.weixin.qq.com/document/path/99110 */
import { refuse } from '../errors.ts';
import { bigId, tooOften, type Hook, type World } from '../world.ts';
import { checkCard, interactive, showCard } from './card.ts';
import { fileShown, upload } from './media.ts';
import { cutText } from './message.ts';
import { list, record, text, type Request } from './request.ts';

function hookOf(world: World, query: Record<string, string>): Hook {
  const hook = world.hooks.get(query['key'] ?? '');
  if (!hook || hook.state === 'removed') refuse(93000);
  if (hook.state === 'disabled') refuse(93004);
  return hook;
}

/** What is uploaded here, this webhook alone may send: files and voice. */
export function hookUpload(world: World, request: Pick<Request, 'query' | 'form'>): object {
  const hook = hookOf(world, request.query);
  if (!['file', 'voice'].includes(request.query['type'] ?? '')) refuse(40004);
  const uploaded = upload(world, request) as { media_id: string };
  hook.media.add(uploaded.media_id);
  return uploaded;
}

export function hookSend(world: World, query: Record<string, string>, body: Record<string, unknown>): object {
  const hook = hookOf(world, query);
  if (tooOften(world, `hook ${hook.key}`, world.limits.hookPerMinute, 60_000)) refuse(45009);
  const type = text(body['msgtype']);
  const inner = record(body[type]);
  const base = { id: bigId(world), from: 'bot', buttons: [] };
  const mentioned = list(inner['mentioned_list']).map(text);
  switch (type) {
    case 'text':
      hook.feed.push({
        ...base,
        kind: 'text',
        ...cutText(text(inner['content']), world.limits.textBytes),
        ...(mentioned.length > 0 ? { mentioned } : {}),
      });
      return {};
    case 'markdown':
    case 'markdown_v2':
      hook.feed.push({ ...base, kind: 'markdown', ...cutText(text(inner['content']), world.limits.hookMarkdownBytes) });
      return {};
    case 'template_card':
      if (interactive(inner)) refuse(42031, 'a webhook has no buttons');
      checkCard(inner, world.limits);
      hook.feed.push({ ...base, ...showCard(inner) });
      return {};
    case 'file': {
      if (!hook.media.has(text(inner['media_id']))) refuse(40007, 'of another webhook');
      hook.feed.push({ ...base, ...fileShown(world, text(inner['media_id']), 'file') });
      return {};
    }
    default:
      return refuse(40008);
  }
}
