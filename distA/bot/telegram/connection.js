/** Getting to know each other: who are we, where do updates go. Telegram being away must not stop the rest of the program. */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import { createWaiting } from './backoff.js';
import { direct } from './direction.js';
import { causeOf, describe } from './failure.js';
import { publishMenus } from './menu.js';
const self = z.object({ id: z.number(), username: z.string() });
/** Trouble that only a person can end, in the operator's words; undefined for trouble that passes. */
function lasting(error) {
    if (causeOf(error, 'private').type === 'unauthorized') {
        return new Error('TELEGRAM_BOT_TOKEN: Telegram does not know this token; copy it again from @BotFather');
    }
    const declined = error instanceof TelegramError && error.code === 400 && error.description.includes('webhook');
    return declined ? new Error(`PUBLIC_URL: Telegram does not take this address (${error.description})`) : undefined;
}
export function createConnection({ api, log, webhook, onOpen, onHealth, backoff }) {
    const closing = new AbortController();
    let me;
    async function connect() {
        me = self.parse(await api.call('getMe'));
        await direct(api, webhook);
        if (closing.signal.aborted)
            return;
        onHealth({ ok: true, detail: webhook ? 'webhook' : 'polling' });
        onOpen();
        await publishMenus(api).catch((error) => log.warn({ error: describe(error) }, 'telegram menus not set'));
    }
    function away(error) {
        log.warn({ error: describe(error) }, 'telegram cannot be reached, trying again');
        onHealth({ ok: false, detail: 'telegram cannot be reached, trying again' });
    }
    async function keepTrying() {
        const waiting = createWaiting(backoff, closing.signal);
        for (await waiting.wait(); !closing.signal.aborted; await waiting.wait()) {
            try {
                return await connect();
            }
            catch (error) {
                const end = lasting(error);
                if (end)
                    return giveUp(end);
                away(error);
            }
        }
    }
    function giveUp(end) {
        log.error({}, end.message);
        onHealth({ ok: false, detail: end.message });
    }
    return {
        async open() {
            try {
                await connect();
            }
            catch (error) {
                const end = lasting(error);
                if (end)
                    throw end;
                away(error);
                void keepTrying();
            }
        },
        close: () => closing.abort(),
        me: () => me,
    };
}
//# sourceMappingURL=connection.js.map