import { eventId } from '../ids.js';
import { mediaRef, mimeOf } from '../media.js';
import { registrationIn } from '../push/place.js';
const media = {
    image: { kind: 'photo', extension: 'jpg' },
    voice: { kind: 'voice', extension: 'amr' },
    video: { kind: 'video', extension: 'mp4' },
    file: { kind: 'file', extension: 'bin' },
};
function fileContent({ MsgType, MediaId, FileName, Format, MsgId = '' }) {
    const known = media[MsgType];
    if (!known || !MediaId)
        return undefined;
    const name = FileName ?? `${known.kind}-${MsgId.slice(-8)}.${MsgType === 'voice' ? (Format ?? known.extension) : known.extension}`;
    const mime = MsgType === 'image' ? 'image/jpeg' : mimeOf(name);
    return { type: 'file', file: { ref: mediaRef('app', MediaId), kind: known.kind, name, mime, size: 0 } };
}
function place({ Label, Location_X: latitude = '', Location_Y: longitude = '' }) {
    return `📍 ${[Label, `${latitude}, ${longitude}`].filter(Boolean).join(' ')}`;
}
function messageContent(message) {
    const { MsgType, Content: text, Title, Url } = message;
    if (MsgType === 'text' && text !== undefined)
        return { type: 'text', text };
    if (MsgType === 'location')
        return { type: 'text', text: place(message) };
    if (MsgType === 'link')
        return { type: 'text', text: [Title, Url].filter(Boolean).join('\n') };
    return fileContent(message) ?? { type: 'unreadable', what: MsgType };
}
/** A vote's press is its choice; a submit without one presses nothing. */
function pressed({ CardType, EventKey, SelectedItems }) {
    if (CardType !== 'vote_interaction' && CardType !== 'multiple_interaction')
        return EventKey;
    return SelectedItems?.SelectedItem?.[0]?.OptionIds?.OptionId[0];
}
function eventContent(message, pressId) {
    switch (message.Event) {
        case 'template_card_event':
        case 'template_card_menu_event': {
            const action = pressed(message);
            return action === undefined
                ? undefined
                : { type: 'press', action, pressId, ...(message.TaskId ? { message: message.TaskId.split('-')[0] } : {}) };
        }
        case 'enter_agent':
            return { type: 'opened' };
        case 'subscribe':
            return { type: 'reachable', reachable: true };
        case 'unsubscribe':
            return { type: 'reachable', reachable: false };
        case 'click':
            return message.EventKey ? { type: 'text', text: `/${message.EventKey}` } : undefined;
        default:
            return undefined;
    }
}
/** Events have no id: they are told apart by all that they say. Opening the chat counts once a day. */
function idOf(message, at) {
    const { FromUserName: from, AgentID, Event, EventKey, ChangeType, TaskId, ResponseCode, CreateTime, MsgId } = message;
    if (message.MsgType !== 'event')
        return `wecom:${MsgId ?? eventId(from, CreateTime, message.MsgType)}`;
    if (Event === 'enter_agent')
        return eventId(from.toLowerCase(), Event, new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
    return eventId(from.toLowerCase(), CreateTime, AgentID, Event, EventKey, ChangeType, TaskId, ResponseCode);
}
/** `name`: how the member is called. Member ids do not know upper and lower case. */
export function decodeApp(message, name) {
    const at = new Date(Number(message.CreateTime) * 1000);
    const id = idOf(message, at);
    const content = message.MsgType === 'event' ? eventContent(message, id) : messageContent(message);
    const member = message.FromUserName.toLowerCase();
    if (!content || !member || member === 'sys')
        return undefined;
    const registration = content.type === 'text' ? registrationIn(content.text) : undefined;
    if (registration) {
        const { chat, text } = registration;
        return { id, channel: 'wecom', at, chat: { id: chat, kind: 'group' }, sender: { id: member, name }, content: { type: 'text', text } };
    }
    return { id, channel: 'wecom', at, chat: { id: member, kind: 'private' }, sender: { id: member, name }, content };
}
//# sourceMappingURL=decode.js.map