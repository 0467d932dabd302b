/** Request bodies: JSON, urlencoded, multipart. */
import type { IncomingMessage } from 'node:http';
import { ApiError, bad } from './errors.ts';
import type { Params, Upload } from './types.ts';

/** https://core.telegram.org/bots/api#sending-files */
const bodyLimit = 51 * 1024 * 1024;

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new ApiError(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const parameter = (header: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(header)?.[1];

function part(raw: Buffer): [name: string, value: string | Upload] {
  const end = raw.indexOf('\r\n\r\n');
  if (end < 0) throw bad('invalid multipart request');
  const head = raw.subarray(0, end).toString('utf8');
  const bytes = raw.subarray(end + 4);
  const name = parameter(head, '(?<!file)name');
  if (name === undefined) throw bad('multipart part without a name');
  const filename = parameter(head, 'filename');
  if (filename === undefined) return [name, bytes.toString('utf8')];
  const mime = /content-type:\s*([^\r\n;]+)/i.exec(head)?.[1] ?? 'application/octet-stream';
  return [name, { upload: true, filename, mime, bytes: Buffer.from(bytes) }];
}

/** https://www.rfc-editor.org/rfc/rfc7578 */
export function parseMultipart(body: Buffer, boundary: string): Params {
  const mark = Buffer.from(`--${boundary}`);
  const params: Params = {};
  let at = body.indexOf(mark);
  for (;;) {
    const start = at + mark.length + 2;
    const next = at < 0 ? -1 : body.indexOf(mark, start);
    if (next < 0) return params;
    const [name, value] = part(body.subarray(start, next - 2));
    params[name] = value;
    at = next;
  }
}

/** Parameters from the query and from the body, by its content type. */
export async function readParams(request: IncomingMessage, url: URL): Promise<Params> {
  const query: Params = Object.fromEntries(url.searchParams);
  const body = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return query;
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary) return { ...query, ...parseMultipart(body, boundary) };
  if (type.includes('urlencoded')) return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
  if (!type.includes('json')) throw bad('unknown content type');
  try {
    return { ...query, ...(JSON.parse(body.toString('utf8')) as Params) };
  } catch {
    throw bad("Can't parse JSON object");
  }
}
