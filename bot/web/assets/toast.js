/** The answer to a press: a short word passes by, an important one stays longer and can be closed. */
import { $ } from './page.js';

const short = 3500;
const long = 12_000;
const box = $('toast');
const words = box.querySelector('p');
let timer;

export function hideToast() {
  box.hidden = true;
}

export function toast(message, alert = false) {
  clearTimeout(timer);
  box.setAttribute('role', alert ? 'alert' : 'status');
  box.classList.toggle('alert', alert);
  box.hidden = false;
  words.textContent = message;
  timer = setTimeout(hideToast, alert ? long + message.length * 60 : short);
}

box.querySelector('button').addEventListener('click', hideToast);
