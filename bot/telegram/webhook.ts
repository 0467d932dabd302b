/**
 * Telegram's way in by HTTP. Not telegraf's: that one answers 200 even when the update is lost.
 * https://core.telegram.org/bots/api#setwebhook
 */
import { timingSafeEqual } from 'node:crypto';
import express from 'express';
import type { ErrorRequestHandler, RequestHandler, Router } from 'express';
import type { Log } from '../channel.ts';
import { describe } from './failure.ts';
import type { Receive } from './receive.ts';

export const webhookPath = '/telegram/webhook';

/** Before the body is read: whoever does not know the secret has no effect at all. */
function guard(secret: string): RequestHandler {
  const expected = Buffer.from(secret);
  return function checkSecret(request, response, next) {
    const given = Buffer.from(request.get('x-telegram-bot-api-secret-token') ?? '');
    if (given.length === expected.length && timingSafeEqual(given, expected)) next();
    else response.status(401).end();
  };
}

/** With the right secret, what is no JSON will be none tomorrow either: accepted, or it would hold up its chat for a day. */
function unreadableBody(log: Log): ErrorRequestHandler {
  return function onUnreadableBody(error: unknown, _request, response, _next) {
    const tooLarge = typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
    log.error({ tooLarge }, 'telegram sent a body that cannot be read: skipped');
    response.status(tooLarge ? 413 : 200).end();
  };
}

/** 200 only once the update is stored; 503 makes Telegram send it again. */
export function webhookRoutes({ secret, receive, log }: { secret: string; receive: Receive; log: Log }): Router {
  const body = express.json({ limit: '1mb', type: () => true });
  const store: RequestHandler = async (request, response) => {
    try {
      await receive(request.body);
      response.status(200).end();
    } catch (error) {
      log.error({ error: describe(error) }, 'telegram update not stored, it will come again');
      response.status(503).end();
    }
  };
  const routes = express.Router();
  routes.post(webhookPath, guard(secret), body, store);
  routes.use(webhookPath, unreadableBody(log));
  return routes;
}
