/** `animation` before `document`: Telegram fills both for a GIF. */
const kinds = {
    animation: { kind: 'video', mime: 'video/mp4', extension: 'mp4' },
    document: { kind: 'file', mime: 'application/octet-stream', extension: 'bin' },
    voice: { kind: 'voice', mime: 'audio/ogg', extension: 'ogg' },
    audio: { kind: 'file', mime: 'audio/mpeg', extension: 'mp3' },
    video: { kind: 'video', mime: 'video/mp4', extension: 'mp4' },
    video_note: { kind: 'video', mime: 'video/mp4', extension: 'mp4' },
};
const photoKind = { kind: 'photo', mime: 'image/jpeg', extension: 'jpg' };
function incoming(file, { kind, mime, extension }) {
    return {
        ref: file.file_id,
        kind,
        name: file.file_name ?? `${kind}-${file.file_unique_id ?? 'telegram'}.${extension}`,
        mime: file.mime_type ?? mime,
        size: file.file_size ?? 0,
    };
}
/** A photo comes in several sizes; the largest is the photo. https://core.telegram.org/bots/api#photosize */
function largest(sizes) {
    return sizes.reduce((best, size) => (best && best.width * best.height >= size.width * size.height ? best : size), undefined);
}
export function fileOf(message) {
    const photo = largest(message.photo ?? []);
    if (photo)
        return incoming(photo, photoKind);
    for (const key of Object.keys(kinds)) {
        const file = message[key];
        if (file)
            return incoming(file, kinds[key]);
    }
    return undefined;
}
//# sourceMappingURL=decode-file.js.map