/**
 * Telegram's way in by HTTP. Not telegraf's: that one answers 200 even when the update is lost. And not by a router's way: every
 * word and every press of everybody comes through here.
 * https://core.telegram.org/bots/api#setwebhook
 */
import { timingSafeEqual } from 'node:crypto';
import { describe } from './failure.js';
export const webhookPath = '/telegram/webhook';
const largest = 1024 * 1024;
const isOurs = ({ method, url = '' }) => method === 'POST' && url.startsWith(webhookPath) && (url.length === webhookPath.length || url[webhookPath.length] === '?');
/** Whether the caller knows the secret. */
function guard(secret) {
    const expected = Buffer.from(secret);
    return ({ headers }) => {
        const given = Buffer.from(String(headers['x-telegram-bot-api-secret-token'] ?? ''));
        return given.length === expected.length && timingSafeEqual(given, expected);
    };
}
/** Calls `whole` with the text of the body, or with undefined when it is too large; not at all when the caller went away. */
function read(request, whole) {
    const chunks = [];
    let size = 0;
    const done = () => whole(size > largest ? undefined : Buffer.concat(chunks).toString());
    request.on('error', () => undefined);
    request.on('end', done);
    request.on('data', (chunk) => {
        size += chunk.length;
        if (size <= largest)
            return void chunks.push(chunk);
        request.removeAllListeners('data').off('end', done).resume();
        whole(undefined);
    });
}
function answer(response, status) {
    response.writeHead(status, { 'content-length': 0 }).end();
}
/** 200 only once the update is stored; 503 makes Telegram send it again. */
export function webhookIntake({ secret, receive, log }) {
    const knows = guard(secret);
    const store = async (update, response) => {
        try {
            await receive(update);
            answer(response, 200);
        }
        catch (error) {
            log.error({ error: describe(error) }, 'telegram update not stored, it will come again');
            answer(response, 503);
        }
    };
    /** With the right secret, what is no JSON will be none tomorrow either: accepted, or it would hold up its chat for a day. */
    const skip = (response, tooLarge) => {
        log.error({ tooLarge }, 'telegram sent a body that cannot be read: skipped');
        answer(response, tooLarge ? 413 : 200);
    };
    return function intake(request, response, next) {
        if (!isOurs(request))
            return next();
        // Before the body is read: whoever does not know the secret has no effect at all.
        if (!knows(request)) {
            request.resume();
            return answer(response, 401);
        }
        read(request, (text) => {
            if (text === undefined)
                return skip(response, true);
            let update;
            try {
                update = JSON.parse(text);
            }
            catch {
                return skip(response, false);
            }
            void store(update, response);
        });
    };
}
//# sourceMappingURL=webhook.js.map