/** What the server wrote into the page: who is here, where, and the words of the frame. */
const { part = '', group = '', as = '', official = '', words: written = '{}' } = document.body.dataset;

export const words = JSON.parse(written);
export { part, group };
export const isOfficial = official !== '';
export const isKnown = as !== '';
export const english = document.documentElement.lang === 'en';

/** `say('quoting', '卡片')`: a word of the frame, its places filled in. */
export function say(key, ...values) {
  return String(words[key]).replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}

export const $ = (id) => document.getElementById(id);

export function element(tag, className, content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (content !== undefined) node.textContent = content;
  return node;
}

export function button(label, className, onClick) {
  const node = element('button', className, label);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
}

/** What this browser keeps for this part in this chat. Private browsing may forbid it: then nothing is kept. */
const place = `qihu:${part}:${group}`;
export const keep = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(`${place}:${name}`) ?? 'null');
    } catch {
      return null;
    }
  },
  write(name, value) {
    try {
      if (value === null || value === '') localStorage.removeItem(`${place}:${name}`);
      else localStorage.setItem(`${place}:${name}`, JSON.stringify(value));
    } catch {
      // Full or forbidden: the page works without.
    }
  },
};
