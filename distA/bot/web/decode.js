/** What a page posts, checked, as an event. */
import { z } from 'zod';
/** Made by the page once per action: posting it again is posting it once. */
const key = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const message = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const longestText = 20_000;
export const sendBody = z.object({ key, text: z.string().max(longestText), replyTo: message.optional() });
export const pressBody = z.object({ key, action: z.string().max(100), message: message.optional() });
export const uploadFields = z.object({
    key,
    caption: z.string().max(longestText).optional(),
    album: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/)
        .optional(),
    replyTo: message.optional(),
});
/** `?after=` of a page, or a stream's id. Anything else is the beginning. */
export function revisionOf(text) {
    return typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : 0;
}
export function eventOf(person, place, eventKey, at, content) {
    return {
        id: `web:${person.id}:${eventKey}`,
        channel: 'web',
        at,
        chat: { id: place.chat, kind: place.kind, ...(place.title ? { title: place.title } : {}) },
        sender: { id: person.id, name: person.name },
        content,
    };
}
/** What a browser shows in place; everything else, svg and html above all, is only ever downloaded. */
const shownAs = [
    [/^image\/(?:png|jpeg|gif|webp)$/, 'image'],
    [/^audio\/(?:mpeg|mp4|x-m4a|aac|ogg|webm|wav|x-wav|amr)$/, 'audio'],
    [/^video\/(?:mp4|webm|quicktime|3gpp)$/, 'video'],
];
export function shown(mime) {
    return shownAs.find(([pattern]) => pattern.test(mime))?.[1] ?? 'link';
}
/** A type as it may stand in a header; `audio/webm;codecs=opus` loses its parameters. */
export function cleanMime(mime) {
    const plain = mime.split(';')[0]?.trim().toLowerCase() ?? '';
    return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}$/.test(plain) ? plain : 'application/octet-stream';
}
/** Photos and voice are told apart by their type; anything else is a file, a drawing with script in it too. */
export function fileKind(mime) {
    if (/^image\/(?!svg)/.test(mime))
        return 'photo';
    if (mime.startsWith('audio/'))
        return 'voice';
    return mime.startsWith('video/') ? 'video' : 'file';
}
//# sourceMappingURL=decode.js.map