/** What was written stays in this browser until the server has it: a broken line, a closed tab and a full battery lose nothing. */
import { dropPending, show, showPending, tellPending } from './list.js';
import { call, NotReached } from './net.js';
import { keep, say } from './page.js';
import { toast } from './toast.js';

const longestWait = 15_000;
let entries = keep.read('out') ?? [];
let sending = false;
let failures = 0;
let timer;
let giveBack = () => undefined;

/** Called with the text of what the server refused. */
export const onRefused = (callback) => void (giveBack = callback);

function store() {
  keep.write('out', entries.length > 0 ? entries : null);
}

function done({ key }) {
  entries = entries.filter((entry) => entry.key !== key);
  store();
  dropPending(key);
}

function later(error) {
  failures += 1;
  for (const { key } of entries) tellPending(key, say('waiting'));
  if (error.wait) toast(error.message, true);
  clearTimeout(timer);
  timer = setTimeout(flush, error.wait ? error.wait * 1000 : Math.min(500 * 2 ** failures, longestWait));
}

async function sendOne(entry) {
  const { key, text, replyTo } = entry;
  tellPending(key, say('sending'));
  try {
    const { message } = await call('send', { key, text, ...(replyTo ? { replyTo } : {}) });
    failures = 0;
    done(entry);
    if (message) show([message], true);
    return true;
  } catch (error) {
    if (error instanceof NotReached) {
      later(error);
      return false;
    }
    done(entry);
    giveBack(text);
    toast(error.message, true);
    return true;
  }
}

/** Sends what waits, in the order in which it was written. */
export async function flush() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  try {
    while (entries.length > 0 && (await sendOne(entries[0])));
  } finally {
    sending = false;
  }
}

export function post(entry) {
  entries.push(entry);
  store();
  showPending(entry);
  void flush();
}

/** After a reload: shows what is still on its way, and sends it. */
export function resume() {
  for (const entry of entries) showPending(entry);
  void flush();
}

addEventListener('online', flush);
