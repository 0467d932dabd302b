/** Where a person writes: the box, the quote above it, the words that are one tap away. */
import { hasFiles, isUploading, sendFiles } from './files.js';
import { jump, show } from './list.js';
import { newKey } from './net.js';
import { onRefused, post } from './outbox.js';
import { $, group, keep, say } from './page.js';
import { firstLine } from './render.js';
import { toast } from './toast.js';

const composer = $('composer');
const text = $('text');
const send = $('send');
const quoteBox = $('quote');
const plainPlaceholder = text.placeholder;
const tallest = 144;
const finePointer = matchMedia('(pointer: fine)');
let quoted;

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight + 2, tallest)}px`;
}

/** Quotes a message, or nothing. The keyboard opens only when the person asked for it. */
export function setQuote(message, focus = false) {
  quoted = message?.id;
  quoteBox.hidden = !message;
  if (message) quoteBox.firstElementChild.textContent = firstLine(message);
  text.placeholder = message?.placeholder || plainPlaceholder;
  if (focus) text.focus();
}

function setText(value) {
  text.value = value;
  keep.write('draft', value);
  grow();
}

/** Words that did not go out come back, before what was written meanwhile. */
function giveBack(words) {
  setText([words, text.value].filter(Boolean).join('\n'));
}

async function withFiles(caption, replyTo) {
  send.disabled = true;
  try {
    await sendFiles({ caption, replyTo, onMessage: (message) => show([message], true), onStep: (words) => (send.textContent = words) });
    if (!text.value) keep.write('draft', '');
  } catch (error) {
    giveBack(caption);
    toast(error.message ? `${error.message}\n${say('notSent')}` : say('notSent'), true);
  } finally {
    send.disabled = false;
    send.textContent = say('send');
  }
}

function submit(event) {
  event.preventDefault();
  const written = text.value;
  const replyTo = quoted;
  if (isUploading()) return;
  if (!written.trim() && !hasFiles()) return text.focus();
  setQuote(undefined);
  if (hasFiles()) {
    text.value = '';
    grow();
    void withFiles(written.trim(), replyTo);
    return;
  }
  setText('');
  post({ key: newKey(), text: written, ...(replyTo ? { replyTo } : {}) });
  if (finePointer.matches) text.focus();
}

function bindForm() {
  const form = $('bind');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = $('code').value.trim();
    if (code) post({ key: newKey(), text: say('bindWord', code) });
  });
}

/** In the private chat a question is for its only reader; in a group for the one whom it names. */
export function quoteAsk(message) {
  if (message?.kind !== 'ask' || message.mine) return;
  if (group ? message.forMe === true : true) setQuote(message, finePointer.matches);
}

export function startComposer() {
  setText(keep.read('draft') ?? '');
  onRefused(giveBack);
  composer.addEventListener('submit', submit);
  text.addEventListener('input', () => {
    keep.write('draft', text.value);
    grow();
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && quoted) return setQuote(undefined);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !finePointer.matches) return;
    event.preventDefault();
    composer.requestSubmit();
  });
  quoteBox.querySelector('button').addEventListener('click', () => setQuote(undefined, true));
  quoteBox.firstElementChild.addEventListener('click', () => quoted && jump(quoted));
  for (const chip of document.querySelectorAll('#chips button'))
    chip.addEventListener('click', () => post({ key: newKey(), text: chip.dataset.says }));
  bindForm();
}
