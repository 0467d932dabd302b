/** Attachments, for whoever may be in the chat that they were sent to. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import { cleanFileName } from './clean.js';
import { shown } from './decode.js';
import { placeOf } from './place.js';
const digest = (text) => createHash('sha256').update(text).digest();
/** Takes as long whether the first or the last character differs. */
function isToken(given, wanted) {
    return typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted));
}
/** RFC 8187: also what encodeURIComponent leaves, so that the header cannot be broken out of. */
function disposition(how, name) {
    const encoded = encodeURIComponent(cleanFileName(name)).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `${how}; filename*=UTF-8''${encoded}`;
}
/** `bytes=0-1` and the like; phones play sound and film only when they may ask for a piece. Undefined: the whole. */
function rangeOf(header, size) {
    const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
    if (from === undefined)
        return undefined;
    const start = Number(from);
    const end = to ? Math.min(Number(to), size - 1) : size - 1;
    return start <= end ? { start, end } : undefined;
}
function write(request, response, bytes) {
    const range = rangeOf(request.headers.range, bytes.length);
    response.set('accept-ranges', 'bytes');
    if (!range)
        return void response.end(bytes);
    response.status(206).set('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`);
    response.end(bytes.subarray(range.start, range.end + 1));
}
export function createFiles(deps) {
    const router = Router();
    router.get('/:id', async (request, response) => {
        const { id } = request.params;
        const found = await placeOf(request, deps);
        const info = 'place' in found && isToken(request.query['token'], deps.fileToken(found.place.chat, id)) ? await deps.fileInfo(id) : undefined;
        const bytes = info && (await deps.readFile(id).catch(() => undefined));
        if (!info || !bytes)
            return void response.status(404).type('text/plain').send('没有这个文件。There is no such file.');
        const inline = shown(info.mime) !== 'link';
        response.set({
            'content-type': inline ? info.mime : 'application/octet-stream',
            'content-disposition': disposition(inline ? 'inline' : 'attachment', info.name),
            'x-content-type-options': 'nosniff',
            'cache-control': 'private, max-age=3600',
        });
        write(request, response, Buffer.from(bytes));
    });
    return router;
}
//# sourceMappingURL=files.js.map