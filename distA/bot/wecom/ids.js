/** Names of our messages: made from the key of the message, so that a second attempt has the same one. */
import { createHash, randomUUID } from 'node:crypto';
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Ten letters and digits that nobody confuses; fits a task_id, a menu id and the end of a line of text. */
export function messageTag(chat, key) {
    const digest = createHash('sha256')
        .update(`${chat} ${key ?? randomUUID()}`)
        .digest();
    return Array.from({ length: 10 }, (_, index) => alphabet[(digest[index] ?? 0) % alphabet.length]).join('');
}
/** One id for everything that an event is told apart by. */
export function eventId(...parts) {
    const digest = createHash('sha256').update(JSON.stringify(parts.map((part) => part ?? '')));
    return `wecom:event:${digest.digest('base64url').slice(0, 24)}`;
}
//# sourceMappingURL=ids.js.map