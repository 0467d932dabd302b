import { z } from 'zod';
export const problemSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
/** In both languages, as everywhere outside a chat. */
export function problem(status, code, zh, en) {
    return { status, code, message: `${zh}${en}` };
}
export const isProblem = (value) => 'status' in value && 'code' in value && 'message' in value;
export function sendProblem(response, { status, code, message }) {
    response.status(status).json({ error: { code, message } });
}
const wrongBody = {
    'entity.too.large': problem(413, 'too-large', '请求体超过 64 KB，请缩短。', 'The body exceeds 64 KB: shorten it.'),
    'encoding.unsupported': problem(415, 'not-json', '不支持这种压缩，请直接发送。', 'This encoding is not supported: send it plain.'),
    'charset.unsupported': problem(415, 'not-json', '请用 UTF-8 编码。', 'Send it in UTF-8.'),
};
/** What the framework threw: a body or an address that cannot be read. Undefined for what is our own fault. */
export function thrownProblem(error) {
    const known = wrongBody[error.type ?? ''];
    if (known)
        return known;
    return (error.status ?? 500) < 500
        ? problem(400, 'malformed', '请求读不懂：请检查地址和 JSON。', 'The request cannot be read: check the address and the JSON.')
        : undefined;
}
//# sourceMappingURL=problem.js.map