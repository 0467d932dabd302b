/** One message as a node. Only text is ever put in: nothing that a person wrote is read as markup. */
import { timeOf, wholeMoment } from './dates.js';
import { button, element, say } from './page.js';

const clocks = { '⚪': 'new', '🟢': 'in-time', '🟡': 'soon', '🔴': 'late', '✅': 'done' };
const longText = 600;
const manyLines = 16;

/** The first words of a message, without the mark. */
export const firstLine = (message) =>
  message.lines[0]?.text.split('\n')[0].replace(/^(?:⚪|🟢|🟡|🔴|✅)\s*/u, '') ?? message.file?.name ?? '';

/** The clock of a message, from the mark that begins it. */
export function clockOf(message) {
  const text = message.lines[0]?.text ?? '';
  return message.mine || message.author ? undefined : Object.entries(clocks).find(([mark]) => text.startsWith(mark));
}

/** Links only to this site: an address in somebody's words stays words. */
function withLinks(node, text) {
  const pieces = text.split(/(https?:\/\/[^\s，。）]+)/g);
  for (const piece of pieces) {
    if (!piece.startsWith(`${location.origin}/`)) {
      node.append(piece);
      continue;
    }
    const link = element('a', '', piece);
    link.href = piece;
    link.target = '_blank';
    link.rel = 'noopener';
    node.append(link);
  }
}

function lineNode(line, message, isFirst) {
  const node = element(line.role === 'quote' ? 'blockquote' : 'p', `line ${line.role}`);
  node.dir = 'auto';
  const clock = isFirst ? clockOf(message) : undefined;
  if (clock) node.append(element('span', `mark ${clock[1]}`, clock[0]));
  const text = clock ? line.text.slice(clock[0].length).trimStart() : line.text;
  if (clock) node.append(' ');
  if (line.role === 'fact' && line.value && text.endsWith(line.value)) {
    node.append(element('span', 'label', text.slice(0, -line.value.length)), element('bdi', 'value', line.value));
  } else if (message.mine || message.author) node.append(text);
  else withLinks(node, text);
  return node;
}

function fileNode({ url, name, mime, shown }) {
  if (shown === 'image') {
    const link = element('a', 'photo');
    const image = element('img');
    Object.assign(image, { src: url, alt: name || say('photo'), loading: 'lazy', decoding: 'async' });
    Object.assign(link, { href: url, target: '_blank', rel: 'noopener' });
    link.append(image);
    return link;
  }
  if (shown === 'audio' || shown === 'video') {
    const player = element(shown);
    Object.assign(player, { controls: true, preload: 'none', src: url, title: name || say('voice') });
    return player;
  }
  const link = element('a', 'download');
  Object.assign(link, { href: url, download: name });
  link.append(element('span', 'icon file'), element('bdi', '', name || mime));
  return link;
}

/** How buttons lie: answers of a survey all alike, none put forward; long labels in wider columns. */
function layout(buttons) {
  const isSurvey = buttons.some(({ action }) => action.startsWith('1:rate:'));
  if (isSurvey) return buttons.length % 3 === 0 ? 'even three' : 'even';
  if (buttons.length === 3 && buttons.every(({ label }) => label.length <= 4)) return 'three';
  return buttons.some(({ label }) => label.length > (/\p{Script=Han}/u.test(label) ? 4 : 9)) ? 'wide' : '';
}

function buttonRows(message, onPress) {
  const flat = message.buttons.flat();
  const rows = element('div', `buttons ${layout(flat)}`);
  for (const { label, action } of flat) rows.append(button(label, '', ({ currentTarget }) => onPress(currentTarget, action, message)));
  return rows;
}

function quoted(message, find, onJump) {
  const original = find(message.replyTo);
  return button(original ? firstLine(original) : say('quotedGone'), 'quoted', () => onJump(message.replyTo));
}

/** A long text shows its beginning; what is hidden is one press away. */
function collapsed(body) {
  const toggle = button(say('expand'), 'expand', () => {
    const open = body.classList.toggle('open');
    toggle.textContent = say(open ? 'collapse' : 'expand');
    toggle.setAttribute('aria-expanded', String(open));
    if (!open) body.scrollIntoView({ block: 'nearest' });
  });
  toggle.setAttribute('aria-expanded', 'false');
  body.classList.add('long');
  return toggle;
}

const isLong = ({ lines }) =>
  lines.some(({ text }) => text.length > longText) ||
  lines
    .map(({ text }) => text)
    .join('\n')
    .split('\n').length > manyLines;

function foot(message, onQuote) {
  const node = element('div', 'foot');
  const at = new Date(message.at);
  const time = element('time', '', timeOf(at));
  time.dateTime = message.at;
  time.title = wholeMoment(at);
  node.append(time);
  if (!message.mine) {
    const quote = button(say('quote'), 'reply', () => onQuote(message));
    quote.setAttribute('aria-label', say('quoting', firstLine(message).slice(0, 60)));
    node.append(quote);
  }
  return node;
}

/** `on`: press(button, action, message), quote(message), jump(id), find(id). */
export function render(message, on) {
  const clock = clockOf(message);
  const node = element('article', `message kind-${message.kind}${message.mine ? ' mine' : ''}${clock ? ` clock-${clock[1]}` : ''}`);
  node.dataset.id = message.id;
  node.tabIndex = -1;
  const who = message.mine ? '' : (message.author ?? '');
  if (who) node.append(element('bdi', 'who', who));
  if (message.replyTo) node.append(quoted(message, on.find, on.jump));
  const body = element('div', 'body');
  body.append(...message.lines.map((line, index) => lineNode(line, message, index === 0)));
  if (message.lines.length > 0) node.append(body);
  if (isLong(message)) node.append(collapsed(body));
  if (message.file) node.append(fileNode(message.file));
  if (message.buttons.length > 0) node.append(buttonRows(message, on.press));
  node.append(foot(message, on.quote));
  return node;
}

/** What was written and is on its way. */
export function renderPending({ text }) {
  const node = element('article', 'message kind-text mine pending');
  const body = element('div', 'body');
  const line = element('p', 'line subject', text);
  line.dir = 'auto';
  body.append(line);
  if (isLong({ lines: [{ text }] })) body.classList.add('long');
  node.append(body, element('span', 'foot', say('sending')));
  return node;
}
