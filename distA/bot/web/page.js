/** The pages themselves: plain HTML that escapes by default, scripts and styles from files, no build. */
import { html } from 'hono/html';
import { fill, wordsIn } from './words.js';
async function page({ title, language, body }) {
    const document = await html `<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b6e4f" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17201c" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="/web/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/assets/theme.css" />
        <link rel="stylesheet" href="/web/assets/chat.css" />
        <link rel="stylesheet" href="/web/assets/messages.css" />
        <link rel="stylesheet" href="/web/assets/composer.css" />
        <link rel="stylesheet" href="/web/assets/welcome.css" />
      </head>
      ${body}
    </html>`;
    return String(document);
}
function header({ title, subtitle, name, as }, words) {
    return html `<header>
    <img src="/web/assets/icon.svg" alt="" width="36" height="36" />
    <div class="names">
      <h1>${title}</h1>
      <p aria-label="${fill(words.you, `${name} ${as}`)}"><bdi id="you">${name}</bdi> · <bdi id="as">${as || subtitle}</bdi></p>
    </div>
    <button id="live" class="quiet" type="button" aria-expanded="false" aria-controls="live-list" hidden></button>
    <button id="language" class="quiet" type="button" lang="${words.otherLanguage === 'English' ? 'en' : 'zh-CN'}">
      ${words.otherLanguage}
    </button>
    <p id="state" role="status" hidden></p>
    <nav id="live-list" aria-label="${words.liveList}" hidden></nav>
  </header>`;
}
function intro({ part, group }, words) {
    if (group)
        return html ``;
    return html `<section id="intro" aria-labelledby="intro-title" hidden>
    <h2 id="intro-title">${words.introTitle}</h2>
    <ol>
      ${words.introSteps.map((step) => html `<li>${step}</li>`)}
    </ol>
    ${part
        ? ''
        : html `<form id="bind">
            <label for="code">${words.introCode}</label>
            <div class="row">
              <input
                id="code"
                name="code"
                maxlength="100"
                autocapitalize="characters"
                autocomplete="off"
                spellcheck="false"
                placeholder="${words.code}"
                required
              />
              <button type="submit">${words.bind}</button>
            </div>
          </form>`}
  </section>`;
}
function composer({ placeholder, group }, words) {
    const chips = group ? words.groupChips : words.chips;
    return html `<form id="composer" autocomplete="off">
    <div id="chips">${chips.map(([label, says]) => html `<button type="button" data-says="${says}">${label}</button>`)}</div>
    <div id="quote" hidden><span></span><button type="button" aria-label="${words.unquote}">×</button></div>
    <ul id="files" hidden></ul>
    <div class="row">
      <button id="attach" type="button" aria-label="${words.attach}" aria-expanded="false" aria-controls="menu">
        <span aria-hidden="true">＋</span>
      </button>
      <input id="file" type="file" multiple tabindex="-1" aria-label="${words.attach}" />
      <textarea
        id="text"
        name="text"
        rows="1"
        maxlength="20000"
        dir="auto"
        enterkeyhint="send"
        placeholder="${placeholder}"
        aria-label="${placeholder}"
      ></textarea>
      <button id="send" type="submit">${words.send}</button>
    </div>
    <div id="menu" role="group" aria-label="${words.attachMenu}" hidden>
      <button type="button" data-accept="image/*"><span class="icon album" aria-hidden="true"></span>${words.album}</button>
      <button type="button" data-accept="image/*" data-capture="environment">
        <span class="icon camera" aria-hidden="true"></span>${words.camera}
      </button>
      <button type="button" data-accept=""><span class="icon file" aria-hidden="true"></span>${words.file}</button>
    </div>
  </form>`;
}
function conversation(all) {
    const { part, title, group, language, name, as, official } = all;
    const words = wordsIn(language);
    const body = html `<body
    class="${group ? 'group' : 'private'}"
    data-part="${part}"
    data-group="${group ?? ''}"
    data-as="${as}"
    data-official="${official ? 'yes' : ''}"
    data-words="${JSON.stringify(words)}"
  >
    ${header(all, words)}
    <main>
      <div id="scroll" tabindex="0" role="region" aria-label="${words.messages}">
        ${intro(all, words)}
        <button id="older" class="quiet" type="button" hidden>${words.older}</button>
        <div id="messages" aria-busy="true"></div>
      </div>
      <button id="newest" type="button" hidden></button>
    </main>
    <div id="announce" class="hidden" aria-live="polite"></div>
    <div id="toast" hidden>
      <p></p>
      <button type="button" aria-label="${words.close}">×</button>
    </div>
    ${composer(all, words)}
    <noscript>${words.noScript}</noscript>
    <script src="/web/assets/chat.js" type="module"></script>
  </body>`;
    return page({ title: group ? `${title} · ${name}` : `${title} · ${name}`, language, body });
}
export function chatPage(person) {
    const words = wordsIn(person.language);
    return conversation({ ...person, title: words.brand, subtitle: words.slogan, placeholder: words.write });
}
export function groupPage(person) {
    const words = wordsIn(person.language);
    return conversation({ ...person, title: fill(words.group, person.title), subtitle: words.brand, placeholder: words.writeInGroup });
}
/** Who is not known as one of the department is asked for an invitation. */
export function gatePage({ title, language, refused }) {
    const words = wordsIn(language);
    const heading = fill(words.group, title);
    const why = refused
        ? html `<div class="error" role="alert">
        <p>${fill(words.gateRefused, title)}</p>
        ${refused.said ? html `<p class="said">${fill(words.gateAnswer, refused.said)}</p>` : ''}
        <p><a href="/chat?as=${refused.part}">${words.gateChat}</a></p>
      </div>`
        : '';
    const body = html `<body class="gate">
    <main>
      <img src="/web/assets/icon.svg" alt="" width="48" height="48" />
      <h1>${heading}</h1>
      <p>${fill(words.gateAsk, title)}</p>
      ${why}
      <form method="post">
        <label>${words.code}<input name="code" required maxlength="100" autocomplete="off" spellcheck="false" /></label>
        <label>${words.name}<input name="name" required maxlength="20" autocomplete="nickname" placeholder="${words.nameExample}" /></label>
        <button type="submit" class="primary">${words.enter}</button>
      </form>
      <p><a href="/">${words.home}</a></p>
    </main>
  </body>`;
    return page({ title: heading, language, body });
}
export function missingGroupPage(language) {
    const words = wordsIn(language);
    const body = html `<body class="gate">
    <main>
      <img src="/web/assets/icon.svg" alt="" width="48" height="48" />
      <h1>${words.missingTitle}</h1>
      <p>${words.missing}</p>
      <p><a href="/">${words.home}</a></p>
    </main>
  </body>`;
    return page({ title: words.missingTitle, language, body });
}
//# sourceMappingURL=page.js.map