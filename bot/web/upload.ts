/** A file from the page: kept, then handed in as an event. One that is too big is an event all the same, so that the chat can say so kindly. */
import type { NextFunction, Request, Response } from 'express';
import multer from 'multer';
import type { Content } from '../event.ts';
import type { OutboundMessage } from '../message.ts';
import { cleanFileName } from './clean.ts';
import { cleanMime, fileKind, type UploadFields, uploadFields } from './decode.ts';
import type { WebDeps, WebIdentity } from './ports.ts';

export const largestUpload = 20 * 1024 * 1024;
/** Beyond this nothing is read at all. */
const largestBody = 64 * 1024 * 1024;

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: largestUpload, files: 1, fields: 8, fieldSize: 100_000, parts: 10 },
  defParamCharset: 'utf8',
});

/** What arrived: `file` is absent when it was too big. */
export interface Arrived {
  fields: UploadFields;
  file?: Express.Multer.File;
}

const tooBig = new WeakSet<Request>();

export function takeUpload(request: Request, response: Response, next: NextFunction): void {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    response.set('connection', 'close').status(413).json({ error: '这个文件太大，没有收下。The file is too big.' });
    return;
  }
  upload.single('file')(request, response, (error: unknown) => {
    const { code } = (error ?? {}) as { code?: string };
    if (code === 'LIMIT_FILE_SIZE') tooBig.add(request);
    else if (error) return next(Object.assign(error, { status: 400 }));
    next();
  });
}

/** Undefined for a request that is not one of our page's. The key comes before the file, so it is known of a file that is too big. */
export function arrived(request: Request): Arrived | undefined {
  const parsed = uploadFields.safeParse(request.body);
  if (!parsed.success || (!request.file && !tooBig.has(request))) return undefined;
  return { fields: parsed.data, ...(request.file ? { file: request.file } : {}) };
}

type FileContent = Extract<Content, { type: 'file' }>;
export interface Taken {
  content: FileContent;
  /** What stands in the chat as the person's own; nothing for a file that was not taken. */
  body?: Extract<OutboundMessage, { type: 'file' }>;
}

/** One file at a time per key: a page that posts three times at once writes once. */
export function sharing(keep: WebDeps['keepUpload']): WebDeps['keepUpload'] {
  const running = new Map<string, ReturnType<WebDeps['keepUpload']>>();
  return (file) => {
    const known = running.get(file.key);
    if (known) return known;
    const kept = keep(file).finally(() => running.delete(file.key));
    running.set(file.key, kept);
    return kept;
  };
}

/** Stores the bytes under the person's key: a repeated upload is the same file. */
export async function take({ fields, file }: Arrived, person: WebIdentity, keep: WebDeps['keepUpload']): Promise<Taken> {
  const { key, caption, album, replyTo } = fields;
  const words = { ...(caption ? { caption } : {}), ...(replyTo ? { replyTo } : {}) };
  const common = { type: 'file' as const, ...words, ...(album ? { album } : {}) };
  const mime = cleanMime(file?.mimetype ?? '');
  const name = cleanFileName(file?.originalname ?? '');
  const kind = fileKind(mime);
  if (!file) return { content: { ...common, file: { ref: 'too-big', kind, name, mime, size: largestUpload + 1 } } };
  const { ref } = await keep({ key: `${person.id}:${key}`, name, mime, bytes: file.buffer });
  return {
    content: { ...common, file: { ref, kind, name, mime, size: file.size } },
    body: { type: 'file', file: { id: ref, kind, name, mime }, ...words },
  };
}
