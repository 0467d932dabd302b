/** Callbacks: the signature, the cipher, and everything that `@wecom/crypto` does not check. https://developer.work.weixin.qq.com/document/path/90968 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
/** Whoever wrote this does not hold our keys, or the text was changed on the way. Says no more than that. */
export class NotGenuine extends Error {
    constructor(what) {
        super(what);
        this.name = 'NotGenuine';
    }
}
const digest = (text) => createHash('sha256').update(text).digest();
/** Throws with the remedy: a key of another shape would only fail with the first message. */
export function checkKey(aesKey, variable) {
    if (!/^[A-Za-z0-9]{43}$/.test(aesKey))
        throw new Error(`${variable} must be the 43 letters and digits of the EncodingAESKey`);
}
function decipher({ aesKey }, encrypted) {
    checkKey(aesKey, 'EncodingAESKey');
    try {
        return decrypt(aesKey, encrypted);
    }
    catch {
        throw new NotGenuine('the text cannot be decrypted');
    }
}
/** Encrypted again it must be the same: nothing of padding, length, id or text was made up. */
function isWhole(encrypted, { message, id, random }, aesKey) {
    if (random.length !== 16)
        return false;
    const again = Buffer.from(encrypt(aesKey, message, id, random), 'base64');
    const given = Buffer.from(encrypted, 'base64');
    return again.length === given.length && timingSafeEqual(again, given);
}
/** The text of a callback. Throws NotGenuine when the signature, the padding, the length or the receiver is not right. */
export function open(secrets, { signature, timestamp, nonce }, encrypted) {
    const expected = getSignature(secrets.token, timestamp, nonce, encrypted);
    if (!timingSafeEqual(digest(expected), digest(signature)))
        throw new NotGenuine('the signature is wrong');
    const plain = decipher(secrets, encrypted);
    if (!isWhole(encrypted, plain, secrets.aesKey))
        throw new NotGenuine('the text is not whole');
    if (plain.id !== secrets.receiveId)
        throw new NotGenuine('the text is for somebody else');
    return plain.message;
}
/** A reply, encrypted and signed under this moment and nonce. */
export function seal({ token, aesKey, receiveId }, text, { timestamp, nonce }) {
    const encrypted = encrypt(aesKey, text, receiveId);
    return { encrypted, signature: getSignature(token, timestamp, nonce, encrypted) };
}
//# sourceMappingURL=crypto.js.map