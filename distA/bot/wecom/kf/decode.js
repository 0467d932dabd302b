import { mediaRef } from '../media.js';
import { readMenuId } from './chat.js';
const media = {
    image: { kind: 'photo', name: 'photo.jpg', mime: 'image/jpeg' },
    voice: { kind: 'voice', name: 'voice.amr', mime: 'audio/amr' },
    video: { kind: 'video', name: 'video.mp4', mime: 'video/mp4' },
    file: { kind: 'file', name: 'file', mime: 'application/octet-stream' },
};
function textContent({ content, menu_id: menu }, id) {
    const pressed = menu ? readMenuId(menu) : undefined;
    return pressed ? { type: 'press', action: pressed.action, message: pressed.tag, pressId: id } : { type: 'text', text: content };
}
function said(item, id) {
    const { text, location, link, msgtype } = item;
    if (text)
        return textContent(text, id);
    if (location) {
        const place = [location.name, location.address, `${location.latitude}, ${location.longitude}`];
        return { type: 'text', text: `📍 ${place.filter(Boolean).join(' ')}` };
    }
    if (link)
        return { type: 'text', text: [link.title, link.url].filter(Boolean).join('\n') };
    const type = Object.keys(media).find((kind) => item[kind] !== undefined);
    const mediaId = type && item[type]?.media_id;
    return type && mediaId
        ? { type: 'file', file: { ref: mediaRef('kf', mediaId), ...media[type], size: 0 } }
        : { type: 'unreadable', what: msgtype };
}
/** A person of the city has ended the conversation: what waited may go out. */
const ended = 3;
/** The scene of our links that bring a code: they are no door of a park. */
export const bindScene = 'bind';
function happened({ event }) {
    const { event_type: type, scene, scene_param: param, welcome_code: welcome, change_type: change } = event ?? {};
    const door = scene && scene !== bindScene && /^[\w-]{1,32}$/.test(scene) ? { door: scene } : {};
    if (type === 'enter_session' && welcome)
        return { type: 'opened', ...(param ? { code: param } : {}), ...door };
    if (type === 'enter_session' && door.door)
        return { type: 'arrived', door: door.door };
    return type === 'session_status_change' && change === ended ? { type: 'reachable', reachable: true } : undefined;
}
/** Whom the line is about, and at which account. */
export function placeOfItem({ open_kfid, external_userid, event }) {
    const account = open_kfid ?? event?.open_kfid;
    const customer = external_userid ?? event?.external_userid;
    return account && customer ? { account, customer } : undefined;
}
/** An event about that chat. */
export function kfEvent({ msgid, send_time }, chat, name, content) {
    return {
        id: `wecom:kf:${msgid}`,
        channel: 'wecom',
        at: new Date(send_time * 1000),
        chat: { id: chat, kind: 'private' },
        sender: { id: chat, name },
        content,
    };
}
/** What a person of the city said (origin 5) is not for us. */
export function decodeKf(item) {
    return item.origin === 3 ? said(item, `wecom:kf:${item.msgid}`) : item.origin === 4 ? happened(item) : undefined;
}
//# sourceMappingURL=decode.js.map