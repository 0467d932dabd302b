/** In a busy group: how many demands are open, and a way to each of them. */
import { all, jump, onChange } from './list.js';
import { $, button, element, group, say } from './page.js';
import { clockOf } from './render.js';

const toggle = $('live');
const panel = $('live-list');
const number = /QH\d{8}-\d{4}/;

/** The newest card with buttons of each number, the newest first. */
function openCards() {
  const cards = new Map();
  for (const message of all()) {
    const [found] = number.exec(message.lines[0]?.text ?? '') ?? [];
    if (!found || message.kind !== 'card') continue;
    cards.delete(found);
    if (message.buttons.length > 0) cards.set(found, message);
  }
  return [...cards.values()].reverse();
}

function open(isOpen) {
  panel.hidden = !isOpen;
  toggle.setAttribute('aria-expanded', String(isOpen));
}

function entry(message) {
  const clock = clockOf(message);
  const node = button('', '', () => {
    open(false);
    jump(message.id);
  });
  if (clock) node.append(element('span', `mark ${clock[1]}`, clock[0]));
  const title = message.lines[0].text.slice(clock ? clock[0].length : 0).trim();
  const subject = message.lines.find(({ role }) => role === 'subject')?.text;
  node.append(element('bdi', '', title), ...(subject ? [element('bdi', 'subject', subject)] : []));
  return node;
}

function draw() {
  const cards = openCards();
  toggle.hidden = cards.length === 0;
  toggle.textContent = say('live', cards.length);
  panel.replaceChildren(...cards.map(entry));
  if (cards.length === 0) open(false);
}

export function startBoard() {
  if (!group) return;
  onChange(draw);
  toggle.addEventListener('click', () => open(panel.hidden));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return;
    open(false);
    toggle.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!panel.contains(target) && !toggle.contains(target)) open(false);
  });
}
