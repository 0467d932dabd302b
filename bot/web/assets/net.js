/** Calls to the server. What is written carries a key made once: posting it again is posting it once. */
import { group, part, say } from './page.js';

export const address = (path, extra = {}) =>
  `/web/api/${path}?${new URLSearchParams({ ...(part ? { as: part } : {}), ...(group ? { group } : {}), ...extra })}`;

export const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The server said no, in words that may be shown: trying again would not help. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** No answer, or a fault of the server: it may be tried again with the same key, after `wait` seconds when the server says so. */
export class NotReached extends Error {
  constructor(message, wait) {
    super(message);
    this.wait = wait;
  }
}

function judged(status, body, retryAfter) {
  if (status >= 200 && status < 300) return body;
  if (status === 429) throw new NotReached(say('tooMany', retryAfter || '30'), Number(retryAfter) || 30);
  if (status >= 500) throw new NotReached(body.error ?? say('failed'));
  throw new Refused(status, status === 401 ? say('signedOut') : (body.error ?? say('failed')));
}

async function jsonOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

/** One try. Throws Refused or NotReached. */
export async function call(path, body, extra) {
  let response;
  try {
    response = await fetch(address(path, extra), {
      method: body ? 'POST' : 'GET',
      headers: { 'x-qihu': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw new NotReached(say('offline'));
  }
  return judged(response.status, await jsonOf(response), response.headers.get('retry-after'));
}

/** A few tries of the same, for what a person waits for. */
export async function insist(work, tries = 4) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof NotReached) || error.wait || attempt >= tries) throw error;
      await sleep(500 * 2 ** attempt);
    }
  }
}

/** Uploads one form and tells how far it is; `fetch` cannot. */
export function upload(form, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('upload'));
    request.setRequestHeader('x-qihu', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    request.addEventListener('error', () => reject(new NotReached(say('offline'))));
    request.addEventListener('load', () => {
      try {
        resolve(judged(request.status, request.response ?? {}, request.getResponseHeader('retry-after')));
      } catch (error) {
        reject(error);
      }
    });
    request.send(form);
  });
}
