/** Files to and from WeCom. https://developer.work.weixin.qq.com/document/path/90253 and 90254 */
import { z } from 'zod';
import { DeliveryFailure } from '../channel.js';
import { WecomError } from './failure.js';
import { limits } from './limits.js';
const uploaded = z.object({ media_id: z.string().min(1) });
/** Only these show or play in place; anything else goes as a file. */
const inPlace = {
    photo: { type: 'image', mime: /^image\/(jpeg|png)$/ },
    voice: { type: 'voice', mime: /^audio\/amr$/ },
    video: { type: 'video', mime: /^video\/mp4$/ },
};
export function mediaType({ kind, mime }, size) {
    if (kind === 'file')
        return 'file';
    const place = inPlace[kind];
    return place.mime.test(mime) && size <= limits.media[place.type] ? place.type : 'file';
}
/** Uploads for three days. Throws DeliveryFailure `refused` for what no road of WeCom takes. */
export async function upload(api, { name, mime }, bytes, type) {
    if (bytes.length > limits.media[type] || bytes.length <= 5)
        throw new DeliveryFailure({ type: 'refused' }, `a file of ${bytes.length} bytes, WeCom takes 6 to ${limits.media[type]}`);
    const form = new FormData();
    form.set('media', new Blob([new Uint8Array(bytes)], { type: mime }), name.replace(/[\r\n"\\]/g, '_') || 'file');
    return uploaded.parse(await api.call({ path: '/cgi-bin/media/upload', query: { type }, form })).media_id;
}
const tooLarge = 830002;
/** What is too large for one answer comes in parts. */
async function inParts(api, mediaId, largest) {
    const parts = [];
    let size = 0;
    for (let total = Infinity; size < total;) {
        const end = size + limits.media.part - 1;
        const part = await api.bytes({ path: '/cgi-bin/media/get', query: { media_id: mediaId } }, { range: `bytes=${size}-${end}` });
        parts.push(part.bytes);
        size += part.bytes.length;
        total = part.total ?? size;
        if (total > largest)
            throw new DeliveryFailure({ type: 'refused' }, 'the file is larger than we keep');
    }
    return Buffer.concat(parts);
}
/** The bytes of a media id. Throws DeliveryFailure `refused` when it is gone (three days) or too large. */
export async function download(api, mediaId, largest = limits.media.file) {
    try {
        const { bytes } = await api.bytes({ path: '/cgi-bin/media/get', query: { media_id: mediaId } });
        return bytes;
    }
    catch (error) {
        if (error instanceof WecomError && error.errcode === tooLarge)
            return inParts(api, mediaId, largest);
        if (error instanceof WecomError && error.errcode === 40007)
            throw new DeliveryFailure({ type: 'refused' }, 'the file is gone');
        throw error;
    }
}
/** A media id still to be fetched, by its road. */
export const mediaRef = (road, mediaId) => `${road}:${mediaId}`;
/** Name and size of a media id, by asking for its first bytes. Throws like a call. */
export async function probe(api, mediaId) {
    const { name, total } = await api.bytes({ path: '/cgi-bin/media/get', query: { media_id: mediaId } }, { range: 'bytes=0-15' });
    return { ...(name ? { name } : {}), ...(total ? { size: total } : {}) };
}
/** WeCom names no type: the ending of the name tells it. */
const mimes = {
    pdf: 'application/pdf',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    amr: 'audio/amr',
    mp4: 'video/mp4',
    txt: 'text/plain',
    doc: 'application/msword',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xls: 'application/vnd.ms-excel',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ppt: 'application/vnd.ms-powerpoint',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    zip: 'application/zip',
};
export function mimeOf(name) {
    return mimes[/\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
//# sourceMappingURL=media.js.map