/** Callbacks: the signature, the cipher, and everything that `@wecom/crypto` does not check. https://developer.work.weixin.qq.com/document/path/90968 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';

export interface Secrets {
  token: string;
  /** Exactly 43 of A-Z a-z 0-9. */
  aesKey: string;
  /** The corporation for an application, empty for an aibot. */
  receiveId: string;
}

export interface Signed {
  signature: string;
  timestamp: string;
  nonce: string;
}

/** Whoever wrote this does not hold our keys, or the text was changed on the way. Says no more than that. */
export class NotGenuine extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotGenuine';
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Throws with the remedy: a key of another shape would only fail with the first message. */
export function checkKey(aesKey: string, variable: string): void {
  if (!/^[A-Za-z0-9]{43}$/.test(aesKey)) throw new Error(`${variable} must be the 43 letters and digits of the EncodingAESKey`);
}

function decipher({ aesKey }: Secrets, encrypted: string): { message: string; id: string; random: Buffer } {
  checkKey(aesKey, 'EncodingAESKey');
  try {
    return decrypt(aesKey, encrypted);
  } catch {
    throw new NotGenuine('the text cannot be decrypted');
  }
}

/** Encrypted again it must be the same: nothing of padding, length, id or text was made up. */
function isWhole(encrypted: string, { message, id, random }: { message: string; id: string; random: Buffer }, aesKey: string): boolean {
  if (random.length !== 16) return false;
  const again = Buffer.from(encrypt(aesKey, message, id, random), 'base64');
  const given = Buffer.from(encrypted, 'base64');
  return again.length === given.length && timingSafeEqual(again, given);
}

/** The text of a callback. Throws NotGenuine when the signature, the padding, the length or the receiver is not right. */
export function open(secrets: Secrets, { signature, timestamp, nonce }: Signed, encrypted: string): string {
  const expected = getSignature(secrets.token, timestamp, nonce, encrypted);
  if (!timingSafeEqual(digest(expected), digest(signature))) throw new NotGenuine('the signature is wrong');
  const plain = decipher(secrets, encrypted);
  if (!isWhole(encrypted, plain, secrets.aesKey)) throw new NotGenuine('the text is not whole');
  if (plain.id !== secrets.receiveId) throw new NotGenuine('the text is for somebody else');
  return plain.message;
}

/** A reply, encrypted and signed under this moment and nonce. */
export function seal({ token, aesKey, receiveId }: Secrets, text: string, { timestamp, nonce }: Omit<Signed, 'signature'>) {
  const encrypted = encrypt(aesKey, text, receiveId);
  return { encrypted, signature: getSignature(token, timestamp, nonce, encrypted) };
}
