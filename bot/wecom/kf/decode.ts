/** One line of sync_msg → what a customer did. Undefined means: deliberately none of our business. */
import type { Content, InboundEvent } from '../../event.ts';
import { mediaRef } from '../media.ts';
import { kfChat, readMenuId } from './chat.ts';
import type { KfItem } from './message.ts';

const media = {
  image: { kind: 'photo', name: 'photo.jpg', mime: 'image/jpeg' },
  voice: { kind: 'voice', name: 'voice.amr', mime: 'audio/amr' },
  video: { kind: 'video', name: 'video.mp4', mime: 'video/mp4' },
  file: { kind: 'file', name: 'file', mime: 'application/octet-stream' },
} as const;

function textContent({ content, menu_id: menu }: NonNullable<KfItem['text']>, id: string): Content {
  const pressed = menu ? readMenuId(menu) : undefined;
  return pressed ? { type: 'press', action: pressed.action, message: pressed.tag, pressId: id } : { type: 'text', text: content };
}

function said(item: KfItem, id: string): Content {
  const { text, location, link, msgtype } = item;
  if (text) return textContent(text, id);
  if (location) {
    const place = [location.name, location.address, `${location.latitude}, ${location.longitude}`];
    return { type: 'text', text: `📍 ${place.filter(Boolean).join(' ')}` };
  }
  if (link) return { type: 'text', text: [link.title, link.url].filter(Boolean).join('\n') };
  const type = (Object.keys(media) as (keyof typeof media)[]).find((kind) => item[kind] !== undefined);
  const mediaId = type && item[type]?.media_id;
  return type && mediaId
    ? { type: 'file', file: { ref: mediaRef('kf', mediaId), ...media[type], size: 0 } }
    : { type: 'unreadable', what: msgtype };
}

/** The customer refused to hear more: WeCom's number for it. */
const refusedByCustomer = 10;

function happened({ event }: KfItem): Content | undefined {
  if (event?.event_type === 'enter_session' && event.welcome_code)
    return { type: 'opened', ...(event.scene_param ? { code: event.scene_param } : {}) };
  if (event?.event_type === 'msg_send_fail' && event.fail_type === refusedByCustomer) return { type: 'reachable', reachable: false };
  return undefined;
}

/** Whom the line is about. */
export function chatOfItem({ open_kfid, external_userid, event }: KfItem): string | undefined {
  const account = open_kfid ?? event?.open_kfid;
  const customer = external_userid ?? event?.external_userid;
  return account && customer ? kfChat({ account, customer }) : undefined;
}

/** What a person of the city said (origin 5) is not for us. */
export function decodeKf(item: KfItem, name: string): InboundEvent | undefined {
  const chat = chatOfItem(item);
  const id = `wecom:kf:${item.msgid}`;
  const content = item.origin === 3 ? said(item, id) : item.origin === 4 ? happened(item) : undefined;
  if (!chat || !content) return undefined;
  return {
    id,
    channel: 'wecom',
    at: new Date(item.send_time * 1000),
    chat: { id: chat, kind: 'private' },
    sender: { id: chat, name },
    content,
  };
}
