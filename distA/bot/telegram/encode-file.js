import { encode } from './encode.js';
import { escapeHtml, splitText } from './html.js';
import { envelope, orPlain } from './request.js';
/** https://core.telegram.org/bots/api#sendphoto */
const captionLimit = 1024;
/** Only these play or show in place; anything else of its kind (AMR from WeCom, HEIC) goes as a document. */
const shownInPlace = {
    photo: { method: 'sendPhoto', mime: /^image\/(jpeg|png|webp)$/ },
    voice: { method: 'sendVoice', mime: /^audio\/(ogg|mpeg|mp4|x-m4a)/ },
    video: { method: 'sendVideo', mime: /^video\/mp4/ },
};
const fields = { sendPhoto: 'photo', sendVoice: 'voice', sendVideo: 'video', sendDocument: 'document' };
/** A photo too large to be shown, a person who takes no voice messages: the same bytes go as a document. */
const notInPlace = /PHOTO_|IMAGE_PROCESS_FAILED|too big for a photo|VOICE_MESSAGES_FORBIDDEN|VIDEO_/i;
function methodOf({ kind, mime }) {
    if (kind === 'file')
        return 'sendDocument';
    const place = shownInPlace[kind];
    return place.mime.test(mime) ? place.method : 'sendDocument';
}
/** The name goes into a header of the upload as it is. */
const headerSafe = (name) => name.replace(/[\r\n"\\]/g, '_') || 'file';
/** telegraf drops nested objects from an upload, a string passes. https://github.com/telegraf/telegraf/issues/1970 */
function uploadEnvelope(to, message) {
    const { reply_parameters: quote, ...rest } = envelope(to, message);
    return quote === undefined ? rest : { ...rest, reply_parameters: JSON.stringify(quote) };
}
/** What does not fit under the file follows as text. */
export function encodeFile(to, message, bytes) {
    const [caption = '', ...more] = splitText(message.caption ?? '', captionLimit);
    const source = { source: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), filename: headerSafe(message.file.name) };
    const under = { ...uploadEnvelope(to, message), ...(caption && { caption: escapeHtml(caption), parse_mode: 'HTML' }) };
    const as = (method, otherwise = []) => orPlain({ method, params: { ...under, [fields[method]]: source }, otherwise }, 'caption', caption);
    const method = methodOf(message.file);
    const document = as('sendDocument');
    const first = method === 'sendDocument' ? document : as(method, [{ when: notInPlace, instead: document }]);
    return [first, ...more.flatMap((text) => encode(to, { type: 'text', text, silent: true }))];
}
//# sourceMappingURL=encode-file.js.map