/** The chat page: shows what the server stored, sends what the person does, each once. No framework, no build. */
const { part, group } = document.body.dataset;
const list = document.getElementById('messages');
const composer = document.getElementById('composer');
const text = document.getElementById('text');
const fileInput = document.getElementById('file');
const quoteBox = document.getElementById('quote');
const filesBox = document.getElementById('files');
const toastBox = document.getElementById('toast');
const state = document.getElementById('state');

const address = (path, extra = {}) => `/web/api/${path}?${new URLSearchParams({ as: part, ...(group ? { group } : {}), ...extra })}`;
const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2, 12)}`;
const shown = new Map();
let revision = 0;
let quoted;
let chosen = [];

const element = (tag, className, content) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (content !== undefined) node.textContent = content;
  return node;
};

/** Tries again on a broken line with the same key: the server keeps it once. */
async function post(path, body, tries = 4) {
  const isForm = body instanceof FormData;
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(address(path), {
        method: 'POST',
        headers: { 'x-qihu': '1', ...(isForm ? {} : { 'content-type': 'application/json' }) },
        body: isForm ? body : JSON.stringify(body),
      });
      if (response.status < 500) return response;
    } catch {
      // The line is broken: wait and try again.
    }
    if (attempt + 1 >= tries) throw new Error('offline');
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
  }
}

function toast(message, alert) {
  toastBox.textContent = message;
  toastBox.hidden = false;
  clearTimeout(toastBox.timer);
  toastBox.timer = setTimeout(() => (toastBox.hidden = true), alert ? 8000 : 3500);
}

const firstLine = (message) => message.lines[0]?.text ?? message.file?.name ?? '';

function setQuote(message) {
  quoted = message?.id;
  quoteBox.hidden = !message;
  if (message) quoteBox.firstElementChild.textContent = firstLine(message);
  text.placeholder = message?.placeholder || text.getAttribute('aria-label');
  if (message) text.focus();
}
quoteBox.querySelector('button').addEventListener('click', () => setQuote(undefined));

async function press(button, action, message) {
  button.disabled = true;
  try {
    const response = await post('press', { key: newKey(), action, message: message.id });
    if (!response.ok) toast((await response.json()).error ?? '没有办成，请再试。', true);
  } catch {
    toast('网络不通，没有办成。请再点一次。', true);
  }
  setTimeout(() => (button.disabled = false), 700);
}

function fileNode({ url, name, mime, kind }) {
  if (kind === 'photo') {
    const image = element('img');
    image.src = url;
    image.alt = name || '照片';
    image.loading = 'lazy';
    return image;
  }
  if (mime.startsWith('audio/') || mime.startsWith('video/')) {
    const player = element(mime.startsWith('audio/') ? 'audio' : 'video');
    player.controls = true;
    player.src = url;
    return player;
  }
  const link = element('a', undefined, `📎 ${name}`);
  link.href = url;
  link.download = name;
  return link;
}

function buttonRows(message) {
  const rows = element('div', 'buttons');
  let first = true;
  for (const { label, action } of message.buttons.flat()) {
    const button = element('button', first ? 'first' : '', label);
    button.type = 'button';
    button.addEventListener('click', () => press(button, action, message));
    rows.append(button);
    first = false;
  }
  return rows;
}

function render(message) {
  const node = element('article', `message kind-${message.kind}${message.mine ? ' mine' : ''}`);
  node.dataset.id = message.id;
  if (message.author && !message.mine) node.append(element('span', 'who', message.author));
  const answered = message.replyTo && shown.get(message.replyTo);
  if (answered) node.append(element('span', 'answered', firstLine(answered.message)));
  for (const { role, text: line } of message.lines) node.append(element(role === 'quote' ? 'blockquote' : 'p', `line ${role}`, line));
  if (message.file) node.append(fileNode(message.file));
  if (message.buttons.length > 0) node.append(buttonRows(message));
  const time = element(
    'time',
    undefined,
    new Date(message.at).toLocaleString(document.documentElement.lang, {
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  );
  time.dateTime = message.at;
  node.append(time);
  if (!message.mine) {
    const reply = element('button', 'reply', '引用');
    reply.type = 'button';
    reply.addEventListener('click', () => setQuote(message));
    node.append(reply);
  }
  return node;
}

function show(message, live) {
  revision = Math.max(revision, message.revision);
  const before = shown.get(message.id);
  if (before && before.message.revision >= message.revision) return;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  const node = render(message);
  if (before) before.node.replaceWith(node);
  else {
    const later = [...list.children].find((child) => (shown.get(child.dataset.id)?.message.seq ?? 0) > message.seq);
    list.insertBefore(node, later ?? null);
  }
  shown.set(message.id, { message, node });
  if (live && !before && message.kind === 'ask' && !message.mine) setQuote(message);
  if (atEnd || message.mine) list.scrollTop = list.scrollHeight;
}

async function load() {
  const response = await fetch(address('messages'));
  if (!response.ok) return toast((await response.json()).error, true);
  for (const message of (await response.json()).messages) show(message, false);
  list.scrollTop = list.scrollHeight;
  listen();
}

function listen() {
  const source = new EventSource(address('events', { after: String(revision) }));
  source.addEventListener('open', () => (state.textContent = ''));
  source.addEventListener('message', ({ data }) => show(JSON.parse(data), true));
  source.addEventListener('toast', ({ data }) =>
    toast(
      JSON.parse(data)
        .lines.map((line) => line.text)
        .join('\n'),
      true,
    ),
  );
  source.addEventListener('error', () => {
    state.textContent = '正在重新连接';
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

function showFiles() {
  filesBox.hidden = chosen.length === 0;
  filesBox.textContent = chosen.map(({ name }) => `📎 ${name}`).join('　');
}

fileInput.addEventListener('change', () => {
  chosen = [...chosen, ...fileInput.files];
  fileInput.value = '';
  showFiles();
});

async function sendFiles(files, caption, replyTo) {
  const album = newKey();
  for (const [index, file] of files.entries()) {
    const form = new FormData();
    form.set('key', newKey());
    form.set('album', album);
    if (index === 0 && caption) form.set('caption', caption);
    if (replyTo) form.set('replyTo', replyTo);
    form.set('file', file, file.name);
    await post('upload', form);
  }
}

composer.addEventListener('submit', async (event) => {
  event.preventDefault();
  const written = text.value;
  const files = chosen;
  const replyTo = quoted;
  if (!written.trim() && files.length === 0) return text.focus();
  text.value = '';
  chosen = [];
  showFiles();
  setQuote(undefined);
  grow();
  try {
    if (files.length > 0) await sendFiles(files, written.trim(), replyTo);
    else await post('send', { key: newKey(), text: written, ...(replyTo ? { replyTo } : {}) });
  } catch {
    text.value = written;
    chosen = files;
    showFiles();
    toast('网络不通，没有发出。文字和文件还在，请再点发送。', true);
  }
});

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight + 2, 128)}px`;
}
text.addEventListener('input', grow);
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

load().catch(() => toast('网络不通，请刷新页面。', true));
