/** Keeps the page up to date: by a stream while it is looked at and a line is free, by asking otherwise. */
import { find, latest, ready, show, showOlder } from './list.js';
import { freeLine } from './lines.js';
import { address, call, NotReached, Refused, sleep } from './net.js';
import { $, say } from './page.js';
import { toast } from './toast.js';

const state = $('state');
const older = $('older');
const firstPage = 100;
const nextPage = 300;
/** The server speaks every 20 seconds; a line that is silent for longer is dead, whatever the browser thinks. */
const longestSilence = 50_000;
const patience = 2500;
const lookEvery = 2000;
const backgroundEvery = 20_000;

let source;
let hangUp;
let dialling = false;
let revision = 0;
let toasted = 0;
let asked = 0;
let heard = 0;
let troubled;
const reconnected = [];

/** Calls back whenever the line is there again. */
export const onConnect = (callback) => void reconnected.push(callback);

function take(messages, live) {
  for (const message of messages) revision = Math.max(revision, message.revision);
  show(messages, live);
}

function calm() {
  clearTimeout(troubled);
  troubled = undefined;
  state.hidden = true;
}

/** A short break is not worth a word. */
function trouble() {
  troubled ??= setTimeout(() => {
    state.textContent = say(navigator.onLine ? 'reconnecting' : 'offline');
    state.hidden = false;
  }, patience);
}

function close() {
  source?.close();
  source = undefined;
  hangUp?.();
  hangUp = undefined;
}

function hear() {
  heard = performance.now();
  calm();
}

function tell({ lines, alert, revision: at }) {
  toasted = Math.max(toasted, at);
  toast(lines.map(({ text }) => text).join('\n'), alert);
}

function listen() {
  source?.close();
  source = new EventSource(address('events', { after: String(revision) }));
  heard = performance.now();
  source.addEventListener('open', () => {
    hear();
    for (const callback of reconnected) callback();
  });
  source.addEventListener('beat', hear);
  source.addEventListener('message', ({ data }) => {
    hear();
    take([JSON.parse(data)], true);
  });
  source.addEventListener('toast', ({ data }) => tell(JSON.parse(data)));
  source.addEventListener('error', trouble);
}

/** Without a stream: what changed, and the answers to one's presses. */
async function ask() {
  asked = performance.now();
  try {
    const { messages, toasts } = await call('messages', undefined, { after: String(revision), toast: String(toasted) });
    take(messages, true);
    if (!document.hidden) for (const one of toasts) tell(one);
    calm();
  } catch {
    if (!document.hidden) trouble();
  }
}

/** A page that nobody looks at gives its line back. */
async function lookAfter() {
  if (document.hidden) {
    close();
    return performance.now() - asked > backgroundEvery ? ask() : undefined;
  }
  const isWell = source && source.readyState !== EventSource.CLOSED && performance.now() - heard < longestSilence;
  if (isWell || dialling) return undefined;
  dialling = true;
  hangUp ??= await freeLine();
  dialling = false;
  return hangUp ? listen() : ask();
}

async function history(limit) {
  const { messages, toast: newest } = await call('messages', undefined, { limit: String(limit) });
  toasted = Math.max(toasted, newest);
  older.hidden = messages.length < limit || limit >= 1000;
  return messages;
}

older.addEventListener('click', async () => {
  const count = document.querySelectorAll('#messages article').length;
  try {
    showOlder((await history(Math.min(count + nextPage, 1000))).filter(({ id }) => !find(id)));
  } catch {
    toast(say('failed'), true);
  }
});

/** Until the history is there nothing else makes sense. */
export async function start() {
  for (let attempt = 0; ; attempt++) {
    try {
      take(await history(firstPage), false);
      break;
    } catch (error) {
      if (error instanceof Refused) return toast(error.message, true);
      if (!(error instanceof NotReached)) throw error;
      trouble();
      await sleep(Math.min(500 * 2 ** attempt, 10_000));
    }
  }
  ready();
  calm();
  await lookAfter();
  setInterval(lookAfter, lookEvery);
  for (const event of ['visibilitychange', 'pageshow']) document.addEventListener(event, lookAfter);
  addEventListener('online', () => source && listen());
  addEventListener('offline', trouble);
  return latest();
}
