/** What Telegram's errors mean to the outbox. Texts: https://github.com/tdlib/telegram-bot-api, Client.cpp */
import { TelegramError } from 'telegraf';
const gone = () => ({ type: 'gone' });
const unreachable = () => ({ type: 'unreachable' });
const unauthorized = () => ({ type: 'unauthorized' });
const lost = (kind) => (kind === 'group' ? gone() : unreachable());
/** First match wins. A token of the wrong shape is answered 404 without a word about the method. */
const rows = [
    { code: 401, when: /./, cause: unauthorized },
    { code: 404, when: /^not found$/i, cause: unauthorized },
    { code: 400, when: /chat not found|PEER_ID_INVALID|user not found/i, cause: lost },
    {
        code: 400,
        when: /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|TOPIC_(CLOSED|DELETED)|message thread not found/i,
        cause: gone,
    },
    { code: 403, when: /kicked|not a member|chat was (deleted|deactivated)/i, cause: gone },
    { code: 403, when: /blocked by the user|deactivated|initiate conversation|messages to bots/i, cause: unreachable },
    { code: 403, when: /./, cause: lost },
];
/** Never the error's own message: a network error may carry the address, and the address carries the token. */
export function describe(error) {
    if (error instanceof TelegramError)
        return `${error.code}: ${error.description}`;
    return error instanceof Error ? error.name : 'unknown error';
}
/** Scope of a 429 is not told by Telegram: see flood.ts. */
export function causeOf(error, kind) {
    if (!(error instanceof TelegramError) || error.code >= 500 || error.code === 409)
        return { type: 'unsure' };
    const { code, description, parameters } = error;
    if (code === 429)
        return { type: 'later', retryAfter: parameters?.retry_after ?? 1 };
    if (parameters?.migrate_to_chat_id !== undefined)
        return { type: 'moved', to: String(parameters.migrate_to_chat_id) };
    return rows.find((row) => row.code === code && row.when.test(description))?.cause(kind) ?? { type: 'refused' };
}
//# sourceMappingURL=failure.js.map