import multer from 'multer';
import { cleanFileName } from './clean.js';
import { cleanMime, fileKind, uploadFields } from './decode.js';
export const largestUpload = 20 * 1024 * 1024;
/** Beyond this nothing is read at all. */
const largestBody = 64 * 1024 * 1024;
const upload = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: largestUpload, files: 1, fields: 8, fieldSize: 100_000, parts: 10 },
    defParamCharset: 'utf8',
});
const tooBig = new WeakSet();
export function takeUpload(request, response, next) {
    if (Number(request.headers['content-length'] ?? 0) > largestBody) {
        response.set('connection', 'close').status(413).json({ error: '这个文件太大，没有收下。The file is too big.' });
        return;
    }
    upload.single('file')(request, response, (error) => {
        const { code } = (error ?? {});
        if (code === 'LIMIT_FILE_SIZE')
            tooBig.add(request);
        else if (error)
            return next(Object.assign(error, { status: 400 }));
        next();
    });
}
/** Undefined for a request that is not one of our page's. The key comes before the file, so it is known of a file that is too big. */
export function arrived(request) {
    const parsed = uploadFields.safeParse(request.body);
    if (!parsed.success || (!request.file && !tooBig.has(request)))
        return undefined;
    return { fields: parsed.data, ...(request.file ? { file: request.file } : {}) };
}
/** One file at a time per key: a page that posts three times at once writes once. */
export function sharing(keep) {
    const running = new Map();
    return (file) => {
        const known = running.get(file.key);
        if (known)
            return known;
        const kept = keep(file).finally(() => running.delete(file.key));
        running.set(file.key, kept);
        return kept;
    };
}
/** Stores the bytes under the person's key: a repeated upload is the same file. */
export async function take({ fields, file }, person, keep) {
    const { key, caption, album, replyTo } = fields;
    const words = { ...(caption ? { caption } : {}), ...(replyTo ? { replyTo } : {}) };
    const common = { type: 'file', ...words, ...(album ? { album } : {}) };
    const mime = cleanMime(file?.mimetype ?? '');
    const name = cleanFileName(file?.originalname ?? '');
    const kind = fileKind(mime);
    if (!file)
        return { content: { ...common, file: { ref: 'too-big', kind, name, mime, size: largestUpload + 1 } } };
    const { ref } = await keep({ key: `${person.id}:${key}`, name, mime, bytes: file.buffer });
    return {
        content: { ...common, file: { ref, kind, name, mime, size: file.size } },
        body: { type: 'file', file: { id: ref, kind, name, mime }, ...words },
    };
}
//# sourceMappingURL=upload.js.map