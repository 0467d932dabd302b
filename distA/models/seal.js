/** Personal data at rest: AES-256-GCM under the operator's key, the key's id beside each value so that keys can be rotated, blind indexes for look-up. */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomFillSync } from 'node:crypto';
const prefix = 's1:';
const ivLength = 12;
const tagLength = 16;
function keyOf(base64) {
    const secret = Buffer.from(base64, 'base64');
    if (secret.length !== 32)
        throw new Error('ENCRYPTION_KEY must be 32 bytes in base64: make one with `openssl rand -base64 32`');
    return { id: createHash('sha256').update(secret).digest('base64url').slice(0, 6), secret };
}
/** Random bytes are drawn by the page: a draw costs more than the bytes. Each is used once. */
function createNonces() {
    const page = Buffer.alloc(ivLength * 256);
    let used = page.length;
    return () => {
        if (used === page.length) {
            randomFillSync(page);
            used = 0;
        }
        return Buffer.from(page.subarray(used, (used += ivLength)));
    };
}
function encrypt({ secret }, plain, iv) {
    const cipher = createCipheriv('aes-256-gcm', secret, iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
}
function decrypt({ secret }, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, ivLength));
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
}
/** The first key of the blind indexes of a database, from the key under which it began. */
export function blindKeyOf(base64) {
    return Buffer.from(hkdfSync('sha256', keyOf(base64).secret, '', 'qihu blind index', 32));
}
const mostRemembered = 10_000;
/** The same few chats are looked up again and again. */
function remembering(compute) {
    const known = new Map();
    return (text) => {
        const value = known.get(text) ?? compute(text);
        if (known.size >= mostRemembered)
            known.clear();
        known.set(text, value);
        return value;
    };
}
/**
 * The first key seals; every key opens, so a rotated key stays in the list until everything is sealed anew (`reseal.ts`).
 * The blind index must not change with a rotation: its key is kept in the database (`key-book.ts`), at first derived from the oldest key.
 */
export function createSeal(keys, blindKey = blindKeyOf(keys.at(-1) ?? keys[0])) {
    const ring = keys.map(keyOf);
    const nonce = createNonces();
    const [current] = ring;
    const find = (id) => {
        const key = ring.find((candidate) => candidate.id === id);
        if (!key)
            throw new Error(`a stored value was sealed under the key ${id}, which is not in ENCRYPTION_KEY: put that key back, after the current one, separated by a comma`);
        return key;
    };
    return {
        seal: (text) => `${prefix}${current.id}:${encrypt(current, Buffer.from(text), nonce()).toString('base64url')}`,
        open: (sealed) => {
            const [, id = '', body = ''] = sealed.split(':');
            return decrypt(find(id), Buffer.from(body, 'base64url')).toString();
        },
        sealBytes: (bytes) => Buffer.concat([Buffer.from(current.id), encrypt(current, bytes, nonce())]),
        openBytes: (sealed) => decrypt(find(Buffer.from(sealed.subarray(0, 6)).toString()), Buffer.from(sealed.subarray(6))),
        isNewest: (sealed) => sealed.startsWith(`${prefix}${current.id}:`),
        isNewestBytes: (sealed) => Buffer.from(sealed.subarray(0, 6)).toString() === current.id,
        blind: remembering((text) => createHmac('sha256', blindKey).update(text).digest('base64url').slice(0, 22)),
    };
}
export function isSealed(value) {
    return typeof value === 'string' && value.startsWith(prefix);
}
//# sourceMappingURL=seal.js.map