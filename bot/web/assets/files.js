/** The tray: photos and files that were chosen and not yet sent, each with its picture and a way out. */
import { insist, newKey, upload } from './net.js';
import { $, button, element, say } from './page.js';
import { toast } from './toast.js';

const largest = 20 * 1024 * 1024;
const most = 9;
const tray = $('files');
const input = $('file');
const menu = $('menu');
const attach = $('attach');
let chosen = [];
let uploading = false;

export const hasFiles = () => chosen.length > 0;
export const isUploading = () => uploading;

const sizeOf = ({ size }) => (size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`);

function item(entry) {
  const node = element('li');
  if (/^image\/(png|jpeg|gif|webp)$/.test(entry.file.type)) {
    entry.url ??= URL.createObjectURL(entry.file);
    const image = element('img');
    Object.assign(image, { src: entry.url, alt: '' });
    node.append(image);
  } else node.append(element('span', 'icon file'));
  const name = element('span', 'name');
  name.append(element('bdi', '', entry.file.name), element('small', '', sizeOf(entry.file)));
  const remove = button('×', 'remove', () => drop(entry));
  remove.setAttribute('aria-label', say('removeFile', entry.file.name));
  entry.bar = element('progress');
  Object.assign(entry.bar, { max: 1, value: 0, hidden: !uploading });
  node.append(name, remove, entry.bar);
  return node;
}

function draw() {
  tray.hidden = chosen.length === 0;
  tray.classList.toggle('uploading', uploading);
  tray.replaceChildren(...chosen.map(item));
}

function drop(entry) {
  if (uploading) return;
  if (entry.url) URL.revokeObjectURL(entry.url);
  chosen = chosen.filter((other) => other !== entry);
  draw();
  attach.focus();
}

/** What the server would not take is refused here, before it is carried there. */
function isWelcome(file) {
  if (file.size > largest) toast(say('tooBig', file.name), true);
  else if (file.size === 0) toast(say('emptyFile', file.name), true);
  else return true;
  return false;
}

export function addFiles(files) {
  const welcome = [...files].filter(isWelcome);
  const room = most - chosen.length;
  if (welcome.length > room) toast(say('tooManyFiles'), true);
  // The key is made when the file is chosen: sending it again after a broken line is sending it once.
  chosen = [...chosen, ...welcome.slice(0, Math.max(0, room)).map((file) => ({ file, key: newKey() }))];
  draw();
}

/** Uploads all, the words with the first. Throws what the first failure was; what had arrived has left the tray. */
export async function sendFiles({ caption, replyTo, onMessage, onStep }) {
  const album = newKey();
  const total = chosen.length;
  uploading = true;
  draw();
  try {
    for (let index = 1, [entry] = chosen; entry; index++, [entry] = chosen) {
      onStep(say('uploading', index, total));
      const form = new FormData();
      form.set('key', entry.key);
      if (total > 1) form.set('album', album);
      if (index === 1 && caption) form.set('caption', caption);
      if (replyTo) form.set('replyTo', replyTo);
      form.set('file', entry.file, entry.file.name);
      const current = entry;
      const { message } = await insist(() => upload(form, (share) => (current.bar.value = share)));
      if (message) onMessage(message);
      if (entry.url) URL.revokeObjectURL(entry.url);
      chosen = chosen.slice(1);
      draw();
    }
  } finally {
    uploading = false;
    draw();
  }
}

function toggleMenu(open) {
  menu.hidden = !open;
  attach.setAttribute('aria-expanded', String(open));
}

attach.addEventListener('click', () => toggleMenu(menu.hidden));
for (const choice of menu.querySelectorAll('button'))
  choice.addEventListener('click', () => {
    const { accept, capture } = choice.dataset;
    input.accept = accept ?? '';
    if (capture) input.setAttribute('capture', capture);
    else input.removeAttribute('capture');
    toggleMenu(false);
    input.click();
  });
input.addEventListener('change', () => {
  addFiles(input.files);
  input.value = '';
});
menu.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  toggleMenu(false);
  attach.focus();
});
for (const event of ['dragover', 'drop'])
  document.addEventListener(event, (given) => {
    if (!given.dataTransfer?.types.includes('Files')) return;
    given.preventDefault();
    if (event === 'drop') addFiles(given.dataTransfer.files);
  });
document.addEventListener('paste', ({ clipboardData }) => {
  if (clipboardData?.files.length) addFiles(clipboardData.files);
});
