import { withQuestion } from '../asks.js';
import { limits } from '../limits.js';
import { mimeOf, probe } from '../media.js';
import { welcomeNote } from './client.js';
import { decodeKf, kfEvent, placeOfItem } from './decode.js';
/** A document comes without its name; its first bytes bring it. That they do not is no reason to lose the document. */
async function named(event, api) {
    const { content } = event;
    if (content.type !== 'file' || content.file.kind !== 'file')
        return event;
    const { name = content.file.name, size = 0 } = await probe(api, content.file.ref.replace(/^kf:/, '')).catch(() => ({}));
    return { ...event, content: { ...content, file: { ...content.file, name, mime: mimeOf(name), size } } };
}
/** Rejects when the line must be fetched again. */
export function createTake({ deps, api, asks, homes, returns, nameOf }) {
    const { notes, budgets, now } = deps;
    /** A code lets one message pass that counts nothing: at the opening of the chat, and when a person of the city has ended it. */
    async function keepCode({ event, send_time }, chat) {
        const code = event?.welcome_code ?? (event?.event_type === 'session_status_change' ? event.msg_code : undefined);
        const left = limits.kf.welcomeSeconds - (now().getTime() / 1000 - send_time);
        if (code && left > 0)
            await notes.put(welcomeNote(chat), code, left);
    }
    /** The message that it was in is told: whoever is concerned can be telephoned. */
    async function cameBack(item, chat) {
        const { event } = item;
        const msgid = event?.fail_msgid ?? '';
        if (!(await returns.failed(chat, msgid, event?.fail_type ?? 0)))
            return;
        await deps.onEvent(kfEvent(item, chat, await nameOf(chat), { type: 'undelivered', message: msgid.split('-')[0] ?? '' }));
    }
    return async function take(item) {
        const place = placeOfItem(item);
        if (!place)
            return;
        const chat = await homes.chatOf(place);
        if (item.event?.event_type === 'msg_send_fail')
            return cameBack(item, chat);
        if (item.origin === 3) {
            const at = new Date(item.send_time * 1000);
            await homes.wrote(place, at);
            await budgets.renew(chat, at);
            await returns.release(chat);
        }
        await keepCode(item, chat);
        const content = decodeKf(item);
        if (!content)
            return;
        const event = await withQuestion(await named(kfEvent(item, chat, await nameOf(chat), content), api), asks);
        await deps.onEvent(event);
        if (event.content.type === 'text' && event.content.replyTo)
            await asks.answered(chat, chat);
    };
}
//# sourceMappingURL=take.js.map