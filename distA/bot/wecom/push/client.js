import { DeliveryFailure } from '../../channel.js';
import { splitBytes } from '../bytes.js';
import { cardText } from '../card.js';
import { limits } from '../limits.js';
import { mediaType, upload } from '../media.js';
import { createProgress } from '../progress.js';
import { readPlace } from './place.js';
function words(message) {
    return message.type === 'card' ? cardText(message.card) : message.text;
}
/** Who is asked or reminded is named, so that the group's client rings for that member. */
function textBodies(message, limit) {
    const ids = [...(message.ring ?? []), ...(message.type === 'ask' && message.mention ? [message.mention.id] : [])];
    const mentioned = ids.length > 0 ? { mentioned_list: ids } : {};
    return splitBytes(words(message), limit).map((content) => ({ msgtype: 'text', text: { content, ...mentioned } }));
}
export function createPushClient({ http, api, pace, readFile }) {
    const progress = createProgress();
    async function post(place, body) {
        if (place.type === 'hook')
            await http.json({ path: '/cgi-bin/webhook/send', query: { key: place.key }, body });
        else if (api)
            await api.call({ path: '/cgi-bin/appchat/send', body: { chatid: place.chatid, ...body } });
        else
            throw new DeliveryFailure({ type: 'refused' }, 'appchat needs the application');
    }
    /** A webhook robot has a store of its own, for files only. https://developer.work.weixin.qq.com/document/path/99110 */
    const storeOf = ({ key }) => ({
        call: ({ query, ...rest }) => http.json({ ...rest, path: '/cgi-bin/webhook/upload_media', query: { ...query, key } }),
    });
    async function fileBodies(place, { file, caption }) {
        const title = { msgtype: 'text', text: { content: [caption, `📎 ${file.name}`].filter(Boolean).join(' ') } };
        const store = place.type === 'hook' ? storeOf(place) : api;
        if (!store)
            return [title];
        const bytes = await readFile(file.id);
        const type = place.type === 'hook' ? 'file' : mediaType(file, bytes.length);
        return [title, { msgtype: type, [type]: { media_id: await upload(store, file, bytes, type) } }];
    }
    async function bodiesOf(place, message) {
        return message.type === 'file' ? fileBodies(place, message) : textBodies(message, limits.text[place.type]);
    }
    return {
        /** Nothing here can be changed or quoted: an update says nothing new to these groups, and no message has an id. */
        async send({ chat }, message, key) {
            const place = readPlace(chat);
            if (!place || message.type === 'card-update')
                return {};
            const bodies = await bodiesOf(place, message);
            pace.take(chat, bodies.length);
            await progress.run(key && `${chat} ${key}`, bodies.map((body) => () => post(place, body)));
            return {};
        },
    };
}
//# sourceMappingURL=client.js.map