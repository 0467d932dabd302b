/** What the pages call. Everything that is written is stored before it is answered. */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import multer from 'multer';
import type { Content } from '../event.ts';
import { eventOf, fileKind, pressBody, sendBody, uploadFields } from './decode.ts';
import { encode } from './encode.ts';
import type { Hub } from './hub.ts';
import { type Here, placeOf } from './place.ts';
import type { WebDeps, WebMessage } from './ports.ts';
import { stream } from './stream.ts';

const historyLength = 100;
const largestUpload = 20 * 1024 * 1024;
const callsPerMinute = 300;

/** A page of another site cannot set this header without our leave. */
function sameSite(request: Request, response: Response, next: NextFunction): void {
  if (request.method === 'GET' || request.headers['x-qihu'] === '1') return next();
  response.status(403).json({ error: 'x-qihu' });
}

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: largestUpload, files: 1, fields: 8 },
  defParamCharset: 'utf8',
});

/** A file that is too big is an event all the same: the person is told kindly in the chat. */
function takeUpload(request: Request, response: Response, next: NextFunction): void {
  upload.single('file')(request, response, (error: unknown) => {
    if ((error as { code?: string } | undefined)?.code !== 'LIMIT_FILE_SIZE') return error ? next(error) : next();
    response.locals['tooBig'] = true;
    next();
  });
}

export function createApi(deps: WebDeps, hub: Hub): Router {
  const router = Router();
  const here =
    (work: (here: Here, request: Request, response: Response) => Promise<void> | void) => async (request: Request, response: Response) => {
      const found = await placeOf(request, response, deps);
      if (found) await work(found, request, response);
    };
  /** Shows the person's own words in the chat and hands the event in; both once per key. */
  const take = async ({ person, place }: Here, key: string, body: WebMessage['body'] | undefined, content: Content) => {
    if (body) await deps.store.append({ key: `own:${person.id}:${key}`, chat: place.chat, author: person, body });
    await deps.onEvent(eventOf(person, place, key, deps.now(), content));
    if (body) hub.changed(place.chat);
  };
  const wrong = (response: Response) => void response.status(400).json({ error: '请求不正确。The request is not right.' });

  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: callsPerMinute,
      skip: (request) => request.method === 'GET',
      standardHeaders: true,
      legacyHeaders: false,
      validate: false,
      keyGenerator: (request) => `${request.headers.cookie ?? request.ip}`,
    }),
  );
  router.use(sameSite, express.json({ limit: '256kb' }));
  router.get(
    '/messages',
    here(async ({ person, place }, _request, response) => {
      const messages = await deps.store.list(place.chat, { limit: historyLength });
      response.set('cache-control', 'no-store').json({ messages: messages.map((message) => encode(message, person.id, deps.fileToken)) });
    }),
  );
  router.get(
    '/events',
    here((found, request, response) => stream(request, response, found, deps, hub)),
  );
  router.post(
    '/send',
    here(async (found, request, response) => {
      const parsed = sendBody.safeParse(request.body);
      if (!parsed.success) return wrong(response);
      const { key, text, replyTo } = parsed.data;
      const quote = replyTo ? { replyTo } : {};
      await take(found, key, text.trim() ? { type: 'text', text, ...quote } : undefined, { type: 'text', text, ...quote });
      response.status(202).json({ ok: true });
    }),
  );
  router.post(
    '/press',
    here(async (found, request, response) => {
      const parsed = pressBody.safeParse(request.body);
      if (!parsed.success) return wrong(response);
      const { key, action, message } = parsed.data;
      await take(found, key, undefined, { type: 'press', action, pressId: `${found.person.id}.${key}`, ...(message ? { message } : {}) });
      response.status(202).json({ ok: true });
    }),
  );
  router.post(
    '/upload',
    takeUpload,
    here(async (found, request, response) => {
      const parsed = uploadFields.safeParse(request.body);
      const tooBig = response.locals['tooBig'] === true;
      if (!request.file && !tooBig) return wrong(response);
      const { key = `toobig${deps.now().getTime()}`, caption, album, replyTo } = parsed.data ?? {};
      const mime = request.file?.mimetype ?? 'application/octet-stream';
      const name = request.file?.originalname ?? '';
      const { ref } = request.file ? await deps.keepUpload({ name, mime, bytes: request.file.buffer }) : { ref: 'too-big' };
      const kind = fileKind(mime);
      const file = { ref, kind, name, mime, size: request.file?.size ?? largestUpload + 1 };
      const shown = request.file
        ? ({ type: 'file', file: { id: ref, kind, name, mime }, ...(caption ? { caption } : {}), ...(replyTo ? { replyTo } : {}) } as const)
        : undefined;
      await take(found, key, shown, {
        type: 'file',
        file,
        ...(caption ? { caption } : {}),
        ...(album ? { album } : {}),
        ...(replyTo ? { replyTo } : {}),
      });
      response.status(202).json({ ok: !tooBig });
    }),
  );
  return router;
}

/** Attachments, for whoever holds the token of a chat that they may see. */
export function createFiles(deps: WebDeps): Router {
  const router = Router();
  router.get('/:id', async (request, response) => {
    const { id } = request.params;
    const { chat, token } = request.query;
    const info =
      typeof chat === 'string' && typeof token === 'string' && token === deps.fileToken(chat, id) ? await deps.fileInfo(id) : undefined;
    if (!info) return void response.status(404).end();
    const inline = /^(image\/(png|jpeg|gif|webp)|audio\/|video\/)/.test(info.mime);
    response.set({
      'content-type': inline ? info.mime : 'application/octet-stream',
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(info.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
    response.end(Buffer.from(await deps.readFile(id)));
  });
  return router;
}
