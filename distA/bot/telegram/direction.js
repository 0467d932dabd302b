/** Where Telegram sends updates: to our webhook, or to whoever asks. */
import { z } from 'zod';
import { describe } from './failure.js';
import { allowedUpdates } from './update.js';
/** https://core.telegram.org/bots/api#setwebhook: identical values may be set again on every start, by every instance. */
export async function direct(api, webhook) {
    if (webhook)
        await api.call('setWebhook', { url: webhook.url, secret_token: webhook.secret, allowed_updates: allowedUpdates });
    else
        await api.call('deleteWebhook', { drop_pending_updates: false });
}
const information = z.object({ url: z.string() });
/** A second program with our token (a trial that polls) takes the webhook away in silence: noticed, told, and put right. */
export function watchWebhook({ api, log, webhook, onHealth, every }) {
    async function look() {
        try {
            const { url } = information.parse(await api.call('getWebhookInfo'));
            if (url !== webhook.url) {
                log.error({}, 'another program took the webhook of this bot away: setting it again');
                onHealth({ ok: false, detail: 'another program uses TELEGRAM_BOT_TOKEN' });
                await direct(api, webhook);
            }
            onHealth({ ok: true, detail: 'webhook' });
        }
        catch (error) {
            log.warn({ error: describe(error) }, 'telegram cannot be asked about the webhook');
            onHealth({ ok: false, detail: 'telegram cannot be reached' });
        }
    }
    const timer = setInterval(() => void look(), every).unref();
    return () => clearInterval(timer);
}
//# sourceMappingURL=direction.js.map