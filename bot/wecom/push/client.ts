/** Carries news to groups that only listen. https://developer.work.weixin.qq.com/document/path/90248 and 99110 */
import type { Address, ChannelDeps, Receipt } from '../../channel.ts';
import { DeliveryFailure } from '../../channel.ts';
import type { OutboundMessage } from '../../message.ts';
import type { Api } from '../api.ts';
import { splitBytes } from '../bytes.ts';
import { cardText } from '../card.ts';
import type { RoadClient } from '../client.ts';
import type { Http } from '../http.ts';
import { limits } from '../limits.ts';
import { mediaType, upload } from '../media.ts';
import type { Pace } from '../pace.ts';
import { createProgress } from '../progress.ts';
import { readPlace, type PushPlace } from './place.ts';

export interface PushDeps extends Pick<ChannelDeps, 'readFile'> {
  http: Http;
  /** Of the application: without it there is no appchat, and no file. */
  api: Api | undefined;
  pace: Pace;
}

type Body = Record<string, unknown>;
type Sendable = Exclude<OutboundMessage, { type: 'toast' | 'card-update' | 'file' }>;

function words(message: Sendable): string {
  return message.type === 'card' ? cardText(message.card) : message.text;
}

/** Who is asked or reminded is named, so that the group's client rings for that member. */
function textBodies(message: Sendable, limit: number): Body[] {
  const ids = [...(message.ring ?? []), ...(message.type === 'ask' && message.mention ? [message.mention.id] : [])];
  const mentioned = ids.length > 0 ? { mentioned_list: ids } : {};
  return splitBytes(words(message), limit).map((content) => ({ msgtype: 'text', text: { content, ...mentioned } }));
}

export function createPushClient({ http, api, pace, readFile }: PushDeps): RoadClient {
  const progress = createProgress();

  async function post(place: PushPlace, body: Body): Promise<void> {
    if (place.type === 'hook') await http.json({ path: '/cgi-bin/webhook/send', query: { key: place.key }, body });
    else if (api) await api.call({ path: '/cgi-bin/appchat/send', body: { chatid: place.chatid, ...body } });
    else throw new DeliveryFailure({ type: 'refused' }, 'appchat needs the application');
  }

  /** A webhook robot has a store of its own, for files only. https://developer.work.weixin.qq.com/document/path/99110 */
  const storeOf = ({ key }: PushPlace & { type: 'hook' }): Pick<Api, 'call'> => ({
    call: ({ query, ...rest }) => http.json({ ...rest, path: '/cgi-bin/webhook/upload_media', query: { ...query, key } }),
  });

  async function fileBodies(place: PushPlace, { file, caption }: Extract<OutboundMessage, { type: 'file' }>): Promise<Body[]> {
    const title = { msgtype: 'text', text: { content: [caption, `📎 ${file.name}`].filter(Boolean).join(' ') } };
    const store = place.type === 'hook' ? storeOf(place) : api;
    if (!store) return [title];
    const bytes = await readFile(file.id);
    const type = place.type === 'hook' ? 'file' : mediaType(file, bytes.length);
    return [title, { msgtype: type, [type]: { media_id: await upload(store, file, bytes, type) } }];
  }

  async function bodiesOf(place: PushPlace, message: Exclude<OutboundMessage, { type: 'toast' | 'card-update' }>): Promise<Body[]> {
    return message.type === 'file' ? fileBodies(place, message) : textBodies(message, limits.text[place.type]);
  }

  return {
    /** Nothing here can be changed or quoted: an update says nothing new to these groups, and no message has an id. */
    async send({ chat }: Address, message, key): Promise<Receipt> {
      const place = readPlace(chat);
      if (!place || message.type === 'card-update') return {};
      const bodies = await bodiesOf(place, message);
      pace.take(chat, bodies.length);
      await progress.run(
        key && `${chat} ${key}`,
        bodies.map((body) => () => post(place, body)),
      );
      return {};
    },
  };
}
