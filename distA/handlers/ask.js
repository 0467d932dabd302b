import { answer } from './speak.js';
/** `for` says what the answer will mean: a key of the table in `quote.ts`. */
export async function ask(visit, number, what) {
    const { content, sender } = visit.event;
    await visit.rooms.toast(visit.event, undefined, false);
    await answer(visit, {
        type: 'ask',
        text: what.text,
        placeholder: what.placeholder,
        mention: { id: sender.id, name: sender.name },
        ...(content.type === 'press' && content.message ? { replyTo: content.message } : {}),
    }, { ref: { purpose: 'ask', number, data: { for: what.for, ...what.more } } });
}
//# sourceMappingURL=ask.js.map