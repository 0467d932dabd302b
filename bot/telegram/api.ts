/** The only place that calls Telegram: telegraf's client with a time limit on every call. */
import { Telegram } from 'telegraf';

export interface ApiSettings {
  token: string;
  /** With a path prefix too: `https://proxy.example/telegram/`. */
  apiRoot: string;
  timeouts: Timeouts;
}

/** Milliseconds. telegraf itself would wait 500 s. */
export interface Timeouts {
  call: number;
  upload: number;
}

export interface Api {
  /** The result as Telegram sent it; the caller parses what it needs. Throws TelegramError, or an error of the network. */
  call(method: string, params?: Record<string, unknown>, options?: CallOptions): Promise<unknown>;
  /** The address of a file. It contains the token: never log it, never pass it on. */
  fileUrl(path: string): URL;
}

export interface CallOptions {
  signal?: AbortSignal;
  timeout?: number;
}

const uploads = new Set(['sendPhoto', 'sendDocument', 'sendVoice', 'sendVideo']);

/** Runs with a signal that aborts after `timeout` or with `outer`. By hand: AbortSignal.any would hang one more signal on `outer` with every call. */
async function within<T>(timeout: number, outer: AbortSignal | undefined, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, timeout).unref();
  outer?.addEventListener('abort', end, { once: true });
  if (outer?.aborted) end();
  try {
    return await run(ending.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}

export function createApi({ token, apiRoot, timeouts }: ApiSettings): Api {
  // Without the slash a path prefix would be dropped from the address.
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`;
  const telegram = new Telegram(token, { apiRoot: root, webhookReply: false });
  return {
    call(method, params = {}, { signal, timeout = uploads.has(method) ? timeouts.upload : timeouts.call } = {}) {
      // telegraf's types end at Bot API 7.1 and know neither newer methods nor Node's AbortSignal.
      return within(timeout, signal, (limit) => telegram.callApi(method as never, params as never, { signal: limit as never }));
    },
    fileUrl: (path) => new URL(`./file/bot${token}/${path}`, root),
  };
}
