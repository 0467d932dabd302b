/** Telegram's HTML, read as strictly as Telegram reads it, and in one point more strictly: see `entity`. */
import { bad } from './errors.ts';
import type { Entity, User } from './types.ts';

const tags: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
};

interface Open {
  tag: string;
  offset: number;
  href: string | undefined;
}

export interface Parsed {
  text: string;
  entities: Entity[];
}

const broken = (what: string) => bad(`can't parse entities: ${what}`);

/** Telegram shows an unknown entity or a bare & as it is; here it is refused, since a text that was escaped has none. */
function entity(source: string, at: number): [character: string, length: number] {
  const [whole, name = ''] = /^&(#\d+|#x[0-9a-f]+|\w+);/i.exec(source.slice(at, at + 12)) ?? [];
  if (!whole) throw broken(`Unescaped "&" at byte offset ${Buffer.byteLength(source.slice(0, at))}`);
  const named = { lt: '<', gt: '>', amp: '&', quot: '"' }[name];
  if (named) return [named, whole.length];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (!name.startsWith('#') || !(code > 0 && code < 0x110000)) throw broken(`Unsupported entity "${whole}"`);
  return [String.fromCodePoint(code), whole.length];
}

function startTag(source: string, at: number, offset: number): [open: Open, length: number] {
  const where = Buffer.byteLength(source.slice(0, at));
  const [whole, name = '', attributes = ''] =
    /^<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[\w-]+))?)*)\s*>/i.exec(source.slice(at)) ?? [];
  if (!whole) throw broken(`Unsupported start tag "${source.slice(at + 1, at + 11)}" at byte offset ${where}`);
  const tag = name.toLowerCase();
  if (!tags[tag]) throw broken(`Unsupported start tag "${tag}" at byte offset ${where}`);
  if (tag === 'span' && !attributes.includes('tg-spoiler')) throw broken(`Tag "span" must have class "tg-spoiler" at byte offset ${where}`);
  const href = /href\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1]?.replaceAll('&amp;', '&');
  return [{ tag, offset, href }, whole.length];
}

function endTag(source: string, at: number, open: Open | undefined): number {
  const where = Buffer.byteLength(source.slice(0, at));
  const [whole, name = ''] = /^<\/([a-z0-9-]+)\s*>/i.exec(source.slice(at)) ?? [];
  if (!whole) throw broken(`Unexpected end tag at byte offset ${where}`);
  if (!open) throw broken(`Unexpected end tag at byte offset ${where}`);
  if (open.tag !== name.toLowerCase())
    throw broken(`Unmatched end tag at byte offset ${where}, expected "</${open.tag}>", found "${whole}"`);
  return whole.length;
}

function closed({ tag, offset, href }: Open, end: number, person: (id: number) => User | undefined): Entity[] {
  if (end === offset) return [];
  const base = { offset, length: end - offset };
  if (tag !== 'a') return [{ type: tags[tag] ?? tag, ...base }];
  const id = /^tg:\/\/user\?id=(\d+)$/.exec(href ?? '')?.[1];
  const user = id === undefined ? undefined : person(Number(id));
  if (user) return [{ type: 'text_mention', ...base, user }];
  return href && id === undefined ? [{ type: 'text_link', ...base, url: href }] : [];
}

/** Text and entities, or 400 and nothing is sent. https://core.telegram.org/bots/api#html-style */
export function parseHtml(source: string, person: (id: number) => User | undefined): Parsed {
  const stack: Open[] = [];
  const entities: Entity[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    if (source[at] === '&') {
      const [character, length] = entity(source, at);
      text += character;
      at += length;
    } else if (source.startsWith('</', at)) {
      at += endTag(source, at, stack.at(-1));
      const open = stack.pop();
      if (open) entities.push(...closed(open, text.length, person));
    } else if (source[at] === '<') {
      const [open, length] = startTag(source, at, text.length);
      stack.push(open);
      at += length;
    } else {
      text += source[at];
      at += 1;
    }
  }
  const left = stack.at(-1);
  if (left) throw broken(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities };
}
