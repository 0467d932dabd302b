/** The chat page: shows what the server stored, sends what the person does, each once. No framework, no build. */
import { startBoard } from './board.js';
import { quoteAsk, setQuote, startComposer } from './composer.js';
import { all, find, handle, onChange, toEnd } from './list.js';
import { onConnect, start } from './live.js';
import { call, insist, newKey, NotReached, Refused } from './net.js';
import { flush, resume } from './outbox.js';
import { $, english, group, isKnown, isOfficial, part, say } from './page.js';
import { toast } from './toast.js';

const pressRest = 4000;

/** A button rests until its card changes, or for a moment. */
async function press(pressed, action, { id }) {
  const key = newKey();
  pressed.disabled = true;
  pressed.classList.add('busy');
  try {
    await insist(() => call('press', { key, action, message: id }));
    await new Promise((resolve) => setTimeout(resolve, pressed.isConnected ? pressRest : 0));
  } catch (error) {
    toast(error instanceof NotReached && !error.wait ? say('notPressed') : error.message, true);
  }
  pressed.disabled = false;
  pressed.classList.remove('busy');
}

/** A tap on a message quotes it, unless it was meant for something in it or marks text. */
function quoteOnTap({ target }) {
  const node = target.closest('article.message:not(.mine)');
  if (!node || target.closest('button, a, audio, video') || String(getSelection())) return;
  setQuote(find(node.dataset.id));
}

function startIntro() {
  const intro = $('intro');
  if (!intro) return;
  onChange(() => (intro.hidden = isOfficial || all().some(({ mine }) => mine)));
}

/** Until it is known whom the person speaks for, a word of the bot may be the answer to a code. */
function startHeader() {
  let known = isKnown;
  onChange(async (fresh, live) => {
    if (known || !live || !fresh.some(({ author }) => !author)) return;
    try {
      const { as } = await call('me');
      known = Boolean(as);
      if (as) $('as').textContent = as;
    } catch {
      // The next message asks again.
    }
  });
}

/** The page and the bot change their language together. */
async function otherLanguage() {
  const lang = english ? 'zh-CN' : 'en';
  try {
    await call('send', { key: newKey(), text: english ? '语言 中文' : '/language en' }, { group: '' });
  } catch (error) {
    if (error instanceof Refused) toast(error.message, true);
  }
  location.search = new URLSearchParams({ ...(part ? { as: part } : {}), lang });
}

handle({ press, quote: (message) => setQuote(message, true) });
$('messages').addEventListener('click', quoteOnTap);
$('language').addEventListener('click', otherLanguage);
startComposer();
startBoard();
startIntro();
startHeader();
onConnect(flush);
onChange((fresh, live) => {
  if (live) quoteAsk(fresh.findLast(({ kind }) => kind === 'ask'));
});
const latest = await start();
if (!group) quoteAsk(latest);
resume();
toEnd();
