/** Carries encoded messages to Telegram and turns every refusal into what the outbox understands. */
import { TelegramError } from 'telegraf';
import { z } from 'zod';
import { DeliveryFailure } from '../channel.js';
import { encode } from './encode.js';
import { encodeFile } from './encode-file.js';
import { causeOf, describe } from './failure.js';
import { createFloodWatch } from './flood.js';
import { createProgress } from './progress.js';
const sentMessage = z.object({ message_id: z.number() });
function receiptOf(result) {
    const message = sentMessage.safeParse(result);
    return message.success ? { messageId: String(message.data.message_id) } : {};
}
/** Runs one request, and what it names instead when Telegram answers 400. */
async function perform({ api, log }, request) {
    try {
        return receiptOf(await api.call(request.method, request.params));
    }
    catch (error) {
        const description = error instanceof TelegramError && error.code === 400 ? error.description : '';
        const recovery = request.otherwise?.find(({ when }) => when.test(description));
        if (!description || !recovery)
            throw error;
        if (recovery.instead === 'done')
            return receiptOf(request.params);
        log.warn({ method: request.method, description, instead: recovery.instead.method }, 'telegram declined a call, trying the other way');
        return perform({ api, log }, recovery.instead);
    }
}
export function createClient(deps) {
    const scopeOf = createFloodWatch();
    const progress = createProgress();
    function failureOf(error, to, { method, params }) {
        const cause = causeOf(error, to.kind);
        const chat = params.chat_id === undefined ? undefined : to.chat;
        const failure = cause.type === 'later' ? { ...cause, scope: scopeOf(chat, cause.retryAfter, Date.now()) } : cause;
        return new DeliveryFailure(failure, `${method}: ${describe(error)}`);
    }
    async function deliver(to, requests, key) {
        const name = key === undefined ? undefined : `${to.chat} ${key}`;
        const receipts = name === undefined ? [] : progress.of(name);
        for (const request of requests.slice(receipts.length)) {
            try {
                receipts.push(await perform(deps, request));
            }
            catch (error) {
                if (name !== undefined && receipts.length > 0)
                    progress.keep(name, receipts);
                throw failureOf(error, to, request);
            }
        }
        return receipts;
    }
    return {
        async send(to, message, key) {
            const isFile = message.type === 'file';
            const requests = isFile ? encodeFile(to, message, await deps.readFile(message.file.id)) : encode(to, message);
            const receipts = await deliver(to, requests, key);
            // A file is known by itself, a long text by its last piece, which has the buttons.
            return (isFile ? receipts[0] : receipts.at(-1)) ?? {};
        },
    };
}
//# sourceMappingURL=client.js.map