/** A customer is known by the account they write to: `kf:<account>:<customer>` is the chat and the person. */

export const kfPrefix = 'kf:';

export interface KfChat {
  account: string;
  customer: string;
}

export function kfChat({ account, customer }: KfChat): string {
  return `${kfPrefix}${account}:${customer}`;
}

export function readKfChat(chat: string): KfChat {
  const [, account = '', customer = ''] = chat.split(':');
  return { account, customer };
}

const escapes: Record<string, string> = { _: '_u', '-': '_d', ':': '_c' };
const characters: Record<string, string> = { u: '_', d: '-', c: ':' };

/** The id of a menu's line: which message, which action, in letters, digits and underscores only. */
export function menuId(tag: string, action: string): string {
  return `m${tag}_s${action.replace(/[_:-]/g, (character) => escapes[character] ?? '')}`;
}

/** Undefined for an id that was never ours. */
export function readMenuId(id: string): { tag: string; action: string } | undefined {
  const [, tag, escaped] = /^m([a-z2-9]{10})_s(\w+)$/.exec(id) ?? [];
  if (!tag || escaped === undefined) return undefined;
  return { tag, action: escaped.replace(/_(.)/g, (_whole, letter: string) => characters[letter] ?? '') };
}
