/** One POST with a JSON body over kept connections: no streams, since every message of everybody goes this way. */
import { Pool, type Dispatcher } from 'undici';

export interface Posted {
  status: number;
  text: string;
}

export interface Limits {
  /** Milliseconds for the whole of it. */
  timeout: number;
  signal?: AbortSignal;
}

export interface Poster {
  /** The answer, whatever its status. Throws an error of the network, `AbortError` after the time limit or with the signal. */
  post(path: string, body: unknown, limits: Limits): Promise<Posted>;
}

const headers = { 'content-type': 'application/json' };

function aborted(): Error {
  return new DOMException('This operation was aborted', 'AbortError');
}

/** Collects one answer, and gives up with an error as soon as it is told to. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #settle: (error: Error | undefined, answer: Posted) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #ended = false;
  #status = 0;
  readonly #chunks: Buffer[] = [];

  constructor(settle: (error: Error | undefined, answer: Posted) => void) {
    this.#settle = settle;
  }

  #end(error: Error | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#settle(error, { status: this.#status, text: error ? '' : Buffer.concat(this.#chunks).toString() });
  }

  abort(): void {
    this.#end(aborted());
    this.#controller?.abort(aborted());
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(aborted());
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end(undefined);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(error);
  }
}

/** Posts below that address, `https://api.telegram.org/bot<token>/`. */
export function createPoster(root: string): Poster {
  const { origin, pathname } = new URL(root);
  const pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0 });
  return {
    post: (path, body, { timeout, signal }) =>
      new Promise((resolve, reject) => {
        const answer = new Answer((error, posted) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', end);
          if (error) reject(error);
          else resolve(posted);
        });
        const end = () => answer.abort();
        const timer = setTimeout(end, timeout).unref();
        signal?.addEventListener('abort', end, { once: true });
        if (signal?.aborted) return end();
        pool.dispatch({ path: `${pathname}${path}`, method: 'POST', headers, body: JSON.stringify(body) }, answer);
      }),
  };
}
