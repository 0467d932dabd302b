/** The pages themselves: plain HTML that escapes by default, one script, one style, no build. */
import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

async function page(title: string, body: Html): Promise<string> {
  const document = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/web/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/assets/chat.css" />
      </head>
      ${body}
    </html>`;
  return String(document);
}

interface Conversation {
  part: string;
  title: string;
  subtitle: string;
  /** Absent in one's own chat. */
  group?: string;
  placeholder: string;
}

function conversation({ part, title, subtitle, group, placeholder }: Conversation): Promise<string> {
  return page(
    title,
    html`<body class="${group ? 'group' : 'private'}" data-part="${part}" data-group="${group ?? ''}">
      <header>
        <h1>${title}</h1>
        <p>${subtitle}</p>
        <span id="state" role="status" aria-live="polite"></span>
      </header>
      <main id="messages" role="log" aria-live="polite" aria-label="消息" tabindex="0"></main>
      <div id="toast" role="alert" hidden></div>
      <form id="composer" autocomplete="off">
        <div id="quote" hidden><span></span><button type="button" aria-label="取消引用">×</button></div>
        <div id="files" hidden></div>
        <div class="row">
          <label class="attach" title="照片或文件"
            ><span aria-hidden="true">＋</span><span class="hidden">照片或文件</span><input id="file" type="file" multiple
          /></label>
          <textarea id="text" name="text" rows="1" maxlength="20000" placeholder="${placeholder}" aria-label="${placeholder}"></textarea>
          <button id="send" type="submit">发送</button>
        </div>
      </form>
      <noscript>这个页面需要打开 JavaScript。</noscript>
      <script src="/web/assets/chat.js" type="module"></script>
    </body>`,
  );
}

export function chatPage(part: string): Promise<string> {
  return conversation({ part, title: '企呼', subtitle: '企业有事，写一句就行', placeholder: '写一句话说明问题' });
}

export function groupPage(part: string, title: string, group: string, name: string): Promise<string> {
  return conversation({ part, title: `${title}工作群`, subtitle: name, group, placeholder: '点“引用”后回复企业' });
}

/** Who is not known as one of the department is asked for an invitation. */
export function gatePage(title: string, refused?: string): Promise<string> {
  return page(
    `${title}工作群`,
    html`<body class="gate">
      <main>
        <h1>${title}工作群</h1>
        <p>这里只有${title}的经办人和推进中心可以进入。请输入推进中心给您的邀请码。</p>
        ${refused ? html`<p class="error" role="alert">邀请码“${refused}”不能进入这个群。经办人的邀请码后面要写部门名，例如：DEMO-OFFICER 交通运输局</p>` : ''}
        <form method="get">
          <label>邀请码<input name="code" required maxlength="100" /></label>
          <label>您的称呼<input name="name" required maxlength="20" placeholder="例如：刘工" /></label>
          <button type="submit">进入</button>
        </form>
      </main>
    </body>`,
  );
}

export function missingGroupPage(): Promise<string> {
  return page(
    '没有这个工作群',
    html`<body class="gate">
      <main>
        <h1>没有这个工作群</h1>
        <p>请检查网址里的部门名，例如 /groups/交通运输局。</p>
      </main>
    </body>`,
  );
}
