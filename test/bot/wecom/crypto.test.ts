import { encrypt, getSignature } from '@wecom/crypto';
import { describe, expect, test } from '@jest/globals';
import { checkKey, NotGenuine, open, seal } from '../../../bot/wecom/crypto.ts';
import { readXml } from '../../../bot/wecom/xml.ts';
import { badKeys, reading, writing, type Vector } from './vectors.ts';

const read = ({ encrypted, ...signed }: Vector) => open(signed, signed, encrypted);
const sample = reading['V2, the official sample, a message'] as Vector;
/** Signed by whoever holds the token: only the cipher text was changed. */
const resigned = (vector: Vector, encrypted: string): Vector => ({
  ...vector,
  encrypted,
  signature: getSignature(vector.token, vector.timestamp, vector.nonce, encrypted),
});

function flipped(base64: string, index: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const place = index < 0 ? bytes.length + index : index;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes.toString('base64');
}

describe('what others wrote is read', () => {
  test.each(Object.entries(reading))('%s', (_name, vector) => {
    expect(read(vector)).toContain(vector.text);
  });

  test.each(Object.entries(writing))('%s', (_name, { aesKey, receiveId, text, random, encrypted }) => {
    expect(encrypt(aesKey, text, receiveId, Buffer.from(random))).toBe(encrypted);
    const vector = resigned({ ...sample, aesKey, receiveId }, encrypted);
    expect(read(vector)).toBe(text);
  });

  test('what we seal, we open; its signature is that of the vectors', () => {
    const moment = { timestamp: '1411525903', nonce: '461056294' };
    const { encrypted, signature } = seal(sample, '答复 🙂', moment);
    expect(open(sample, { ...moment, signature }, encrypted)).toBe('答复 🙂');
    const { token } = reading['V3, wechatpy, check of the address'] as Vector;
    expect(getSignature(token, '1411525903', '461056294', writing['V5, wechatpy'].encrypted)).toBe(
      '407518b7649e86ef23978113f92d27afa9296533',
    );
  });
});

describe('what is not genuine is refused', () => {
  test('another nonce, another last digit of the signature, none', () => {
    const third = reading['V3, wechatpy, check of the address'] as Vector;
    expect(() => read({ ...third, nonce: '437374424' })).toThrow(NotGenuine);
    const sixth = reading['V6, go-workwx, check of the address'] as Vector;
    expect(() => read({ ...sixth, signature: `${sixth.signature.slice(0, -1)}0` })).toThrow(NotGenuine);
    expect(() => read({ ...sixth, signature: '' })).toThrow(NotGenuine);
  });

  test('a changed byte anywhere, because of the signature', () => {
    const size = Buffer.from(sample.encrypted, 'base64').length;
    for (let index = 0; index < size; index++)
      expect(() => read({ ...sample, encrypted: flipped(sample.encrypted, index) })).toThrow('the signature is wrong');
  });

  test('a changed end, although it is signed again: padding, receiver and length are looked at', () => {
    for (let index = -1; index >= -32; index--) expect(() => read(resigned(sample, flipped(sample.encrypted, index)))).toThrow(NotGenuine);
  });

  test('a wrong key, a cut text, an empty one, no base64', () => {
    const other = { ...sample, aesKey: `${'A'.repeat(42)}E` };
    expect(() => read(resigned(other, sample.encrypted))).toThrow(NotGenuine);
    for (const encrypted of [sample.encrypted.slice(0, 64), sample.encrypted.slice(0, 30), '', '汉字'])
      expect(() => read(resigned(sample, encrypted))).toThrow(NotGenuine);
  });

  test('another receiver, and no receiver where one is due', () => {
    expect(() => read({ ...sample, receiveId: 'ww-other' })).toThrow(NotGenuine);
    const forNobody = encrypt(sample.aesKey, '<xml/>', '');
    expect(() => read(resigned(sample, forNobody))).toThrow(NotGenuine);
    const forSomebody = encrypt(sample.aesKey, '{}', 'ww-other');
    expect(() => read(resigned({ ...sample, receiveId: '' }, forSomebody))).toThrow(NotGenuine);
  });

  test.each(badKeys)('the key “%s”', (aesKey) => {
    expect(() => checkKey(aesKey, 'WECOM_AES_KEY')).toThrow('WECOM_AES_KEY must be the 43 letters');
    expect(() => read({ ...sample, aesKey })).toThrow();
  });
});

describe('XML', () => {
  test('ids stay strings, one of a list is a list, a split end mark is one text', () => {
    const xml =
      '<xml><MsgId>4561255354251345929</MsgId><Content><![CDATA[ 甲]]]]><![CDATA[>乙 😀 &lt;b&gt; ]]></Content><SelectedItems><SelectedItem><OptionIds><OptionId><![CDATA[o1]]></OptionId></OptionIds></SelectedItem></SelectedItems></xml>';
    expect(readXml(xml)).toEqual({
      MsgId: '4561255354251345929',
      Content: ' 甲]]>乙 😀 &lt;b&gt; ',
      SelectedItems: { SelectedItem: [{ OptionIds: { OptionId: ['o1'] } }] },
    });
  });

  test('a document that declares anything is refused', () => {
    const xxe = '<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><Content>&x;</Content></xml>';
    expect(() => readXml(xxe)).toThrow();
    expect(() => readXml('<!doctype xml><xml><A>1</A></xml>')).toThrow();
    expect(() => readXml('no xml')).toThrow();
    expect(() => readXml('')).toThrow();
  });
});
