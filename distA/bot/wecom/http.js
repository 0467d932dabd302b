/** One HTTP exchange with WeCom: a time limit, JSON as it must be, errcode instead of status. */
import { z } from 'zod';
import { wellFormed } from './bytes.js';
import { WecomError } from './failure.js';
const answer = z.looseObject({ errcode: z.number().optional() });
/** Strings of the body as WeCom takes them. */
function clean(value) {
    if (typeof value === 'string')
        return wellFormed(value);
    if (Array.isArray(value))
        return value.map(clean);
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}
function bodyOf({ body, form }) {
    if (form)
        return { method: 'POST', body: form };
    if (body === undefined)
        return { method: 'GET' };
    return { method: 'POST', body: JSON.stringify(clean(body)), headers: { 'content-type': 'application/json; charset=utf-8' } };
}
function checked(text, path) {
    const fields = answer.parse(JSON.parse(text));
    if (fields.errcode)
        throw new WecomError(fields.errcode, path);
    return fields;
}
/** Escaped, or as the raw bytes of UTF-8 that a header shows as Latin letters. */
function readable(name) {
    try {
        return /%[0-9A-F]{2}/i.test(name) ? decodeURIComponent(name) : Buffer.from(name, 'latin1').toString('utf8');
    }
    catch {
        return name;
    }
}
function fileName(disposition) {
    const name = /filename\*=utf-8''([^;]+)/i.exec(disposition ?? '')?.[1] ?? /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
    return name === undefined ? undefined : readable(name);
}
/** `timeout` in milliseconds for a call; uploads and downloads have eight times as long. */
export function createHttp(root, timeout) {
    const base = root.endsWith('/') ? root : `${root}/`;
    const ask = async (exchange, headers, limit) => {
        const url = new URL(exchange.path.replace(/^\//, ''), base);
        for (const [name, value] of Object.entries(exchange.query ?? {}))
            url.searchParams.set(name, value);
        const request = bodyOf(exchange);
        return fetch(url, {
            ...request,
            headers: { ...request.headers, ...headers },
            signal: AbortSignal.timeout(limit),
            redirect: 'error',
        });
    };
    return {
        json: async (exchange) => {
            const response = await ask(exchange, {}, exchange.form ? timeout * 8 : timeout);
            return checked(await response.text(), exchange.path);
        },
        bytes: async (exchange, headers = {}) => {
            const response = await ask(exchange, headers, timeout * 8);
            if (response.headers.get('content-type')?.includes('json')) {
                checked(await response.text(), exchange.path);
                throw new Error('JSON where a file was expected');
            }
            if (!response.ok)
                throw new Error(`${exchange.path}: ${response.status}`);
            const name = fileName(response.headers.get('content-disposition'));
            const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
            return {
                bytes: new Uint8Array(await response.arrayBuffer()),
                ...(name ? { name } : {}),
                ...(total ? { total: Number(total) } : {}),
            };
        },
    };
}
//# sourceMappingURL=http.js.map