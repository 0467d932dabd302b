/** One POST with a JSON body over kept connections: no streams, since every message of everybody goes this way. */
import { Pool } from 'undici';
const headers = { 'content-type': 'application/json' };
function aborted() {
    return new DOMException('This operation was aborted', 'AbortError');
}
/** Collects one answer, and gives up with an error as soon as it is told to. */
class Answer {
    #settle;
    #controller;
    #ended = false;
    #status = 0;
    #chunks = [];
    constructor(settle) {
        this.#settle = settle;
    }
    #end(error) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#settle(error, { status: this.#status, text: error ? '' : Buffer.concat(this.#chunks).toString() });
    }
    abort() {
        this.#end(aborted());
        this.#controller?.abort(aborted());
    }
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#ended)
            controller.abort(aborted());
    }
    onResponseStart(_controller, status) {
        this.#status = status;
    }
    onResponseData(_controller, chunk) {
        this.#chunks.push(chunk);
    }
    onResponseEnd() {
        this.#end(undefined);
    }
    onResponseError(_controller, error) {
        this.#end(error);
    }
}
/** Posts below that address, `https://api.telegram.org/bot<token>/`. */
export function createPoster(root) {
    const { origin, pathname } = new URL(root);
    const pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0 });
    return {
        post: (path, body, { timeout, signal }) => new Promise((resolve, reject) => {
            const answer = new Answer((error, posted) => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', end);
                if (error)
                    reject(error);
                else
                    resolve(posted);
            });
            const end = () => answer.abort();
            const timer = setTimeout(end, timeout).unref();
            signal?.addEventListener('abort', end, { once: true });
            if (signal?.aborted)
                return end();
            pool.dispatch({ path: `${pathname}${path}`, method: 'POST', headers, body: JSON.stringify(body) }, answer);
        }),
    };
}
//# sourceMappingURL=post.js.map