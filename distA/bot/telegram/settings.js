/** What a deployment must say about Telegram, checked before anything is sent. */
import { createHash } from 'node:crypto';
import { webhookPath } from './webhook.js';
export const officialApiRoot = 'https://api.telegram.org';
/** The same on every start and on every instance, and it gives the token away to nobody. */
const derivedSecret = (token) => createHash('sha256').update(`qihu webhook ${token}`).digest('hex');
export function secretOf({ secret, token }) {
    if (!secret)
        return derivedSecret(token);
    if (!/^[\w-]{1,256}$/.test(secret))
        throw new Error('TELEGRAM_WEBHOOK_SECRET: use 1 to 256 of A-Z a-z 0-9 _ -');
    return secret;
}
/** Only Telegram's own servers insist on https. */
export function webhookUrl({ publicUrl, apiRoot }) {
    if (!publicUrl)
        throw new Error('PUBLIC_URL: set the https address where Telegram can reach this server, or TELEGRAM_MODE=polling');
    const url = new URL(webhookPath.slice(1), publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`);
    const official = new URL(apiRoot).host === new URL(officialApiRoot).host;
    if (official && url.protocol !== 'https:')
        throw new Error('PUBLIC_URL: Telegram takes only https addresses; or set TELEGRAM_MODE=polling');
    return url.href;
}
//# sourceMappingURL=settings.js.map