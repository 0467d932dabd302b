/** Telegram as a channel. telegraf is known in this folder only. */
import { DeliveryFailure } from '../channel.js';
import { createApi } from './api.js';
import { createClient } from './client.js';
import { createConnection } from './connection.js';
import { watchWebhook } from './direction.js';
import { download } from './download.js';
import { encodeToast } from './encode.js';
import { createPolling } from './polling.js';
import { createPresses } from './presses.js';
import { createReceive } from './receive.js';
import { secretOf, webhookUrl } from './settings.js';
import { webhookIntake } from './webhook.js';
const usual = {
    call: 15_000,
    upload: 120_000,
    download: 60_000,
    press: 4000,
    watch: 60_000,
    backoff: { first: 1000, longest: 60_000 },
};
/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const rates = { private: { count: 1, seconds: 1 }, group: { count: 20, seconds: 60 }, all: { count: 25, seconds: 1 } };
/** What a deep link can carry. https://core.telegram.org/bots/features#deep-linking */
const linkable = /^[\w-]{1,64}$/;
/** Wrong settings are an error here, a wrong token one of `start`. */
export function createTelegram(settings, deps, tuning = {}) {
    const pace = { ...usual, ...tuning };
    const { log } = deps;
    const secret = secretOf(settings);
    const webhook = settings.mode === 'webhook' ? { url: webhookUrl(settings), secret } : undefined;
    let health = { ok: false, detail: 'not started' };
    const onHealth = (now) => void (health = now);
    const api = createApi({ token: settings.token, apiRoot: settings.apiRoot, timeouts: pace });
    const client = createClient({ api, log, readFile: (id) => deps.readFile(id) });
    const endSpinner = (pressId) => {
        const { method, params } = encodeToast({ pressId, alert: false });
        // Too late, or answered by another instance meanwhile: either way the spinner has ended.
        api.call(method, params).catch(() => undefined);
    };
    const presses = createPresses(pace.press, endSpinner);
    const receive = createReceive({ me: () => connection.me(), onEvent: (event) => deps.onEvent(event), onPress: presses.received, log });
    const polling = createPolling({ api, receive, log, onHealth, backoff: pace.backoff });
    let unwatch = () => { };
    const onOpen = () => {
        if (webhook)
            unwatch = watchWebhook({ api, log, webhook, onHealth, every: pace.watch });
        else
            polling.start();
    };
    const connection = createConnection({ api, log, webhook, onOpen, onHealth, backoff: pace.backoff });
    return {
        name: 'telegram',
        rates,
        ...(webhook && { intake: webhookIntake({ secret, receive, log }) }),
        start: () => connection.open(),
        async stop() {
            connection.close();
            unwatch();
            await polling.stop();
            presses.stop();
            health = { ok: false, detail: 'stopped' };
        },
        async send(to, message, key) {
            if (message.type === 'toast')
                presses.answered(message.pressId);
            try {
                return await client.send(to, message, key);
            }
            catch (error) {
                if (error instanceof DeliveryFailure && error.failure.type === 'unauthorized')
                    onHealth({ ok: false, detail: 'TELEGRAM_BOT_TOKEN is refused' });
                throw error;
            }
        },
        fetch: (file) => download(api, file, pace.download),
        health: () => health,
        // Undefined for a code that no link can carry, or before Telegram has told our name.
        invitationLink: (code) => {
            const name = connection.me()?.username;
            return name && linkable.test(code) ? `https://t.me/${name}?start=${code}` : undefined;
        },
    };
}
//# sourceMappingURL=index.js.map