/** Telegram's way in by asking. https://core.telegram.org/bots/api#getupdates */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import { createWaiting } from './backoff.js';
import { describe } from './failure.js';
import { allowedUpdates } from './update.js';
/** How long Telegram holds the question open while nothing happens. */
const patience = 50;
/** Only the number matters here: whatever else is wrong with an update, it is passed over by its number. */
const batch = z.array(z.looseObject({ update_id: z.number() }));
/** What to tell the operator, by what went wrong. */
function explain(error) {
    if (!(error instanceof TelegramError))
        return 'telegram cannot be reached, trying again';
    if (error.code === 401)
        return 'telegram refuses TELEGRAM_BOT_TOKEN: receiving stopped';
    if (error.code !== 409)
        return 'telegram declined getUpdates, trying again';
    return error.description.includes('webhook')
        ? 'a webhook is set for this bot: set TELEGRAM_MODE=webhook, or stop the program that sets it'
        : 'another program receives for this bot: only one may run with TELEGRAM_MODE=polling';
}
/** The questions to Telegram, and the place we have reached. */
function createReader(api) {
    let offset;
    return {
        async ask(timeout, signal) {
            const params = { timeout, allowed_updates: allowedUpdates, ...(offset !== undefined && { offset }) };
            return batch.parse(await api.call('getUpdates', params, { signal, timeout: (timeout + 10) * 1000 }));
        },
        /** In order, one by one: the offset never passes an update that is not stored. */
        async store(updates, receive) {
            for (const update of updates) {
                await receive(update);
                offset = update.update_id + 1;
            }
        },
        /** Unconfirmed they would only come again, and be known. */
        async confirm() {
            if (offset !== undefined)
                await api.call('getUpdates', { offset, limit: 1, timeout: 0 }, { timeout: 2000 }).catch(() => undefined);
        },
    };
}
export function createPolling({ api, receive, log, onHealth, backoff }) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const reader = createReader(api);
    const waiting = createWaiting(backoff, signal);
    /** The first question, and the first after trouble, is answered at once: it tells whether we receive. */
    let healthy = false;
    let running = Promise.resolve();
    async function turn() {
        let updates;
        try {
            updates = await reader.ask(healthy ? patience : 0, signal);
            await reader.store(updates, receive);
            waiting.reset();
            healthy = true;
            onHealth({ ok: true, detail: 'polling' });
        }
        catch (error) {
            if (!signal.aborted || updates)
                await trouble(error, updates ? 'telegram updates not stored, asking for them again' : explain(error));
        }
    }
    async function trouble(error, detail) {
        healthy = false;
        log.error({ error: describe(error) }, detail);
        onHealth({ ok: false, detail });
        if (error instanceof TelegramError && error.code === 401)
            stopping.abort();
        await waiting.wait(error instanceof TelegramError ? error.parameters?.retry_after : undefined);
    }
    async function loop() {
        while (!signal.aborted)
            await turn();
    }
    return {
        start() {
            running = loop();
        },
        async stop() {
            stopping.abort();
            await running;
            await reader.confirm();
        },
    };
}
//# sourceMappingURL=polling.js.map