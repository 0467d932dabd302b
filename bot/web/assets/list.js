/** The conversation: messages in their order, one section for each day, and where the reader is in it. */
import { dayLabel, dayOf } from './dates.js';
import { $, element, say } from './page.js';
import { render, renderPending } from './render.js';

const scroller = $('scroll');
const list = $('messages');
const newest = $('newest');
const announcer = $('announce');
const title = document.title;
const nearEnd = 120;

const shown = new Map();
const pending = new Map();
const changes = [];
let handlers = {};
let unread = 0;
let spoken;

export const find = (id) => shown.get(id)?.message;
export const all = () => [...shown.values()].map(({ message }) => message).sort((a, b) => a.seq - b.seq);
export const latest = () => all().at(-1);
export const nodeOf = (id) => shown.get(id)?.node;
/** Calls back whenever something was shown. */
export const onChange = (callback) => void changes.push(callback);
/** What happens on a press and on a quote. */
export const handle = (given) => void (handlers = given);

const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;

export function toEnd() {
  scroller.scrollTop = scroller.scrollHeight;
}

function hint() {
  const atEnd = isAtEnd();
  if (atEnd && !document.hidden) unread = 0;
  newest.hidden = atEnd;
  newest.textContent = unread > 0 ? say('newest', unread) : say('toNewest');
  newest.classList.toggle('unread', unread > 0);
  document.title = unread > 0 && document.hidden ? `(${unread}) ${title}` : title;
}

function sectionFor(day) {
  const known = list.querySelector(`[data-day="${day}"]`);
  if (known) return known;
  const section = element('section', 'day');
  section.dataset.day = day;
  const heading = element('h2', '', dayLabel(day));
  section.append(heading);
  section.setAttribute('aria-label', heading.textContent);
  list.insertBefore(section, [...list.children].find(({ dataset }) => dataset.day > day) ?? null);
  return section;
}

function relabelDays() {
  for (const section of list.children) section.firstElementChild.textContent = dayLabel(section.dataset.day);
}

function insert(message, node) {
  const section = sectionFor(dayOf(new Date(message.at)));
  const isLater = (other) => other.classList.contains('pending') || (find(other.dataset.id)?.seq ?? -1) > message.seq;
  section.insertBefore(node, [...section.querySelectorAll('article')].find(isLater) ?? null);
}

/** The focus stays where it was when a card changes in place. */
function replace(before, node) {
  const hadFocus = before.contains(document.activeElement);
  before.replaceWith(node);
  if (hadFocus) node.focus({ preventScroll: true });
}

/** Says the new in a word, not the whole history; then it is silent again, so that nothing stands twice on the page. */
function announce(message) {
  const words = [message.author, ...message.lines.slice(0, 3).map(({ text }) => text.slice(0, 200))];
  announcer.textContent = words.filter(Boolean).join('，');
  clearTimeout(spoken);
  spoken = setTimeout(() => announcer.replaceChildren(), 1500);
}

function put(message, live) {
  const before = shown.get(message.id);
  if (before && before.message.revision >= message.revision) return false;
  if (message.mine && !before) settleText(message);
  const node = render(message, { ...handlers, find, jump });
  if (before) replace(before.node, node);
  else insert(message, node);
  shown.set(message.id, { message, node });
  if (live) {
    if (!before) node.classList.add('fresh');
    if (!message.mine) announce(message);
  }
  return !before;
}

/** `live`: it came while the page was open. */
export function show(messages, live) {
  const atEnd = isAtEnd();
  const fresh = messages.filter((message) => put(message, live));
  relabelDays();
  if (live) unread += fresh.filter(({ mine }) => !mine).length;
  if (atEnd || fresh.some(({ mine }) => mine && live)) toEnd();
  for (const callback of changes) callback(fresh, live);
  hint();
}

/** Puts earlier messages on top; what is read stays where it is. */
export function showOlder(messages) {
  const height = scroller.scrollHeight;
  for (const message of messages) put(message, false);
  scroller.scrollTop += scroller.scrollHeight - height;
}

export function jump(id) {
  const node = nodeOf(id);
  if (!node) return;
  node.scrollIntoView({ block: 'center' });
  node.focus({ preventScroll: true });
  node.classList.remove('pointed');
  requestAnimationFrame(() => node.classList.add('pointed'));
}

export function showPending(entry) {
  const node = renderPending(entry);
  pending.set(entry.key, { node, text: entry.text });
  sectionFor(dayOf(new Date())).append(node);
  toEnd();
}

export function tellPending(key, words) {
  const found = pending.get(key);
  if (found) found.node.lastElementChild.textContent = words;
}

export function dropPending(key) {
  pending.get(key)?.node.remove();
  pending.delete(key);
  for (const section of list.querySelectorAll('section')) if (section.childElementCount === 1) section.remove();
}

/** The stream may be quicker than the answer to the post. */
function settleText({ lines }) {
  for (const [key, { text }] of pending) if (text === lines[0]?.text) return dropPending(key);
}

export function ready() {
  list.setAttribute('aria-busy', 'false');
}

scroller.addEventListener('scroll', hint, { passive: true });
newest.addEventListener('click', toEnd);
document.addEventListener('visibilitychange', () => {
  relabelDays();
  hint();
});
let wasAtEnd = true;
scroller.addEventListener('scroll', () => (wasAtEnd = isAtEnd()), { passive: true });
// A keyboard that opens, or a photo that arrives, does not hide the end.
new ResizeObserver(() => wasAtEnd && toEnd()).observe(scroller);
