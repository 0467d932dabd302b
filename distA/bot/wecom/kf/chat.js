/** A customer is known by the account they write to: `kf:<account>:<customer>` is the chat and the person. */
export const kfPrefix = 'kf:';
export function kfChat({ account, customer }) {
    return `${kfPrefix}${account}:${customer}`;
}
export function readKfChat(chat) {
    const [, account = '', customer = ''] = chat.split(':');
    return { account, customer };
}
const escapes = { _: '_u', '-': '_d', ':': '_c' };
const characters = { u: '_', d: '-', c: ':' };
/** The id of a menu's line: which message, which action, in letters, digits and underscores only. */
export function menuId(tag, action) {
    return `m${tag}_s${action.replace(/[_:-]/g, (character) => escapes[character] ?? '')}`;
}
/** Undefined for an id that was never ours. */
export function readMenuId(id) {
    const [, tag, escaped] = /^m([a-z2-9]{10})_s(\w+)$/.exec(id) ?? [];
    if (!tag || escaped === undefined)
        return undefined;
    return { tag, action: escaped.replace(/_(.)/g, (_whole, letter) => characters[letter] ?? '') };
}
//# sourceMappingURL=chat.js.map