/** The letters of a file: UTF-8, or what Excel and Notepad write in China. */
import { PolicyFileError } from './error.ts';

const byteOrderMarks: ReadonlyArray<[encoding: string, bytes: readonly number[]]> = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** GB18030 takes nearly any bytes: control characters and private letters tell that it was none. */
// oxlint-disable-next-line no-control-regex
const noText = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/u;

function decoded(encoding: string, bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return noText.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Throws PolicyFileError where it is no text in any of these encodings: better none than a library of broken letters. */
export function textOf(bytes: Buffer): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const text = (marked ? [marked] : ['utf-8', 'gb18030']).map((encoding) => decoded(encoding, bytes)).find((each) => each !== undefined);
  if (text !== undefined) return text.replaceAll('\r\n', '\n');
  throw new PolicyFileError(
    '文件里的文字认不出来。请用 Excel、WPS 或记事本另存为 UTF-8 编码再导入。The letters of this file cannot be read: save it as UTF-8.',
  );
}
