import { withQuestion } from '../asks.js';
import { chatOf, decodeAibot } from './decode.js';
import { aibotMessage } from './message.js';
import { clickWindow, welcomeWindow } from './windows.js';
/** What may be answered for seconds is noted before anybody can answer it. */
function openWindows(message, member, { update, welcome }, windows) {
    const chat = chatOf(message, member).id;
    const taskId = message.event?.template_card_event?.task_id?.split('-')[0];
    if (taskId)
        windows.open(clickWindow(chat, taskId), update);
    if (message.event?.eventtype === 'enter_chat')
        windows.open(welcomeWindow(chat), welcome);
}
/** Rejects when the event could not be stored. */
export function createAibotReceive({ people, names, asks, windows, now, onEvent, log }) {
    return async function receive(body, answers) {
        const parsed = aibotMessage.safeParse(body);
        if (!parsed.success) {
            const places = parsed.error.issues.map(({ path }) => path.join('.')).slice(0, 5);
            return log.error({ places }, 'the robot was sent something that cannot be read: skipped');
        }
        const { from } = parsed.data;
        if (!from)
            return;
        const member = await people.plain(from.userid);
        const message = { ...parsed.data, from: { userid: member } };
        openWindows(message, member, answers, windows);
        const name = (await names?.of(member, member)) ?? member;
        for (const decoded of decodeAibot(message, name, now())) {
            const event = await withQuestion(decoded, asks);
            await onEvent(event);
            if (event.content.type === 'text' && event.content.replyTo)
                await asks.answered(event.chat.id, event.sender.id);
        }
    };
}
//# sourceMappingURL=receive.js.map