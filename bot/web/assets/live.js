/** Keeps the page up to date: by a stream while it is looked at, by asking now and then while it is not. */
import { find, latest, ready, show, showOlder } from './list.js';
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
const backgroundEvery = 20_000;

let source;
let revision = 0;
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
}

function hear() {
  heard = performance.now();
  calm();
}

function listen() {
  close();
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
  source.addEventListener('toast', ({ data }) => {
    const { lines, alert } = JSON.parse(data);
    toast(lines.map(({ text }) => text).join('\n'), alert);
  });
  source.addEventListener('error', trouble);
}

/** A browser allows few lines to one site: a page that nobody looks at gives its line back. */
async function lookAfter() {
  if (document.hidden) return close();
  const isDead = !source || source.readyState === EventSource.CLOSED || performance.now() - heard > longestSilence;
  if (isDead) listen();
}

async function askInBackground() {
  if (!document.hidden) return;
  try {
    take((await call('messages', undefined, { after: String(revision) })).messages, true);
  } catch {
    // The page comes up to date when it is looked at.
  }
}

async function history(limit) {
  const { messages } = await call('messages', undefined, { limit: String(limit) });
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
  listen();
  setInterval(lookAfter, 3000);
  setInterval(askInBackground, backgroundEvery);
  for (const event of ['visibilitychange', 'pageshow']) document.addEventListener(event, lookAfter);
  addEventListener('online', listen);
  addEventListener('offline', trouble);
  return latest();
}
